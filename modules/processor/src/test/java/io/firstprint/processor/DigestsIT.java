/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.processor;

import static io.firstprint.events.topic.TopicAdmin.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.firstprint.testkit.cluster.FactWriter;
import io.firstprint.testkit.cluster.SharedCluster;
import io.firstprint.testkit.cluster.TestCluster;
import io.firstprint.testkit.cluster.TestNamespace;
import io.firstprint.testkit.facts.Fact;
import io.firstprint.testkit.facts.Facts;
import io.firstprint.testkit.facts.NovemberRelease;
import io.firstprint.testkit.views.View;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Digests of releases that are published, from the first marker to a restart. */
@ExtendWith(SharedCluster.class)
class DigestsIT {
    private static final int PARTITIONS = 2;
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Instant DECEMBER = Instant.parse("2026-02-19T13:30:00Z");
    private static final List<Application> RUN = List.of(Application.BOOKS, Application.DIGESTS);

    private final TestNamespace namespace;
    private final ProcessorConfig config;
    private final FactWriter writer;

    DigestsIT(TestCluster cluster, @TempDir Path state) {
        this.namespace = cluster.namespace(PARTITIONS);
        this.config = Processors.config(namespace, state, "1");
        this.writer = namespace.newWriter();
    }

    @AfterEach
    void close() {
        writer.close();
    }

    private void process(List<? extends Fact> facts) throws TimeoutException {
        try (Applications running = Applications.start(config, RUN)) {
            running.awaitRunning(LIMIT);
            writer.writeInTransaction(facts);
            for (Application application : List.of(
                    Application.BOOKS,
                    Application.BOOKS,
                    Application.DIGESTS,
                    Application.DIGESTS,
                    Application.DIGESTS)) {
                namespace.awaitProcessed(
                        config.running(application).applicationId(), application.facts(namespace.topics()));
            }
        }
    }

    private static List<Fact> november() {
        List<Fact> facts = new ArrayList<>(List.of(NovemberRelease.history()));
        facts.addAll(NovemberRelease.consensus());
        facts.add(NovemberRelease.release());
        facts.addAll(complete("2025-11", NovemberRelease.INSTANT));
        return facts;
    }

    private static List<Fact> complete(String month, Instant instant) {
        return List.of(
                Facts.aCompletion(month, instant, 0, PARTITIONS), Facts.aCompletion(month, instant, 1, PARTITIONS));
    }

    private List<View> digests() {
        return namespace.readViews().standing("digests.v1");
    }

    /** A little less than the month before: neither a record nor a swing, and nobody expected anything. */
    @Test
    void shouldSayThatNothingFired() throws TimeoutException {
        List<Fact> facts = new ArrayList<>(List.of(
                Facts.aSnapshot()
                        .at("2026-01-30T00:00:00Z")
                        .value("2025-11", "-56825")
                        .fact(),
                Facts.aRelease().at(DECEMBER).value("2025-12", "-56800").fact()));
        facts.addAll(complete("2025-12", DECEMBER));

        process(facts);

        assertThat(digests()).singleElement().satisfies(digest -> assertThat(digest.text("text"))
                .contains(
                        "Nothing fired",
                        "under 7 rules",
                        "CENSUS-BEA/FT900/2025-12: part headline complete; 1 indicator read"));
    }

    @Test
    void shouldBringTogetherWhatAReleaseSaid() throws TimeoutException {
        process(november());

        assertThat(digests()).singleElement().satisfies(digest -> {
            assertThat(alerts(digest)).isEqualTo(7);
            assertThat(digest.text("surprises")).isEqualTo("3");
            assertThat(digest.text("revisedPeriods")).isEqualTo("1");
            assertThat(digest.text("text")).contains("widened 94.6 % to $56.8bn");
        });
    }

    private static int alerts(View digest) {
        return ((List<?>) digest.event().get("alerts"))
                .stream()
                        .mapToInt(count -> (int) ((GenericRecord) count).get("count"))
                        .sum();
    }

    @Test
    void shouldSayNoDigestAgainAfterARestart() throws TimeoutException {
        process(november());
        int before = namespace.readViews().in("digests.v1").size();

        process(List.of());

        assertThat(namespace.readViews().in("digests.v1")).hasSize(before);
    }

    @Test
    void shouldRefuseToStartOnPartsThatWereCreatedAnew() throws TimeoutException {
        process(november());
        List<String> parts = List.of(namespace.topics().digestParts());
        try (Admin admin = namespace.cluster().newAdmin()) {
            await(() -> admin.deleteTopics(parts).all().get());
            Awaitility.await().untilAsserted(() -> assertThat(
                            await(() -> admin.listTopics().names().get()))
                    .doesNotContainAnyElementsOf(parts));
        }
        namespace.createTopics(PARTITIONS);

        assertThatExceptionOfType(StartRefusedException.class)
                .isThrownBy(() -> Processing.start(config.running(Application.DIGESTS)))
                .withMessageContaining(parts.get(0))
                .withMessageContaining("created anew");
    }

    /** What comes after a restart joins what is restored. */
    @Test
    void shouldGoOnFromWhatItRestored() throws TimeoutException {
        process(november());
        Fact late = Facts.aConsensus().by("Late").expecting("-50.0").fact();

        process(List.of(late));

        assertThat(digests()).singleElement().satisfies(digest -> {
            assertThat(digest.text("surprises")).isEqualTo("4");
            assertThat(alerts(digest)).isGreaterThanOrEqualTo(7);
        });
    }
}
