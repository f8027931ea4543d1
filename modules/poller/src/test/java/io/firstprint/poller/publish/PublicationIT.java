/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.publish;

import static io.firstprint.poller.TestSeries.BALANCE;
import static io.firstprint.poller.TestSeries.observed;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Source;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.release.ReleaseNotice;
import io.firstprint.embedded.EmbeddedConfig;
import io.firstprint.embedded.EmbeddedStack;
import io.firstprint.events.record.ObservationRecord.Completion;
import io.firstprint.events.record.ObservationRecord.Figures;
import io.firstprint.events.topic.Lane;
import io.firstprint.poller.TestCluster;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What goes together in one publication of headlines; values are made up. */
class PublicationIT {
    private static final Instant OUT = Instant.parse("2026-01-29T13:30:00Z");
    private static final ReleaseId NOVEMBER = ReleaseId.parse("CENSUS-BEA/FT900/2025-11");
    private static final ReleaseId DECEMBER = ReleaseId.parse("CENSUS-BEA/FT900/2025-12");
    private static final Indicator EXPORTS = Indicator.parse("M.US.W1.EXPORTS.TOTAL.BOP.SA.NOMINAL");
    private static final ArchivedContent PAGE =
            ArchivedContent.of("a page".getBytes(UTF_8), "https://publisher.example/page", "graph-csv", OUT);

    private static EmbeddedStack stack;

    @BeforeAll
    static void startStack() {
        stack = EmbeddedStack.start(EmbeddedConfig.defaults());
    }

    @AfterAll
    static void stopStack() {
        stack.close();
    }

    private static ObservationSet fact(
            Indicator indicator, @Nullable ReleaseId release, Instant instant, Observation... observations) {
        return new ObservationSet(
                indicator, release, new Source("graph-csv", 10), instant, OUT, PAGE.digest(), List.of(observations));
    }

    private static ObservationSet november() {
        return fact(BALANCE, NOVEMBER, OUT, observed("2025-11", 1));
    }

    private static void publish(FactPublisher publisher, ObservationSet... facts) throws PublishException {
        publisher.publish(Lane.HEADLINE, FactPublisher.HEADLINE, List.of(facts), List.of(PAGE));
    }

    private static FactPublisher programme(TestCluster cluster) {
        return FactPublisher.ofProgramme(cluster.publishing(), "FT900");
    }

    private static List<ConsumerRecord<byte[], byte[]>> archive(TestCluster cluster) {
        return cluster.committed(cluster.catalogue().archive());
    }

    private static List<Completion> markers(TestCluster cluster) {
        return cluster.observations().stream()
                .filter(Completion.class::isInstance)
                .map(Completion.class::cast)
                .toList();
    }

    private static List<ObservationSet> figures(TestCluster cluster) {
        return cluster.observations().stream()
                .filter(Figures.class::isInstance)
                .map(record -> ((Figures) record).set())
                .toList();
    }

    @Test
    void shouldKeepTheBytesThatFactsWereMadeFrom() throws PublishException {
        TestCluster cluster = TestCluster.create(stack, "kept.");

        try (FactPublisher publisher = programme(cluster)) {
            publish(publisher, november());
        }

        assertThat(figures(cluster)).containsExactly(november());
        assertThat(archive(cluster)).singleElement().satisfies(kept -> {
            assertThat(kept.key()).asString(UTF_8).isEqualTo(PAGE.digest());
            assertThat(kept.value()).isEqualTo(PAGE.content());
            assertThat(Arrays.stream(kept.headers().toArray())
                            .map(header -> header.key() + "=" + new String(header.value(), UTF_8)))
                    .containsExactly(
                            "traceparent=" + PAGE.trace(),
                            "origin=https://publisher.example/page",
                            "source=graph-csv",
                            "seenAt=2026-01-29T13:30:00Z");
        });
    }

    @Test
    void shouldKeepNothingWhenAFactFails() throws PublishException {
        TestCluster cluster = TestCluster.create(stack, "fails.");
        PublishConfig smallRecords = cluster.publishing(
                Map.of("bootstrap.servers", stack.bootstrapServers(), "max.request.size", "1500"), stack.registryUrl());
        Observation[] tooMany = IntStream.range(0, 300)
                .mapToObj(month -> observed(String.format("%04d-%02d", 1992 + month / 12, 1 + month % 12), month))
                .toArray(Observation[]::new);

        try (FactPublisher publisher = FactPublisher.ofProgramme(smallRecords, "FT900")) {
            assertThatThrownBy(() -> publish(publisher, november(), fact(EXPORTS, NOVEMBER, OUT, tooMany)))
                    .isInstanceOf(PublishException.class);

            assertThat(cluster.observations()).isEmpty();
            assertThat(archive(cluster)).isEmpty();
            assertThat(publisher.published().knowsContent(PAGE.digest())).isFalse();

            publish(publisher, november());
            assertThat(archive(cluster)).hasSize(1);
        }
    }

