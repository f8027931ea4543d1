/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.pace;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.release.Programme;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.release.ScheduledRelease;
import io.firstprint.domain.release.ScheduledRelease.Status;
import io.firstprint.poller.pace.PollPlan.Kind;
import io.firstprint.poller.pace.PollPlan.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One source of the FT-900, without jitter; the instants are those of the release of 2026-01-29. */
class PollPlanTest {
    private static final String OUT = "2026-01-29T13:30:00Z";
    private static final Duration SLOW = Duration.ofMillis(345_600);

    private final PollPlan plan = new PollPlan(Programme.parse("CENSUS-BEA/FT900"), PaceOf.jitter(0), 1);
    private final Set<ReleaseId> read = new HashSet<>();
    private final Calendar calendar = Calendar.with("2025-11", OUT);

    @Test
    void shouldAskAtOnceWhenNothingWasAsked() {
        assertThat(next("2026-01-20T10:00:00Z", null)).isEqualTo(slow("2026-01-20T10:00:00Z"));
    }

    @Test
    void shouldAskSlowlyFarFromAnyRelease() {
        Step step = next("2026-01-20T10:00:01Z", "2026-01-20T10:00:00Z");

        assertThat(step).isEqualTo(new Step(at("2026-01-20T10:00:00Z").plus(SLOW), Kind.SLOW, null));
    }

    @Test
    void shouldNotSleepPastTheWarmUpBecauseOfASlowStep() {
        Step step = next("2026-01-29T13:27:00Z", "2026-01-29T13:27:00Z");

        assertThat(step).isEqualTo(step("2026-01-29T13:29:30Z", Kind.WARM_UP));
    }

    @Test
    void shouldWarmUpOnceForARelease() {
        next("2026-01-29T13:27:00Z", "2026-01-29T13:27:00Z");

        Step step = next("2026-01-29T13:29:30.010Z", "2026-01-29T13:27:00Z");

        assertThat(step).isEqualTo(step("2026-01-29T13:29:58Z", Kind.ARMED));
    }

    @Test
    void shouldWarmUpLateWhenARequestTookLong() {
        Step step = next("2026-01-29T13:29:41Z", "2026-01-29T13:29:20Z");

        assertThat(step).isEqualTo(step("2026-01-29T13:29:41Z", Kind.WARM_UP));
    }

    @Test
    void shouldNotWarmUpWhatWasAskedAMomentAgo() {
        Step step = next("2026-01-29T13:29:41Z", "2026-01-29T13:29:40Z");

        assertThat(step).isEqualTo(step("2026-01-29T13:29:58Z", Kind.ARMED));
    }

    @Test
    void shouldBeginNothingSlowBetweenTheWarmUpAndTheWindow() {
        next("2026-01-29T13:29:30Z", null);

        Step step = next("2026-01-29T13:29:31Z", "2026-01-29T13:23:50Z");

        assertThat(step).isEqualTo(step("2026-01-29T13:29:58Z", Kind.ARMED));
    }

    @Test
    void shouldAskFastInTheWindow() {
        Step step = next("2026-01-29T13:29:58.100Z", "2026-01-29T13:29:58Z");

        assertThat(step).isEqualTo(step("2026-01-29T13:29:58.250Z", Kind.ARMED));
    }

    @Test
    void shouldAskAtTheInstantItself() {
        Step early = next("2026-01-29T13:29:59.920Z", "2026-01-29T13:29:59.900Z");
        Step onTheWay = next("2026-01-29T13:29:59.700Z", "2026-01-29T13:29:59.650Z");

        assertThat(early).isEqualTo(step(OUT, Kind.ARMED));
        assertThat(onTheWay).isEqualTo(step(OUT, Kind.ARMED));
    }

    @Test
    void shouldAskAtOnceWhenAnAnswerTookLongerThanThePause() {
        Step step = next("2026-01-29T13:30:01.400Z", "2026-01-29T13:30:01Z");

        assertThat(step).isEqualTo(step("2026-01-29T13:30:01.400Z", Kind.ARMED));
    }

