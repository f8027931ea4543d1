/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.publish;

import static io.firstprint.poller.TestSeries.observed;
import static java.nio.charset.StandardCharsets.UTF_8;
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
import java.util.AbstractList;
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

    private static final ArchivedContent FILE =
            ArchivedContent.of("rows".getBytes(UTF_8), "rows.csv", "generated", OUT);

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
                FILE.digest(),
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
            publisher.publish(Lane.DETAIL, "commodities", rows(12_000), List.of());
        }

        assertThat(figures(cluster)).isEqualTo(12_000);
        assertThat(cluster.observations()).isEmpty();
    }

    @Test
    void shouldSayInEachPartitionHowManyRecordsThePartHas() throws PublishException {
        TestCluster cluster = TestCluster.create(stack, "marked.");

        try (FactPublisher publisher = FactPublisher.ofDetail(cluster.publishing(), "FT900")) {
            publisher.publish(Lane.DETAIL, "commodities", rows(7), List.of());
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
            broken.publish(Lane.DETAIL, "commodities", rows(10), List.of());
        }

        try (FactPublisher next = FactPublisher.ofDetail(cluster.publishing(), "FT900")) {
            next.publish(Lane.DETAIL, "commodities", rows(25), List.of());
        }

        assertThat(figures(cluster)).isEqualTo(25);
        assertThat(markers(cluster)).extracting(Completion::records).contains(25);
    }

    /** The first transaction takes the first 5000 rows, the second meets one that is too large. */
    @Test
    void shouldKeepTheTransactionsBeforeTheOneThatFails() {
        TestCluster cluster = TestCluster.create(stack, "breaks.");

        breakOff(cluster);

        assertThat(markers(cluster)).isEmpty();
        assertThat(figures(cluster)).isBetween(1L, 5_000L);
        assertThat(archived(cluster)).isEqualTo(1);
    }

    /** Any failure, for an open transaction would hold back every reader and refuse every later one. */
    @Test
    void shouldLeaveNoTransactionOpenWhateverFailsInIt() throws PublishException {
        TestCluster cluster = TestCluster.create(stack, "mistake.");
        List<ObservationSet> cannotBeMade = new AbstractList<>() {
            @Override
            public ObservationSet get(int index) {
                if (index > 0) {
                    throw new IllegalStateException("a mistake of ours");
                }
                return row(index);
            }

            @Override
            public int size() {
                return 2;
            }
        };

        try (FactPublisher publisher = FactPublisher.ofDetail(cluster.publishing(), "FT900")) {
            assertThatThrownBy(() -> publisher.publishSnapshots(Lane.DETAIL, cannotBeMade))
                    .isInstanceOf(IllegalStateException.class);
            publisher.publish(Lane.DETAIL, "commodities", rows(3), List.of());
        }

        assertThat(figures(cluster)).isEqualTo(3);
    }

    @Test
    void shouldGoOnAfterACutAndKeepTheContentOnce() throws PublishException {
        TestCluster cluster = TestCluster.create(stack, "cut.");
        breakOff(cluster);

        try (FactPublisher next = FactPublisher.ofDetail(cluster.publishing(), "FT900")) {
            assertThat(next.published().isComplete(RELEASE, "commodities")).isFalse();
            next.publish(Lane.DETAIL, "commodities", rows(5_001), List.of(FILE));
            assertThat(next.published().isComplete(RELEASE, "commodities")).isTrue();
        }

        assertThat(figures(cluster)).isEqualTo(5_001);
        assertThat(markers(cluster)).hasSize(TestCluster.PARTITIONS).allSatisfy(marker -> assertThat(marker.records())
                .isEqualTo(5_001));
        assertThat(archived(cluster)).isEqualTo(1);
    }

    /** All rows were there when the writer was killed, and no marker. */
    @Test
    void shouldMarkAPartOfWhichAllRowsAreThere() throws PublishException {
        TestCluster cluster = TestCluster.create(stack, "unmarked.");
        breakOff(cluster);
        List<ObservationSet> known;
        try (FactPublisher reader = FactPublisher.ofDetail(cluster.publishing(), "FT900")) {
            PublishedFacts facts = reader.published();
            known = rows(5_000).stream()
                    .filter(row ->
                            !facts.vintages(row.indicator()).publications().isEmpty())
                    .toList();
        }

        try (FactPublisher next = FactPublisher.ofDetail(cluster.publishing(), "FT900")) {
            assertThat(next.publish(Lane.DETAIL, "commodities", known, List.of(FILE)))
                    .isEmpty();
        }

        assertThat(figures(cluster)).isEqualTo(known.size());
        assertThat(markers(cluster)).hasSize(TestCluster.PARTITIONS).allSatisfy(marker -> assertThat(marker.records())
                .isEqualTo(known.size()));
    }

    @Test
    void shouldSendNothingOfACompletePartAgain() throws PublishException {
        TestCluster cluster = TestCluster.create(stack, "complete.");
        try (FactPublisher publisher = FactPublisher.ofDetail(cluster.publishing(), "FT900")) {
            publisher.publish(Lane.DETAIL, "commodities", rows(7), List.of(FILE));
        }

        try (FactPublisher next = FactPublisher.ofDetail(cluster.publishing(), "FT900")) {
            next.publish(Lane.DETAIL, "commodities", rows(7), List.of(FILE));
        }

        assertThat(cluster.observations(Lane.DETAIL)).hasSize(7 + TestCluster.PARTITIONS);
        assertThat(archived(cluster)).isEqualTo(1);
    }

    private static long archived(TestCluster cluster) {
        return cluster.committed(cluster.catalogue().archive()).size();
    }

    private static void breakOff(TestCluster cluster) {
        PublishConfig smallRecords = cluster.publishing(
                Map.of("bootstrap.servers", stack.bootstrapServers(), "max.request.size", "1000"), stack.registryUrl());
        List<ObservationSet> rows = IntStream.range(0, 5_001)
                .mapToObj(number -> number == 5_000 ? tooLarge() : row(number))
                .toList();
        try (FactPublisher publisher = FactPublisher.ofDetail(smallRecords, "FT900")) {
            assertThatThrownBy(() -> publisher.publish(Lane.DETAIL, "commodities", rows, List.of(FILE)))
                    .isInstanceOf(PublishException.class)
                    .hasMessageEndingWith("; what is committed stays, the next try reads back and goes on after it");
        }
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

            detail.publish(Lane.DETAIL, "commodities", rows(3), List.of());
            headline.publish(Lane.HEADLINE, FactPublisher.HEADLINE, List.of(row(99)), List.of());

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
