/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller;

import static io.firstprint.poller.TestSeries.observed;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.release.ScheduledRelease;
import io.firstprint.embedded.EmbeddedConfig;
import io.firstprint.embedded.EmbeddedStack;
import io.firstprint.events.record.DeadLetter;
import io.firstprint.events.record.ObservationRecord;
import io.firstprint.events.record.ObservationRecord.Completion;
import io.firstprint.events.record.ObservationRecord.Figures;
import io.firstprint.poller.PollOutcome.Failed;
import io.firstprint.poller.PollOutcome.Fenced;
import io.firstprint.poller.PollOutcome.Held;
import io.firstprint.poller.PollOutcome.NothingNew;
import io.firstprint.poller.PollOutcome.Published;
import io.firstprint.poller.PollOutcome.Rejected;
import io.firstprint.poller.PollOutcome.Unreachable;
import io.firstprint.poller.format.RejectionReason;
import io.firstprint.poller.source.SourceConfig;
import io.firstprint.testkit.clock.SettableClock;
import io.firstprint.testkit.publisher.Answer;
import io.firstprint.testkit.publisher.Script;
import io.firstprint.testkit.publisher.StandInPublisher;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The figures are those of October and November 2025; forecasts are those of the November release. */
class PollerIT {
    private static final String BEFORE = "observation_date,BOPGSTB\n2025-09-01,-48137\n2025-10-01,-29350\n";
    private static final String AFTER =
            "observation_date,BOPGSTB\n2025-09-01,-48137\n2025-10-01,-29206\n2025-11-01,-56825\n";
    private static final String CONSENSUS = """
            event_id,provider,statistic,reference_month,release_time_utc,value,unit,as_of_utc
            M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL,Reuters,median,2025-11,2026-01-29T13:30:00Z,-40.5,USD bn,2026-01-28T15:00:00Z
            M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL,Investing,median,2025-11,2026-01-29T13:30:00Z,-43.4,USD bn,2026-01-28T15:00:00Z
            """;
    private static final ReleaseId NOVEMBER = ReleaseId.parse("CENSUS-BEA/FT900/2025-11");
    private static final Instant NOVEMBER_OUT = Instant.parse("2026-01-29T13:30:00Z");
    private static final AtomicInteger NAMESPACES = new AtomicInteger();

    private static EmbeddedStack stack;

    private final SettableClock clock = new SettableClock("2026-01-10T09:00:00Z");
    private final StandInPublisher publisher = StandInPublisher.start(clock);
    private final Script page = publisher.at("/graph.csv");
    private final URI address = publisher.address("/graph.csv?id=BOPGSTB&key=s3cret");
    private final SourceConfig series = TestSeries.at(address, clock);
    private Path directory;
    private TestCluster cluster;
    private Poller poller;

    @BeforeAll
    static void startStack() {
        stack = EmbeddedStack.start(EmbeddedConfig.defaults());
    }

    @AfterAll
    static void stopStack() {
        stack.close();
    }

    @BeforeEach
    void start(@TempDir Path temporary) {
        directory = temporary;
        cluster = TestCluster.create(stack, "poll" + NAMESPACES.incrementAndGet() + ".");
        poller = new Poller(cluster.polling(), clock);
    }

    @AfterEach
    void stop() {
        poller.close();
        publisher.close();
    }

    @Test
    void shouldPublishWhatIsMetFirstAsASnapshotWithoutMarkers() throws InterruptedException {
        page.shows(BEFORE);

        PollOutcome outcome = poller.poll(series);

        assertThat(outcome).isInstanceOf(Published.class);
        assertThat(cluster.observations()).singleElement().satisfies(fact -> {
            ObservationSet set = ((Figures) fact).set();
            assertThat(set.isSnapshot()).isTrue();
            assertThat(set.instant()).isEqualTo("2026-01-10T09:00:00Z");
            assertThat(set.observations()).containsExactly(observed("2025-09", -48137), observed("2025-10", -29350));
        });
    }

