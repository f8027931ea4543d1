/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.firstprint.cli.Console;
import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Source;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.embedded.EmbeddedConfig;
import io.firstprint.embedded.EmbeddedStack;
import io.firstprint.events.schema.RegistryConnection;
import io.firstprint.events.topic.Lane;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.events.topic.TopicEnds;
import io.firstprint.poller.publish.FactPublisher;
import io.firstprint.poller.publish.PublishConfig;
import io.firstprint.poller.publish.PublishException;
import io.firstprint.processor.Processing;
import io.firstprint.processor.ProcessorConfig;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Made-up figures: two years of a deficit of 50 billion, then one that is a thousand times too large. */
class QuarantineIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant MARCH = Instant.parse("2026-03-10T12:30:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-08T12:30:00Z");
    private static final ReferencePeriod JANUARY = ReferencePeriod.parse("2026-01");
    private static final ReferencePeriod FEBRUARY = ReferencePeriod.parse("2026-02");
    private static final String RELEASE = "CENSUS-BEA/FT900/2026-02";

    private static final TopicCatalogue TOPICS = new TopicCatalogue(TopicCatalogue.LIVE);

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static EmbeddedStack stack;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static Processing processing;

    @BeforeAll
    static void start(@TempDir Path state) throws Exception {
        stack = EmbeddedStack.start(EmbeddedConfig.defaults());
        assertThat(run("topics", "create", "--partitions", "1").err()).isEmpty();
        assertThat(run("schemas", "register").err()).isEmpty();
        processing = Processing.start(ProcessorConfig.of(stack.bootstrapServers(), registry(), state));
        processing.awaitRunning(PATIENCE);
    }

    @AfterAll
    static void stop() {
        processing.close();
        stack.close();
    }

    @Test
    void shouldListAHeldValueAndSayItsBalanceOnceItIsReleased() throws PublishException {
        String indicator = "M.US.FR.BALANCE.GOODS.CUSTOMS.NSA.NOMINAL";
        publishAThousandTimesTooMuch(indicator);
        assertThat(balances()).contains(indicator + "/" + JANUARY).doesNotContain(indicator + "/" + FEBRUARY);

        Console released = ruling("release", indicator, FEBRUARY);

        assertThat(released.err()).isEmpty();
        assertThat(released.out()).startsWith("Released ").contains("of 2026-02 from " + RELEASE);
        awaitAlert(indicator, "RETRACTED");
        assertThat(balances()).contains(indicator + "/" + FEBRUARY);
        assertThat(held()).noneMatch(line -> line.contains(indicator));
    }

    @Test
    void shouldConfirmTheAlertOfARejectedValueAndSayNoBalance() throws PublishException {
        String indicator = "M.US.DE.BALANCE.GOODS.CUSTOMS.NSA.NOMINAL";
        publishAThousandTimesTooMuch(indicator);

        Console rejected = ruling("reject", indicator, FEBRUARY);

        assertThat(rejected.err()).isEmpty();
        assertThat(rejected.out()).startsWith("Rejected ").contains("of 2026-02 from " + RELEASE);
        awaitAlert(indicator, "CONFIRMED");
        assertThat(balances()).doesNotContain(indicator + "/" + FEBRUARY);
        assertThat(held()).noneMatch(line -> line.contains(indicator));
    }

    @ParameterizedTest
    @CsvSource({"release", "reject"})
    void shouldPublishNoRulingOnAValueThatIsNotHeld(String verdict) throws PublishException {
        String indicator = "M.US." + (verdict.equals("release") ? "IT" : "ES") + ".BALANCE.GOODS.CUSTOMS.NSA.NOMINAL";
        publishAThousandTimesTooMuch(indicator);
        long before = endOfObservations();

        Console refused = ruling(verdict, indicator, JANUARY);

        assertThat(refused.out()).isEmpty();
        assertThat(refused.err())
                .contains("Expected a value of " + indicator + " for 2026-01 that " + RELEASE + " came with and that is"
                        + " held in quarantine, found " + RELEASE
                        + " 2026-02; 'firstprint quarantine list' names them");
        assertThat(endOfObservations()).isEqualTo(before);
        assertThat(held()).anyMatch(line -> line.contains(indicator));
    }

    @ParameterizedTest
    @CsvSource({"release, released, GB", "reject, rejected, IE"})
    void shouldPublishNothingWhenAnOperatorDecidedSoAlready(String verdict, String done, String area)
            throws PublishException {
        String indicator = "M.US." + area + ".BALANCE.GOODS.CUSTOMS.NSA.NOMINAL";
        publishAThousandTimesTooMuch(indicator);
        assertThat(ruling(verdict, indicator, FEBRUARY).err()).isEmpty();
        long before = endOfObservations();

        Console again = ruling(verdict, indicator, FEBRUARY);

        assertThat(again.err()).isEmpty();
        assertThat(again.out())
                .startsWith("Already " + done + " ")
                .contains("of 2026-02 from " + RELEASE + ", by ann at 20")
                .endsWith(": asked the publisher; nothing was published" + System.lineSeparator());
        assertThat(endOfObservations()).isEqualTo(before);
    }

    @Test
    void shouldPublishAChangedDecision() throws PublishException {
        String indicator = "M.US.CH.BALANCE.GOODS.CUSTOMS.NSA.NOMINAL";
        publishAThousandTimesTooMuch(indicator);
        assertThat(ruling("reject", indicator, FEBRUARY).err()).isEmpty();
        awaitAlert(indicator, "CONFIRMED");

        Console released = ruling("release", indicator, FEBRUARY);

        assertThat(released.out()).startsWith("Released ");
        awaitAlert(indicator, "RETRACTED");
        assertThat(balances()).contains(indicator + "/" + FEBRUARY);
    }

    private static void publishAThousandTimesTooMuch(String indicator) throws PublishException {
        List<Observation> history = IntStream.rangeClosed(0, 23)
                .mapToObj(back -> new Observation(JANUARY.plus(back - 23), millions(-50_000 - 100 * (back % 5))))
                .toList();
        PublishConfig config =
                PublishConfig.to(Map.of("bootstrap.servers", stack.bootstrapServers()), registry(), TOPICS);
        Source source = new Source("made-up", 1);
        Indicator about = Indicator.parse(indicator);
        try (FactPublisher publisher = FactPublisher.ofProgramme(config, "FT900")) {
            publish(publisher, new ObservationSet(about, null, source, MARCH, MARCH, "", history));
            publish(
                    publisher,
                    new ObservationSet(
                            about,
                            ReleaseId.parse(RELEASE),
                            source,
                            APRIL,
                            APRIL,
                            "",
                            List.of(new Observation(FEBRUARY, millions(-51_000_000)))));
        }
        await().atMost(PATIENCE).until(() -> held().stream().anyMatch(line -> line.contains(indicator)));
    }

    private static void publish(FactPublisher publisher, ObservationSet fact) throws PublishException {
        publisher.publish(Lane.HEADLINE, FactPublisher.HEADLINE, List.of(fact), List.of());
    }

    private static Amount millions(long digits) {
        return Amount.of(BigDecimal.valueOf(digits), 6, Unit.USD);
    }

    private static List<String> held() {
        return run("quarantine", "list", "--json").out().lines().toList();
    }

    private static Console ruling(String verdict, String indicator, ReferencePeriod period) {
        return run(
                "quarantine",
                verdict,
                indicator,
                RELEASE,
                period.toString(),
                "--operator",
                "ann",
                "--reason",
                "asked the publisher");
    }

    private static void awaitAlert(String indicator, String state) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(run("alerts", "--from-beginning", "--to-end", "--json")
                        .out()
                        .lines())
                .anyMatch(line -> line.contains("\"kind\":\"QUARANTINE\",\"state\":\"" + state + "\"")
                        && line.contains(indicator)));
    }

    /** Views of one fact are one transaction: a balance is there when its alert is. */
    private static List<String> balances() {
        TopicPartition balances = new TopicPartition(TOPICS.namespace() + "balances.v1", 0);
        List<String> keys = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", stack.bootstrapServers(), "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(List.of(balances));
            consumer.seekToBeginning(List.of(balances));
            long end = end(balances);
            while (consumer.position(balances) < end) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                    keys.add(record.key());
                }
            }
        }
        return keys;
    }

    private static long endOfObservations() {
        return end(new TopicPartition(TOPICS.observations(), 0));
    }

    private static long end(TopicPartition partition) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()))) {
            return TopicEnds.of(admin, List.of(partition)).getOrDefault(partition, 0L);
        }
    }

    private static RegistryConnection registry() {
        return RegistryConnection.to(stack.registryUrl());
    }

    private static Console run(String... arguments) {
        return Console.against(stack, arguments);
    }
}
