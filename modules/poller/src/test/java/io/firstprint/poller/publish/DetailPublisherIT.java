/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.publish;

import static io.firstprint.poller.TestSeries.observed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Source;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.embedded.EmbeddedConfig;
import io.firstprint.embedded.EmbeddedStack;
import io.firstprint.events.record.ObservationRecord;
import io.firstprint.events.record.ObservationRecord.Completion;
import io.firstprint.events.record.ObservationRecord.Deadline;
import io.firstprint.events.record.ObservationRecord.Figures;
import io.firstprint.events.topic.Lane;
import io.firstprint.poller.TestCluster;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Generated rows, not figures of anyone's. */
class DetailPublisherIT {
    private static final Instant OUT = Instant.parse("2026-02-05T13:30:00Z");
    private static final ReleaseId RELEASE = ReleaseId.parse("CENSUS-BEA/FT900/2025-12");

    private static EmbeddedStack stack;

    @BeforeAll
    static void startStack() {
        stack = EmbeddedStack.start(EmbeddedConfig.defaults());
    }

    @AfterAll
    static void stopStack() {
        stack.close();
    }

    private static List<ObservationSet> rows(int count) {
        return IntStream.range(0, count).mapToObj(DetailPublisherIT::row).toList();
    }

    private static ObservationSet row(int number) {
        return new ObservationSet(
                Indicator.parse("M.US.W1.IMPORTS.HS-" + number + ".CUSTOMS.NSA.NOMINAL"),
                RELEASE,
                new Source("generated", 1),
                OUT,
                OUT,
                "",
                List.of(observed("2025-12", number)));
    }

    private static List<Completion> markers(TestCluster cluster) {
        return cluster.observations(Lane.DETAIL).stream()
                .filter(Completion.class::isInstance)
                .map(Completion.class::cast)
                .toList();
    }

    private static long figures(TestCluster cluster) {
        return cluster.observations(Lane.DETAIL).stream()
                .filter(Figures.class::isInstance)
                .count();
    }

    @Test
    void shouldPublishEveryRowOfALargePartOnce() throws PublishException {
        TestCluster cluster = TestCluster.create(stack, "rows.");

        try (FactPublisher publisher = FactPublisher.ofDetail(cluster.publishing(), "FT900")) {
            publisher.publishDetail("commodities", rows(12_000));
        }

        assertThat(figures(cluster)).isEqualTo(12_000);
        assertThat(cluster.observations()).isEmpty();
    }

    @Test
    void shouldSayInEachPartitionHowManyRecordsThePartHas() throws PublishException {
        TestCluster cluster = TestCluster.create(stack, "marked.");

        try (FactPublisher publisher = FactPublisher.ofDetail(cluster.publishing(), "FT900")) {
            publisher.publishDetail("commodities", rows(7));
        }

        assertThat(markers(cluster)).hasSize(TestCluster.PARTITIONS).allSatisfy(marker -> {
            assertThat(marker.part()).isEqualTo("commodities");
            assertThat(marker.records()).isEqualTo(7);
        });
    }

    @Test
    void shouldGoOnAfterTheRowsThatAreThere() throws PublishException {
        TestCluster cluster = TestCluster.create(stack, "again.");
        try (FactPublisher broken = FactPublisher.ofDetail(cluster.publishing(), "FT900")) {
            broken.publishDetail("commodities", rows(10));
        }

        try (FactPublisher next = FactPublisher.ofDetail(cluster.publishing(), "FT900")) {
            next.publishDetail("commodities", rows(25));
        }

        assertThat(figures(cluster)).isEqualTo(25);
        assertThat(markers(cluster)).extracting(Completion::records).contains(25);
    }

    /** The first transaction takes the first 5000 rows, the second meets one that is too large. */
    @Test
    void shouldKeepTheTransactionsBeforeTheOneThatFails() {
        TestCluster cluster = TestCluster.create(stack, "breaks.");
        PublishConfig smallRecords = cluster.publishing(
                Map.of("bootstrap.servers", stack.bootstrapServers(), "max.request.size", "900"), stack.registryUrl());
        List<ObservationSet> rows = IntStream.range(0, 5_001)
                .mapToObj(number -> number == 5_000 ? tooLarge() : row(number))
                .toList();

        try (FactPublisher publisher = FactPublisher.ofDetail(smallRecords, "FT900")) {
            assertThatThrownBy(() -> publisher.publishDetail("commodities", rows))
                    .isInstanceOf(PublishException.class)
                    .hasMessageEndingWith("; what is committed stays, the next try reads back and goes on after it");
        }

        assertThat(markers(cluster)).isEmpty();
        assertThat(figures(cluster)).isBetween(1L, 5_000L);
    }

    private static ObservationSet tooLarge() {
        return new ObservationSet(
                Indicator.parse("M.US.W1.IMPORTS.HS-LARGE.CUSTOMS.NSA.NOMINAL"),
                RELEASE,
                new Source("generated", 1),
                OUT,
                OUT,
                "",
                IntStream.range(0, 200)
                        .mapToObj(
                                month -> observed(String.format("%04d-%02d", 1992 + month / 12, 1 + month % 12), month))
                        .toList());
    }

    @Test
    void shouldNotShutOutTheHeadlinesWriter() throws PublishException {
        TestCluster cluster = TestCluster.create(stack, "both.");
        try (FactPublisher headline = FactPublisher.ofProgramme(cluster.publishing(), "FT900");
                FactPublisher detail = FactPublisher.ofDetail(cluster.publishing(), "FT900")) {
            headline.published();

            detail.publishDetail("commodities", rows(3));
            headline.publish(List.of(row(99)));

            assertThat(cluster.observations()).hasSize(1 + TestCluster.PARTITIONS);
        }
    }

    @Test
    void shouldPublishADeadlineOnce() throws PublishException {
        TestCluster cluster = TestCluster.create(stack, "deadline.");
        Deadline deadline = new Deadline(RELEASE, "commodities", OUT.plusSeconds(3600), OUT.plusSeconds(3600));

        try (FactPublisher publisher = FactPublisher.ofDeadlines(cluster.publishing())) {
            publisher.publishDeadline(deadline);
        }

        assertThat(cluster.observations()).containsExactly((ObservationRecord) deadline);
    }
}
