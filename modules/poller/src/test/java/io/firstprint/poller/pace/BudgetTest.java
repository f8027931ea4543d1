/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BudgetTest {
    private static final Instant NOW = Instant.parse("2026-01-29T13:30:00Z");

    @Test
    void shouldAllowWhatTheFirstFourFifthsOfAMinuteHaveAtOnce() {
        Budget budget = budget(10, 100);

        List<Boolean> taken =
                IntStream.range(0, 9).mapToObj(i -> budget.take(NOW, true)).toList();

        assertThat(taken)
                .startsWith(true, true, true, true, true, true, true, true)
                .endsWith(false);
    }

    @Test
    void shouldSpreadTheLastFifthOverWhatIsLeftOfTheMinute() {
        Budget budget = budget(10, 100);
        IntStream.range(0, 8).forEach(i -> budget.take(NOW, true));

        List<Duration> after = takenAsSoonAsAllowed(budget, 4);

        assertThat(after)
                .containsExactly(
                        Duration.ofSeconds(20), Duration.ofSeconds(40), Duration.ofSeconds(60), Duration.ofSeconds(60));
    }

    private static List<Duration> takenAsSoonAsAllowed(Budget budget, int times) {
        List<Duration> after = new ArrayList<>();
        Instant now = NOW;
        for (int i = 0; i < times; i++) {
            now = budget.nextAllowed(now, true);
            assertThat(budget.take(now, true)).isTrue();
            after.add(Duration.between(NOW, now));
        }
        return after;
    }

    @Test
    void shouldKeepHalfOfTheDaysRequestsForWindows() {
        Budget budget = budget(100, 10);

        List<Boolean> outside =
                IntStream.range(0, 6).mapToObj(i -> budget.take(NOW, false)).toList();

        assertThat(outside).containsExactly(true, true, true, true, true, false);
        assertThat(budget.take(NOW, true)).isTrue();
        assertThat(budget.leftToday(NOW)).isEqualTo(4);
    }

    @Test
    void shouldGoOnOutsideOfWindowsAfterAWindowUsedItsHalf() {
        Budget budget = budget(100, 10);
        budget.take(NOW.minus(Duration.ofHours(1)), false);
        IntStream.range(0, 5).forEach(i -> budget.take(NOW, true));

        boolean allowed = budget.take(NOW.plus(Duration.ofMinutes(5)), false);

        assertThat(allowed).isTrue();
    }

    @Test
    void shouldCountAnyTwentyFourHoursAsADay() {
        Budget budget = budget(100, 2);
        budget.take(NOW, true);
        budget.take(NOW.plus(Duration.ofHours(1)), true);

        Instant next = budget.nextAllowed(NOW.plus(Duration.ofHours(2)), true);

        assertThat(next).isEqualTo(NOW.plus(Duration.ofHours(24)));
    }

    @Test
    void shouldAskNothingBeforeThePublisherSaidSo() {
        Budget budget = budget(10, 100);
        budget.blockUntil(NOW.plusSeconds(60));
        budget.blockUntil(NOW.plusSeconds(30));

        boolean allowed = budget.take(NOW.plusSeconds(59), true);

        assertThat(allowed).isFalse();
        assertThat(budget.nextAllowed(NOW, true)).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void shouldNotForgetRequestsWhenTheClockIsSetBack() {
        Budget budget = budget(100, 4);
        IntStream.range(0, 4).forEach(i -> budget.take(NOW, true));

        boolean allowed = budget.take(NOW.minus(Duration.ofHours(3)), true);

        assertThat(allowed).isFalse();
    }

    @Test
    void shouldNotHoldTheMinuteOfAnHourAheadAgainstAClockThatWasSetBack() {
        Budget budget = budget(2, 100);
        budget.take(NOW, true);
        budget.take(NOW, true);

        boolean allowed = budget.take(NOW.minus(Duration.ofHours(1)), true);

        assertThat(allowed).isTrue();
    }

    private static Budget budget(int perMinute, int perDay) {
        return new Budget(PaceOf.limits(perMinute, perDay));
    }
}