    @Test
    void shouldPublishAReleaseWithAMarkerInEveryPartition() throws InterruptedException {
        publishSnapshot();
        release();

        Published outcome = (Published) poller.poll(series);

        assertThat(outcome.timings().toPublish()).isPositive();
        assertThat(outcome.message())
                .startsWith("Published CENSUS-BEA/FT900/2025-11: 2 values of"
                        + " M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL, as of 2026-01-29T13:30:00Z, ");
        ObservationSet set = released(cluster.observations());
        assertThat(set.instant()).isEqualTo(NOVEMBER_OUT);
        assertThat(set.seenAt()).isEqualTo("2026-01-29T13:30:00.250Z");
        assertThat(set.observations()).containsExactly(observed("2025-10", -29206), observed("2025-11", -56825));
        assertThat(markers(cluster.observations()))
                .extracting(Completion::partition)
                .containsExactlyInAnyOrder(0, 1, 2);
        assertThat(markers(cluster.observations())).allSatisfy(marker -> {
            assertThat(marker.release()).isEqualTo(NOVEMBER);
            assertThat(marker.partitions()).isEqualTo(TestCluster.PARTITIONS);
            assertThat(marker.records()).isEqualTo(1);
        });
    }

    @Test
    void shouldPutEachMarkerIntoItsPartitionAtTheInstantOfPublication() throws InterruptedException {
        publishSnapshot();
        release();
        poller.poll(series);

        assertThat(cluster.committed(cluster.catalogue().observations()))
                .filteredOn(found -> new String(found.key(), UTF_8).startsWith(Completion.KEY_PREFIX))
                .hasSize(TestCluster.PARTITIONS)
                .allSatisfy(found -> {
                    assertThat(new String(found.key(), UTF_8))
                            .isEqualTo("~complete/CENSUS-BEA/FT900/2025-11/headline/" + found.partition());
                    assertThat(found.timestamp()).isEqualTo(NOVEMBER_OUT.toEpochMilli());
                });
    }

    @Test
    void shouldPublishNothingTwiceInOneLifeOrTheNext() throws InterruptedException {
        publishSnapshot();
        release();
        poller.poll(series);
        int published = cluster.observations().size();

        assertThat(poller.poll(series)).isEqualTo(new NothingNew());
        poller.close();
        poller = new Poller(cluster.polling(), clock);
        assertThat(poller.poll(series)).isEqualTo(new NothingNew());
        assertThat(poller.loadShippedSchedule().message()).startsWith("Published 0 new facts");
        assertThat(cluster.observations()).hasSize(published);
    }

    @Test
    void shouldHoldUntilTheEmbargoEndsAndPublishThen() throws InterruptedException {
        publishSnapshot();
        page.shows(AFTER);
        clock.set("2026-01-29T13:29:59.999Z");

        assertThat(poller.poll(series)).isInstanceOfSatisfying(Held.class, held -> assertThat(held.until())
                .isEqualTo(NOVEMBER_OUT));
        assertThat(cluster.observations()).hasSize(1);

        clock.set("2026-01-29T13:30:00Z");
        assertThat(poller.poll(series)).isInstanceOf(Published.class);
    }

    @Test
    void shouldKeepWhatItRefusesOnceWithTheOriginalBytes() throws InterruptedException {
        page.shows("<html>Sorry</html>");

        PollOutcome first = poller.poll(series);
        PollOutcome second = poller.poll(series);

        assertThat(first).isInstanceOfSatisfying(Rejected.class, rejected -> assertThat(rejected.reason())
                .isEqualTo(RejectionReason.HTML_INSTEAD_OF_CSV));
        assertThat(second).isEqualTo(first);
        assertThat(cluster.observations()).isEmpty();
        assertThat(cluster.deadLetters()).singleElement().satisfies(letter -> {
            assertThat(letter.content()).asString(UTF_8).isEqualTo("<html>Sorry</html>");
            assertThat(letter.origin())
                    .isEqualTo("http://127.0.0.1:" + address.getPort() + "/graph.csv?id=BOPGSTB&key=***");
            assertThat(letter.reason()).isEqualTo("HTML_INSTEAD_OF_CSV");
            assertThat(letter.message()).isEqualTo(first.message());
        });
    }