    @Test
    void shouldAskSlowlyAgainWhenNothingCameInTheWindow() {
        Step step = next("2026-01-29T13:45:00Z", "2026-01-29T13:44:30Z");

        assertThat(step).isEqualTo(new Step(at("2026-01-29T13:44:30Z").plus(SLOW), Kind.SLOW, null));
    }

    @Test
    void shouldAskForErrataAfterTheReleaseWasRead() {
        next("2026-01-29T13:34:00Z", "2026-01-29T13:33:59Z");
        read.add(Calendar.release("2025-11"));

        Step step = next("2026-01-29T13:34:01Z", "2026-01-29T13:34:00Z");

        assertThat(step).isEqualTo(step("2026-01-29T13:34:15Z", Kind.ARMED));
    }

    @Test
    void shouldAskSlowlyAgainTenMinutesAfterTheReleaseWasRead() {
        next("2026-01-29T13:34:00Z", "2026-01-29T13:33:59Z");
        read.add(Calendar.release("2025-11"));

        Step last = next("2026-01-29T13:43:40Z", "2026-01-29T13:43:39Z");
        Step after = next("2026-01-29T13:43:55Z", "2026-01-29T13:43:54Z");

        assertThat(last).isEqualTo(step("2026-01-29T13:43:54Z", Kind.ARMED));
        assertThat(after.kind()).isEqualTo(Kind.SLOW);
    }

    @Test
    void shouldCountTheTenMinutesFromTheInstantWhenItBeganAfterTheReleaseWasRead() {
        read.add(Calendar.release("2025-11"));

        Step step = next("2026-01-29T13:40:01Z", "2026-01-29T13:40:00Z");

        assertThat(step.kind()).isEqualTo(Kind.SLOW);
    }

    @Test
    void shouldAskForAnotherReleaseOfTheSameInstantUntilAllAreRead() {
        calendar.and("2025-12", OUT);
        read.add(Calendar.release("2025-11"));

        Step step = next("2026-01-29T13:30:02.010Z", "2026-01-29T13:30:02Z");

        assertThat(step.at()).isEqualTo(at("2026-01-29T13:30:02.250Z"));
        assertThat(step.release()).extracting(ScheduledRelease::release).isEqualTo(Calendar.release("2025-12"));
    }

    @Test
    void shouldAskForWhatWasNotReadBeforeItAsksOnceMoreForWhatWas() {
        calendar.and("2025-12", OUT);
        read.add(Calendar.release("2025-11"));

        Step step = next("2026-01-29T13:30:02Z", null);

        assertThat(step.release()).extracting(ScheduledRelease::release).isEqualTo(Calendar.release("2025-12"));
    }

    @Test
    void shouldAskForErrataOfTheLastReleaseOnly() {
        calendar.and("2025-12", "2026-01-29T13:31:00Z");
        read.add(Calendar.release("2025-11"));
        read.add(Calendar.release("2025-12"));

        Step step = next("2026-01-29T13:32:00Z", null);

        assertThat(step.release()).extracting(ScheduledRelease::release).isEqualTo(Calendar.release("2025-12"));
    }

    @Test
    void shouldTreatATentativeReleaseAsAScheduledOne() {
        calendar.and("2025-11", OUT, Status.TENTATIVE);

        Step warmUp = next("2026-01-29T13:27:00Z", "2026-01-29T13:27:00Z");
        Step armed = next("2026-01-29T13:29:58.100Z", "2026-01-29T13:29:58Z");

        assertThat(warmUp).extracting(Step::kind).isEqualTo(Kind.WARM_UP);
        assertThat(armed).extracting(Step::kind).isEqualTo(Kind.ARMED);
    }