    @Test
    void shouldSendNothingOfTheSamePublicationAgain() throws PublishException {
        TestCluster cluster = TestCluster.create(stack, "twice.");
        try (FactPublisher publisher = programme(cluster)) {
            publish(publisher, november());
            publish(publisher, november());
        }

        try (FactPublisher next = programme(cluster)) {
            assertThat(next.publish(Lane.HEADLINE, FactPublisher.HEADLINE, List.of(november()), List.of(PAGE)))
                    .isEmpty();
        }

        assertThat(cluster.observations()).hasSize(1 + TestCluster.PARTITIONS);
        assertThat(archive(cluster)).hasSize(1);
    }

    @Test
    void shouldKeepOnceWhatTwoPublicationsWereMadeFrom() throws PublishException {
        TestCluster cluster = TestCluster.create(stack, "shared.");
        try (FactPublisher publisher = programme(cluster)) {
            publish(publisher, november());
        }

        try (FactPublisher next = programme(cluster)) {
            publish(next, fact(EXPORTS, NOVEMBER, OUT, observed("2025-11", 2)));
        }

        assertThat(figures(cluster)).hasSize(2);
        assertThat(archive(cluster)).hasSize(1);
    }

    @Test
    void shouldMarkEachReleaseWithTheNumberOfItsFacts() throws PublishException {
        TestCluster cluster = TestCluster.create(stack, "releases.");

        try (FactPublisher publisher = programme(cluster)) {
            publish(
                    publisher,
                    november(),
                    fact(EXPORTS, NOVEMBER, OUT, observed("2025-11", 2)),
                    fact(BALANCE, DECEMBER, OUT.plusSeconds(60), observed("2025-12", 3)));

            assertThat(publisher.published().isComplete(DECEMBER, FactPublisher.HEADLINE))
                    .isTrue();
        }

        assertThat(markers(cluster)).hasSize(2 * TestCluster.PARTITIONS).allSatisfy(marker -> assertThat(
                        marker.records())
                .isEqualTo(marker.release().equals(NOVEMBER) ? 2 : 1));
    }

    @Test
    void shouldMarkAnErratumAsAPublicationOfItsOwn() throws PublishException {
        TestCluster cluster = TestCluster.create(stack, "erratum.");

        try (FactPublisher publisher = programme(cluster)) {
            publish(publisher, november());
            publish(publisher, fact(BALANCE, NOVEMBER, OUT.plusSeconds(300), observed("2025-11", 4)));
        }

        assertThat(markers(cluster).stream().map(Completion::instant).distinct())
                .containsExactly(OUT, OUT.plusSeconds(300));
    }

    @Test
    void shouldNotMarkASnapshot() throws PublishException {
        TestCluster cluster = TestCluster.create(stack, "snapshot.");

        try (FactPublisher publisher = programme(cluster)) {
            publish(publisher, fact(BALANCE, null, OUT, observed("2025-11", 1)));
        }

        assertThat(cluster.observations()).hasSize(1);
        assertThat(archive(cluster)).hasSize(1);
    }

    @Test
    void shouldKeepABodyOfSixteenMebibytes() throws PublishException {
        TestCluster cluster = TestCluster.create(stack, "large.");
        byte[] body = new byte[ArchivedContent.LARGEST_BYTES];
        new Random(1).nextBytes(body);
        ArchivedContent large = ArchivedContent.of(body, "https://publisher.example/large", "graph-csv", OUT);

        try (FactPublisher publisher = programme(cluster)) {
            publisher.publish(Lane.HEADLINE, FactPublisher.HEADLINE, List.of(november()), List.of(large));
        }

        assertThat(archive(cluster)).singleElement().satisfies(kept -> assertThat(kept.value())
                .isEqualTo(body));
    }

    @Test
    void shouldRefuseALaneThatItDoesNotWrite() throws PublishException {
        TestCluster cluster = TestCluster.create(stack, "lanes.");

        try (FactPublisher publisher = programme(cluster)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> publisher.publish(Lane.DETAIL, "commodities", List.of(november()), List.of()))
                    .withMessage("Expected a writer of lanes.observations-detail.v1 and of the archive, found FT900");
        }
    }

    @Test
    void shouldPublishANoticeOnce() throws PublishException {
        TestCluster cluster = TestCluster.create(stack, "notice.");
        try (FactPublisher publisher = programme(cluster)) {
            publisher.publishNotice(ReleaseNotice.late(NOVEMBER, "graph-csv", OUT, OUT.plusSeconds(900)));
        }

        try (FactPublisher next = programme(cluster)) {
            assertThat(next.published().hasNotice(NOVEMBER, ReleaseNotice.Kind.LATE, "graph-csv"))
                    .isTrue();
            next.publishNotice(ReleaseNotice.late(NOVEMBER, "graph-csv", OUT, OUT.plusSeconds(960)));
        }

        assertThat(cluster.committed(cluster.catalogue().notices())).hasSize(1);
    }
}