    @Test
    void shouldLoseNothingWhenTheScheduleLearnsOfAReleaseLate() throws InterruptedException, IOException {
        page.shows(BEFORE);
        poller.poll(series);
        release();

        assertThat(poller.poll(series)).isInstanceOfSatisfying(Rejected.class, rejected -> assertThat(rejected.reason())
                .isEqualTo(RejectionReason.RELEASE_NOT_SCHEDULED));
        assertThat(cluster.deadLetters()).extracting(DeadLetter::content).containsExactly(AFTER.getBytes(UTF_8));

        poller.loadSchedule(file("""
                publisher,programme,reference_period,date,time,zone
                CENSUS-BEA,FT900,2025-11,2026-01-29,08:30,America/New_York
                """));
        // the schedule has another writer, and the markers of its commit may still be on their way
        await().untilAsserted(() -> assertThat(poller.poll(series)).isInstanceOf(Published.class));
    }

    @Test
    void shouldGoOnAfterAPublisherThatFails() throws InterruptedException {
        page.shows(Answer.status(503, "Busy"));
        assertThat(poller.poll(series))
                .isInstanceOfSatisfying(Unreachable.class, unreachable -> assertThat(unreachable.message())
                        .contains("expected status 200, found status 503")
                        .doesNotContain("s3cret"));

        page.shows(BEFORE);
        assertThat(poller.poll(series)).isInstanceOf(Published.class);
    }

    @Test
    void shouldStopWhenAnotherPollerTookOver() throws InterruptedException {
        publishSnapshot();
        try (Poller other = new Poller(cluster.polling(), clock)) {
            assertThat(other.poll(series)).isEqualTo(new NothingNew());
            release();

            PollOutcome overtaken = poller.poll(series);

            assertThat(overtaken).isInstanceOfSatisfying(Fenced.class, fenced -> assertThat(fenced.message())
                    .startsWith("Expected to be the only poller that writes as firstprint-poller-"
                            + cluster.catalogue().namespace().replace(".", "") + "-CENSUS-BEA/FT900"));
            assertThat(poller.poll(series)).isEqualTo(overtaken);
            assertThat(other.poll(series)).isInstanceOf(Published.class);
            assertThat(markers(cluster.observations())).hasSize(TestCluster.PARTITIONS);
        }
    }

    @Test
    void shouldGoOnWhenTheRegistryIsBack() throws InterruptedException {
        page.shows(BEFORE);
        RegistryGate gate = new RegistryGate(stack.registryUrl());
        PollerConfig throughGate =
                PollerConfig.to(cluster.publishing(cluster.publishing().kafka(), gate.url()));
        try (Poller gated = new Poller(throughGate, clock)) {
            assertThat(gated.poll(series)).isInstanceOfSatisfying(Failed.class, failed -> assertThat(failed.message())
                    .startsWith("Expected to read back what was published, found: ")
                    .contains(gate.url())
                    .endsWith("the next round reads back and tries again"));
            assertThat(cluster.observations()).isEmpty();

            gate.open();
            assertThat(gated.poll(series)).isInstanceOf(Published.class);
        } finally {
            gate.close();
        }
    }

    @Test
    void shouldPublishForecastsOnce() throws IOException {
        clock.set("2026-01-29T12:00:00Z");
        Path file = file(CONSENSUS);

        assertThat(poller.loadConsensus(file)).isEqualTo(new LoadOutcome.Loaded(2, 0));
        assertThat(poller.loadConsensus(file)).isEqualTo(new LoadOutcome.Loaded(0, 2));
        assertThat(cluster.consensus())
                .extracting(Consensus::provider)
                .containsExactlyInAnyOrder("Reuters", "Investing");
    }

    @Test
    void shouldPublishTheForecastsOfAFileOfJson() throws IOException {
        clock.set("2026-01-29T12:00:00Z");
        Path json = Files.writeString(directory.resolve("consensus.json"), """
                [{"event_id": "M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL", "provider": "Reuters", "statistic": "median",
                  "reference_month": "2025-11", "release_time_utc": "2026-01-29T13:30:00Z", "value": -40.5,
                  "unit": "USD bn", "as_of_utc": "2026-01-28T15:00:00Z"}]
                """);

        assertThat(poller.loadConsensus(json)).isEqualTo(new LoadOutcome.Loaded(1, 0));
        assertThat(cluster.consensus()).extracting(Consensus::provider).containsExactly("Reuters");
    }

