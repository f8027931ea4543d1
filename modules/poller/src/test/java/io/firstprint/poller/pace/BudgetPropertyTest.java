/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the clock says from one question to the next. */
class BudgetPropertyTest {
    private static final Instant START = Instant.parse("2026-01-29T13:30:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int QUESTIONS = 4_000;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shouldNeverAllowMoreThanAMinuteOrADayMayHave(long seed) {
        Random random = new Random(seed);
        Pace pace = PaceOf.limits(1 + random.nextInt(30), 2 + random.nextInt(300));
        Budget budget = new Budget(pace);
        List<Instant> taken = new ArrayList<>();
        List<Instant> outside = new ArrayList<>();

        for (Instant now : walk(random)) {
            boolean armed = random.nextInt(3) > 0;
            if (budget.take(now, armed)) {
                taken.add(now);
                if (!armed) {
                    outside.add(now);
                }
            }
        }

        assertThat(most(taken, MINUTE)).isBetween(1, pace.perMinute());
        assertThat(most(taken, DAY)).isBetween(1, pace.perDay());
        assertThat(most(outside, DAY)).isLessThanOrEqualTo(pace.perDayOutside());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
    void shouldAllowARequestAtTheInstantThatItNamesAndNotBefore(long seed) {
        Random random = new Random(seed);
        Budget budget = new Budget(PaceOf.limits(1 + random.nextInt(30), 2 + random.nextInt(300)));

        for (Instant now : walk(random)) {
            boolean armed = random.nextBoolean();
            Instant next = budget.nextAllowed(now, armed);

            assertThat(next).isAfterOrEqualTo(now);
            if (next.isAfter(now)) {
                assertThat(budget.take(now, armed)).isFalse();
                assertThat(budget.take(next.minusNanos(1), armed)).isFalse();
            }
            assertThat(budget.take(next, armed)).isTrue();
        }
    }

    /** Mostly forward by less than a second, at times by hours, and at times back by less than a day. */
    private static List<Instant> walk(Random random) {
        List<Instant> instants = new ArrayList<>();
        Instant now = START;
        for (int i = 0; i < QUESTIONS; i++) {
            now = switch (random.nextInt(400)) {
                case 0 -> now.plusSeconds(random.nextInt(40 * 3600));
                case 1 -> now.minusSeconds(random.nextInt(3600));
                case 2, 3, 4, 5, 6, 7 -> now.plusSeconds(random.nextInt(120));
                default -> now.plusMillis(random.nextInt(700));
            };
            instants.add(now);
        }
        return instants;
    }

    /** Returns the most that any stretch of time of a length has, by looking at each that begins with a request. */
    private static int most(List<Instant> taken, Duration span) {
        List<Instant> sorted = taken.stream().sorted().toList();
        int most = 0;
        int end = 0;
        for (int begin = 0; begin < sorted.size(); begin++) {
            while (end < sorted.size()
                    && sorted.get(end).isBefore(sorted.get(begin).plus(span))) {
                end++;
            }
            most = Math.max(most, end - begin);
        }
        return most;
    }
}