    @Test
    void shouldNotWaitForAReleaseThatWasPutOff() {
        calendar.and("2025-11", OUT, Status.POSTPONED);

        Step step = next("2026-01-29T13:29:58.100Z", "2026-01-29T13:29:58Z");

        assertThat(step).isEqualTo(new Step(at("2026-01-29T13:29:58Z").plus(SLOW), Kind.SLOW, null));
    }

    @Test
    void shouldNotWaitForReleasesOfOtherProgrammes() {
        PollPlan other = new PollPlan(Programme.parse("CENSUS-BEA/ADVANCE-GOODS"), PaceOf.jitter(0), 1);

        Step step = other.next(at("2026-01-29T13:30:00.010Z"), at(OUT), calendar.calendar(), read::contains);

        assertThat(step.kind()).isEqualTo(Kind.SLOW);
    }

    @Test
    void shouldFollowAReleaseThatIsRescheduledWhileItIsWaitedFor() {
        next("2026-01-29T13:29:30Z", null);
        next("2026-01-29T13:29:59Z", "2026-01-29T13:29:58.750Z");
        calendar.and("2025-11", "2026-01-29T15:00:00Z");

        Step step = next("2026-01-29T14:58:00Z", "2026-01-29T14:57:59Z");

        assertThat(step.at()).isEqualTo(at("2026-01-29T14:59:30Z"));
        assertThat(step.kind()).isEqualTo(Kind.WARM_UP);
    }

    @Test
    void shouldAskAtOnceWhenAReleaseTurnsOutToBeOutAlready() {
        calendar.and("2025-11", "2026-01-29T12:30:00Z");

        Step step = next("2026-01-29T12:31:00Z", "2026-01-29T12:29:00Z");

        assertThat(step.at()).isEqualTo(at("2026-01-29T12:31:00Z"));
        assertThat(step.kind()).isEqualTo(Kind.ARMED);
    }

    @Test
    void shouldAskAtOnceWhenItWakesInsideAWindow() {
        next("2026-01-29T11:00:00Z", "2026-01-29T10:59:00Z");

        Step step = next("2026-01-29T13:37:12Z", "2026-01-29T11:05:00Z");

        assertThat(step).isEqualTo(step("2026-01-29T13:37:12Z", Kind.ARMED));
    }

    @Test
    void shouldAskAtOnceWhenTheClockIsSetBackByLong() {
        Step step = next("2026-01-20T10:00:00Z", "2026-01-20T11:00:00Z");

        assertThat(step).isEqualTo(slow("2026-01-20T10:00:00Z"));
    }

    @Test
    void shouldArmAgainWhenTheClockIsSetBackBeforeAWindow() {
        next("2026-01-29T13:31:00Z", "2026-01-29T13:30:59Z");

        Step step = next("2026-01-29T13:29:57Z", "2026-01-29T13:31:00Z");

        assertThat(step).isEqualTo(step("2026-01-29T13:29:57Z", Kind.WARM_UP));
    }

    @Test
    void shouldGiveTheSameAnswerToTheSameQuestion() {
        PollPlan jittered = new PollPlan(Programme.parse("CENSUS-BEA/FT900"), Pace.defaults(), 42);

        Step first = jittered.next(at(OUT), at("2026-01-29T13:29:59.900Z"), calendar.calendar(), read::contains);
        Step second = jittered.next(at(OUT), at("2026-01-29T13:29:59.900Z"), calendar.calendar(), read::contains);

        assertThat(second).isEqualTo(first);
    }

    private Step next(String now, @Nullable String lastAsked) {
        return plan.next(at(now), lastAsked == null ? null : at(lastAsked), calendar.calendar(), read::contains);
    }

    private Step step(String at, Kind kind) {
        return new Step(
                at(at),
                kind,
                calendar.calendar().find(Calendar.release("2025-11")).orElseThrow());
    }

    private static Step slow(String at) {
        return new Step(at(at), Kind.SLOW, null);
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }
}
