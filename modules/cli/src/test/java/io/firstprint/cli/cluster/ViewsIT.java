/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.cluster;

import static io.firstprint.events.topic.TopicAdmin.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.cli.Console;
import io.firstprint.cli.views.Alerts;
import io.firstprint.cli.views.Views;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.release.ReleaseNotice;
import io.firstprint.domain.view.Contradiction;
import io.firstprint.domain.view.ViewUpdate;
import io.firstprint.embedded.EmbeddedConfig;
import io.firstprint.embedded.EmbeddedStack;
import io.firstprint.events.record.CloudEventHeaders;
import io.firstprint.events.schema.RegistryConnection;
import io.firstprint.events.serde.EventSerdes;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.topologies.fact.Sinks;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Views as the processor delivers them, over several partitions. */
class ViewsIT {
    private static final int PARTITIONS = 8;
    private static final Indicator OTHER = Indicator.parse("M.US.FR.BALANCE.TOTAL.BOP.SA.NOMINAL");
    private static final ReleaseId RELEASE = ReleaseId.parse("CENSUS-BEA/FT900/2025-11");
    private static final Instant DUE = Instant.parse("2026-01-29T13:30:00Z");
    private static final TopicCatalogue TOPICS = new TopicCatalogue(TopicCatalogue.LIVE);

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static EmbeddedStack stack;

    @BeforeAll
    static void start() {
        stack = EmbeddedStack.start(EmbeddedConfig.defaults());
        assertThat(run("topics", "create", "--partitions", String.valueOf(PARTITIONS))
                        .err())
                .isEmpty();
        assertThat(run("schemas", "register").err()).isEmpty();
        deliver(
                Views.contributions(Views.BALANCE, false),
                Views.contributions(OTHER, false),
                Views.contradiction(Views.BALANCE, false),
                Views.contradiction(Views.BALANCE, true),
                Views.contradiction(OTHER, false),
                Views.digest(false),
                Alerts.surprise(false));
        notice(ReleaseNotice.late(RELEASE, "graph-csv", DUE, DUE.plusSeconds(15 * 60)));
        notice(ReleaseNotice.arrived(RELEASE, "graph-csv", DUE, DUE.plusSeconds(22 * 60)));
    }

