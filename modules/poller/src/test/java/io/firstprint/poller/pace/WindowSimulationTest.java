/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.pace;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.release.Programme;
import io.firstprint.domain.release.ReleaseCalendar;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.poller.pace.PollPlan.Kind;
import io.firstprint.poller.pace.PollPlan.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Plan and budget together over two days of polling, the release in the middle, with answers that take 80 ms: how a loop
 * uses them, and what comes of it with 120 requests a minute and 500 a day.
 */
class WindowSimulationTest {
    private static final Instant OUT = Instant.parse("2026-01-29T13:30:00Z");
    private static final Instant BEGIN = OUT.minus(Duration.ofHours(26));
    private static final Instant END = OUT.plus(Duration.ofHours(22));
    private static final Duration ANSWER = Duration.ofMillis(80);
    private static final ReleaseCalendar CALENDAR =
            Calendar.with("2025-11", OUT.toString()).calendar();

    @ParameterizedTest(name = "jitter {0}")
    @ValueSource(doubles = {0, 0.1})
    void shouldAskAtTheFastPaceForTheFirstTwentySeconds(double jitter) {
        List<Instant> asked = run(PaceOf.jitter(jitter), release -> false);

        assertThat(asked).contains(OUT);
        assertThat(longestPause(asked, OUT.minusSeconds(2), OUT.plusSeconds(20)))
                .isLessThanOrEqualTo(stretched(Duration.ofMillis(250), jitter));
    }

    @ParameterizedTest(name = "jitter {0}")
    @ValueSource(doubles = {0, 0.1})
    void shouldAskAtLeastEveryTwoSecondsForTheFiveMinutesAfterThat(double jitter) {
        List<Instant> asked = run(PaceOf.jitter(jitter), release -> false);

        assertThat(longestPause(asked, OUT.plusSeconds(20), OUT.plusSeconds(320)))
                .isLessThanOrEqualTo(stretched(Duration.ofSeconds(2), jitter));
    }

    @ParameterizedTest(name = "jitter {0}")
    @ValueSource(doubles = {0, 0.1})
    void shouldAskAboutOnceAMinuteInTheRestOfTheWindow(double jitter) {
        List<Instant> asked = run(PaceOf.jitter(jitter), release -> false);

        assertThat(longestPause(asked, OUT.plusSeconds(320), OUT.plusSeconds(840)))
                .isLessThanOrEqualTo(stretched(Duration.ofMinutes(1), jitter));
    }

    @Test
    void shouldAskEveryFifteenSecondsForTenMinutesOnceItIsRead() {
        Instant readAt = OUT.plusMillis(400);

        List<Instant> asked = run(PaceOf.jitter(0), release -> true, readAt);

        assertThat(longestPause(asked, OUT, OUT.plusSeconds(580))).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void shouldGoOnSlowlyBeforeAndAfterTheWindow() {
        List<Instant> asked = run(Pace.defaults(), release -> false);

        assertThat(longestPause(asked, BEGIN, OUT.minusSeconds(60))).isLessThan(Duration.ofMinutes(7));
        assertThat(longestPause(asked, OUT.plusSeconds(900), END)).isLessThan(Duration.ofMinutes(13));
    }

    @Test
    void shouldBeRefusedNoRequestForLongWhenEachAnswerTakesThree() {
        Budget budget = new Budget(Pace.defaults());
        Instant now = OUT;
        List<Instant> asked = new ArrayList<>();

        while (now.isBefore(OUT.plusSeconds(60))) {
            now = budget.nextAllowed(now, true);
            budget.take(now, true);
            asked.add(now);
            now = now.plusMillis(83);
        }

        assertThat(longestPause(asked, OUT, OUT.plusSeconds(60))).isLessThan(Duration.ofMillis(2_150));
    }

    private static List<Instant> run(Pace pace, Predicate<ReleaseId> isRead) {
        return run(pace, isRead, END);
    }

    /** A loop: what the plan says, not before the budget allows it, and the time that the answer takes. */
    private static List<Instant> run(Pace pace, Predicate<ReleaseId> isRead, Instant readFrom) {
        PollPlan plan = new PollPlan(Programme.parse("CENSUS-BEA/FT900"), pace, 7);
        Budget budget = new Budget(pace);
        List<Instant> asked = new ArrayList<>();
        Instant now = BEGIN;
        @Nullable Instant lastAsked = null;
        while (now.isBefore(END)) {
            boolean isOut = !now.isBefore(readFrom);
            Step step = plan.next(now, lastAsked, CALENDAR, release -> isOut && isRead.test(release));
            boolean armed = step.kind() != Kind.SLOW;
            now = budget.nextAllowed(step.at(), armed);
            assertThat(budget.take(now, armed)).isTrue();
            if (step.kind() != Kind.WARM_UP) {
                lastAsked = now;
                asked.add(now);
            }
            now = now.plus(ANSWER);
        }
        return asked;
    }

    private static Duration stretched(Duration pause, double jitter) {
        return pause.plusNanos(Math.round(pause.toNanos() * jitter));
    }

    /** Returns the longest that one would have waited for the next request, from any instant of a stretch of time. */
    private static Duration longestPause(List<Instant> asked, Instant from, Instant to) {
        Duration longest = Duration.ZERO;
        for (int i = 1; i < asked.size(); i++) {
            boolean touches = asked.get(i).isAfter(from) && asked.get(i - 1).isBefore(to);
            Duration pause = Duration.between(asked.get(i - 1), asked.get(i));
            longest = touches && pause.compareTo(longest) > 0 ? pause : longest;
        }
        return longest;
    }
}