    @Test
    void shouldPublishNothingOfAConsensusFileWithOneBadLine() throws IOException {
        clock.set("2026-01-29T12:00:00Z");
        Path file = file(CONSENSUS.replace("-43.4", "-43,4"));

        assertThat(poller.loadConsensus(file)).isInstanceOf(LoadOutcome.Rejected.class);
        assertThat(cluster.consensus()).isEmpty();
        assertThat(cluster.deadLetters()).extracting(DeadLetter::origin).containsExactly("facts.csv");
    }

    @Test
    void shouldSayWhichFileCannotBeRead() {
        assertThat(poller.loadSchedule(Path.of("no-such-file.csv")))
                .isEqualTo(new LoadOutcome.Rejected(
                        RejectionReason.UNREADABLE_FILE,
                        "Expected a readable file of at most 16777216 bytes at no-such-file.csv, found"
                                + " NoSuchFileException: no-such-file.csv; check the path"));
    }

    @Test
    void shouldNotLetTheShippedScheduleTakeBackAPostponement() throws IOException {
        poller.loadShippedSchedule();
        Path postponed = file("""
                publisher,programme,reference_period,date,time,zone
                CENSUS-BEA,FT900,2025-12,2026-02-20,08:30,America/New_York
                """);
        clock.set("2026-01-11T09:00:00Z");

        assertThat(poller.loadSchedule(postponed)).isEqualTo(new LoadOutcome.Loaded(1, 0));
        clock.set("2026-01-12T09:00:00Z");
        assertThat(poller.loadShippedSchedule().message()).startsWith("Published 0 new facts");
        assertThat(poller.loadSchedule(postponed)).isEqualTo(new LoadOutcome.Loaded(0, 1));
        assertThat(cluster.schedule())
                .filteredOn(entry -> entry.release().toString().endsWith("2025-12"))
                .extracting(ScheduledRelease::instant)
                .containsExactly(Instant.parse("2026-02-19T13:30:00Z"), Instant.parse("2026-02-20T13:30:00Z"));
    }

    @Test
    void shouldRunRoundsUntilClosed() {
        page.shows("not yet");
        Queue<PollOutcome> outcomes = new ConcurrentLinkedQueue<>();

        try (Poller live = new Poller(PollerConfig.to(cluster.publishing()), Clock.systemUTC())) {
            PollLoop loop = PollLoop.start(
                    live,
                    List.of(TestSeries.often(series)),
                    new ThreadedTimetable(Clock.systemUTC(), 2),
                    () -> true,
                    (one, outcome) -> outcomes.add(outcome));
            await().until(() -> outcomes.stream().anyMatch(Rejected.class::isInstance));
            page.shows(BEFORE);
            await().until(() -> outcomes.stream().anyMatch(NothingNew.class::isInstance));
            loop.close();
        }

        assertThat(outcomes).hasAtLeastOneElementOfType(Published.class);
        assertThat(cluster.observations()).hasSize(1);
    }

    private void publishSnapshot() throws InterruptedException {
        poller.loadShippedSchedule();
        page.shows(BEFORE);
        poller.poll(series);
    }

    private void release() {
        page.shows(AFTER);
        clock.set("2026-01-29T13:30:00.250Z");
    }

    private Path file(String content) throws IOException {
        return Files.writeString(directory.resolve("facts.csv"), content);
    }

    private static ObservationSet released(List<ObservationRecord> observations) {
        return observations.stream()
                .filter(Figures.class::isInstance)
                .map(fact -> ((Figures) fact).set())
                .filter(set -> NOVEMBER.equals(set.release()))
                .findFirst()
                .orElseThrow();
    }

    private static List<Completion> markers(List<ObservationRecord> observations) {
        return observations.stream()
                .filter(Completion.class::isInstance)
                .map(Completion.class::cast)
                .toList();
    }
}