    private static void notice(ReleaseNotice notice) {
        Map<String, Object> client = Map.of("bootstrap.servers", stack.bootstrapServers());
        try (EventSerdes serdes = new EventSerdes(RegistryConnection.to(stack.registryUrl()));
                Producer<String, ReleaseNotice> producer =
                        new KafkaProducer<>(client, new StringSerializer(), serdes.notices())) {
            await(() -> producer.send(new ProducerRecord<>(
                            TOPICS.notices(), notice.release().toString(), notice))
                    .get());
        }
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    private static void deliver(ViewUpdate... updates) {
        Map<String, Object> client = Map.of("bootstrap.servers", stack.bootstrapServers());
        try (EventSerdes serdes = new EventSerdes(RegistryConnection.to(stack.registryUrl()));
                Producer<String, ViewUpdate> producer =
                        new KafkaProducer<>(client, new StringSerializer(), serdes.views())) {
            for (ViewUpdate update : updates) {
                String topic = TOPICS.topicOf(update.event().getClass());
                for (int partition : partitions(update)) {
                    ProducerRecord<String, ViewUpdate> record = new ProducerRecord<>(
                            topic, partition, update.event().id(), update);
                    CloudEventHeaders.add(record.headers(), update);
                    await(() -> producer.send(record).get());
                }
            }
        }
    }

    private static List<Integer> partitions(ViewUpdate update) {
        Stream<String> readers = update.event() instanceof Contradiction contradiction
                ? contradiction.contested().stream().map(Indicator::toString)
                : Stream.of(update.event().subject());
        return readers.map(reader -> Sinks.partitionOf(reader.getBytes(StandardCharsets.UTF_8), PARTITIONS))
                .distinct()
                .toList();
    }

    @Test
    void shouldPrintWhatDroveAChange() {
        Console console = run("contributions", "--from-beginning", "--to-end");

        assertThat(console.err()).isEmpty();
        assertThat(console.out())
                .contains("US goods and services deficit widened $27.6bn (94.6 %)")
                .contains("US goods and services deficit with FR widened");
    }

    @Test
    void shouldPrintOneObjectToALine() {
        Console console = run("contributions", "--from-beginning", "--to-end", "--json");

        assertThat(console.out().lines()).hasSize(2).allMatch(line -> line.startsWith("{\"eventId\":"));
    }

    /** It is delivered to the partition of every indicator that it contests. */
    @Test
    void shouldPrintAContradictionOnce() {
        assertThat(partitions(Views.contradiction(Views.BALANCE, false))).hasSizeGreaterThan(1);

        Console console = run("contradictions", "--from-beginning", "--to-end", "--provisional", "--json");

        assertThat(console.err()).isEmpty();
        assertThat(console.out().lines()).hasSize(3);
    }

    @Test
    void shouldSayThatAContradictionIsWithdrawn() {
        Console console = run("contradictions", "--from-beginning", "--to-end");

        assertThat(console.out().lines().filter(line -> line.endsWith("rounding explains $11m [withdrawn]")))
                .hasSize(1);
    }

    @Test
    void shouldPrintADigestAsAStory() {
        Console console = run("digests", "--from-beginning", "--to-end");

        assertThat(console.err()).isEmpty();
        assertThat(console.out())
                .contains("Digest of CENSUS-BEA/FT900/2025-11")
                .containsSubsequence("It widened", "1 alert (1 high)");
    }

    @Test
    void shouldPrintADigestThatNamesAnIndicatorOfAPattern() {
        Console named = run("digests", "--from-beginning", "--to-end", "--indicator", "M.US.W1.BALANCE.**");
        Console other = run("digests", "--from-beginning", "--to-end", "--indicator", "M.US.FR.**");

        assertThat(named.out()).contains("It widened");
        assertThat(other.out()).isEmpty();
    }

    @Test
    void shouldPrintWhatIsAboutTheIndicatorsOfAPattern() {
        Console console = run("contributions", "--from-beginning", "--to-end", "--json", "--indicator", "M.US.FR.**");

        assertThat(console.out().lines()).singleElement().asString().contains(OTHER.toString());
    }

    @Test
    void shouldRefuseAPatternThatNoIndicatorMatches() {
        Console console = run("contradictions", "--indicator", "m.us.**");

        assertThat(console.err()).contains("Expected dimensions of capital letters", "'m.us.**'");
    }

    @Test
    void shouldPrintAlertsOfSuchSeveritiesAndKinds() {
        Console high = run("alerts", "--from-beginning", "--to-end", "--severity", "HIGH,MEDIUM", "--kind", "SURPRISE");
        Console low = run("alerts", "--from-beginning", "--to-end", "--severity", "LOW");
        Console records = run("alerts", "--from-beginning", "--to-end", "--kind", "RECORD,SWING");

        assertThat(high.out()).contains("the headline");
        assertThat(low.out() + records.out() + low.err() + records.err()).isEmpty();
    }

    @Test
    void shouldPrintNoticesAsLines() {
        Console console = run("notices", "--from-beginning", "--to-end");

        assertThat(console.err()).isEmpty();
        assertThat(console.out()).isEqualToNormalizingNewlines("""
                LATE     2026-01-29T13:45:00Z  CENSUS-BEA/FT900/2025-11  expected 2026-01-29 13:30 UTC, not seen by 13:45 (graph-csv)
                ARRIVED  2026-01-29T13:52:00Z  CENSUS-BEA/FT900/2025-11  expected 2026-01-29 13:30 UTC, came at 13:52 (graph-csv)
                """);
    }

    @Test
    void shouldPrintNoticesOfAKindAsJson() {
        Console console = run("notices", "--from-beginning", "--to-end", "--json", "--kind", "LATE");

        assertThat(console.out())
                .isEqualToNormalizingNewlines("{\"kind\":\"LATE\",\"release\":\"CENSUS-BEA/FT900/2025-11\","
                        + "\"source\":\"graph-csv\",\"scheduled\":\"2026-01-29T13:30:00Z\","
                        + "\"observed\":\"2026-01-29T13:45:00Z\","
                        + "\"message\":\"expected 2026-01-29 13:30 UTC, not seen by 13:45\"}\n");
    }

    @Test
    void shouldSayWhichSeveritiesThereAre() {
        Console console = run("alerts", "--severity", "loud");

        assertThat(console.err()).contains("'loud'").contains("LOW, MEDIUM, HIGH");
    }

    private static Console run(String... arguments) {
        return Console.against(stack, arguments);
    }
}
