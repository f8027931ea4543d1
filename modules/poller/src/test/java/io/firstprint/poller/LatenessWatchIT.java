/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller;

import static io.firstprint.poller.TestSeries.BALANCE;
import static io.firstprint.poller.TestSeries.observed;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.release.ReleaseNotice;
import io.firstprint.domain.release.ScheduledRelease;
import io.firstprint.embedded.EmbeddedConfig;
import io.firstprint.embedded.EmbeddedStack;
import io.firstprint.events.topic.Lane;
import io.firstprint.poller.publish.FactPublisher;
import io.firstprint.poller.publish.PublishException;
import io.firstprint.testkit.clock.SettableClock;
import io.firstprint.testkit.publisher.Answer;
import io.firstprint.testkit.publisher.StandInPublisher;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What others are told after a kill and under a clock that was set back. */
class LatenessWatchIT {
    private static final ReleaseId NOVEMBER = ReleaseId.parse("CENSUS-BEA/FT900/2025-11");
    private static final Instant OUT = Instant.parse("2026-01-29T13:30:00Z");

    private static EmbeddedStack stack;

    private final SettableClock clock = new SettableClock("2026-01-29T15:00:00Z");

    @BeforeAll
    static void startStack() {
        stack = EmbeddedStack.start(EmbeddedConfig.defaults());
    }

    @AfterAll
    static void stopStack() {
        stack.close();
    }

    @Test
    void shouldSayThatALateReleaseCameWhoeverWasCutOffBeforeItCouldSaySo() throws Exception {
        TestCluster cluster = TestCluster.create(stack, "came.");
        cutOffAfterThePublication(cluster);

        try (Poller poller = new Poller(PollerConfig.to(cluster.publishing()), clock)) {
            Activity lateness = lateness(poller);
            for (int turn = 0; turn < 3; turn++) {
                clock.set(lateness.turn().orElseThrow());
            }
        }

        assertThat(cluster.notices())
                .extracting(ReleaseNotice::kind)
                .containsExactly(ReleaseNotice.Kind.LATE, ReleaseNotice.Kind.ARRIVED);
    }

    @Test
    void shouldLookAfterAMinuteThoughTheClockWasSetBackByADay() throws Exception {
        TestCluster cluster = TestCluster.create(stack, "back.");
        try (Poller poller = new Poller(PollerConfig.to(cluster.publishing()), clock)) {
            Activity lateness = lateness(poller);
            Instant setBack = clock.instant().minus(Duration.ofDays(1));
            clock.set(setBack);

            Instant first = lateness.turn().orElseThrow();
            clock.set(first);
            Instant second = lateness.turn().orElseThrow();

            assertThat(first).isEqualTo(setBack.plusSeconds(60));
            assertThat(second).isBeforeOrEqualTo(first.plusSeconds(60));
        }
    }

    @Test
    void shouldLookAgainSoonHoweverLongASourceMayNotBeAsked() throws Exception {
        TestCluster cluster = TestCluster.create(stack, "pause.");
        try (Poller poller = new Poller(PollerConfig.to(cluster.publishing()), clock);
                StandInPublisher publisher = StandInPublisher.start(clock)) {
            publisher.at("/graph").shows(Answer.throttled(Duration.ofHours(2)));
            Activity watch = poller.watch(TestSeries.at(publisher.address("/graph"), clock), (source, outcome) -> {});

            for (int turn = 0; turn < 5; turn++) {
                Instant next = watch.turn().orElseThrow();

                assertThat(next).isBeforeOrEqualTo(clock.instant().plusSeconds(30));
                clock.set(next);
            }

            assertThat(publisher.asked()).hasSize(1);
        }
    }

    private Activity lateness(Poller poller) {
        return poller.latenessOf(List.of(TestSeries.at(URI.create("http://host/graph"), clock)))
                .get(0);
    }

    private static void cutOffAfterThePublication(TestCluster cluster) throws PublishException {
        try (FactPublisher schedule = FactPublisher.ofSchedule(cluster.publishing());
                FactPublisher programme = FactPublisher.ofProgramme(cluster.publishing(), "FT900")) {
            schedule.publishSchedule(List.of(new ScheduledRelease(NOVEMBER, OUT, OUT.minusSeconds(86_400))));
            programme.publishNotice(ReleaseNotice.late(NOVEMBER, Notices.CALENDAR, OUT, OUT.plusSeconds(900)));
            programme.publish(
                    Lane.HEADLINE,
                    FactPublisher.HEADLINE,
                    List.of(new ObservationSet(
                            BALANCE,
                            NOVEMBER,
                            TestSeries.GRAPH,
                            OUT,
                            OUT.plusSeconds(1200),
                            "",
                            List.of(observed("2025-11", -56825)))),
                    List.of());
        }
    }
}
