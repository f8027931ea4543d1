/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.testkit.clock.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimetableTest {
    private static final Instant RELEASE = Instant.parse("2009-01-30T13:30:00Z");

    private final SettableClock clock = new SettableClock("2026-01-29T12:00:00Z");
    private final List<Duration> pauses = new ArrayList<>();
    private final Timetable sixtyTimes = new Timetable(clock, pauses::add, Speed.parse("60x"));

    @Test
    void shouldLetAMinutePassInASecond() {
        sixtyTimes.begin(RELEASE.minusSeconds(120));

        clock.advance(Duration.ofMillis(1_999));
        assertThat(sixtyTimes.isDue(RELEASE)).isFalse();
        clock.advance(Duration.ofMillis(1));
        assertThat(sixtyTimes.isDue(RELEASE)).isTrue();
    }

    @Test
    void shouldNotWaitForWhatIsPast() {
        sixtyTimes.begin(RELEASE);

        assertThat(sixtyTimes.isDue(RELEASE.minusSeconds(1))).isTrue();
    }

    @Test
    void shouldPauseNoLongerThanASecond() {
        sixtyTimes.begin(RELEASE.minus(Duration.ofDays(30)));

        sixtyTimes.pauseUntil(RELEASE);

        assertThat(pauses).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void shouldPauseUntilTheInstantComes() {
        sixtyTimes.begin(RELEASE.minusSeconds(30));

        sixtyTimes.pauseUntil(RELEASE);

        assertThat(pauses).containsExactly(Duration.ofMillis(500));
    }

    @Test
    void shouldWaitForNothingAtFullSpeed() {
        Timetable max = new Timetable(clock, pauses::add, Speed.MAX);
        max.begin(RELEASE);

        assertThat(max.isDue(RELEASE.plus(Duration.ofDays(1)))).isTrue();
    }
}
