/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** When simulated instants come by a real clock. */
final class Timetable {
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(1);

    private final Clock clock;
    private final Pause pause;
    private final Speed speed;
    private Instant begunAt = Instant.EPOCH;
    private Instant simulated = Instant.EPOCH;

    /** Creates a timetable for a speed; at {@link Speed#MAX} everything is due. */
    Timetable(Clock clock, Pause pause, Speed speed) {
        this.clock = clock;
        this.pause = pause;
        this.speed = speed;
    }

    /** Makes an instant that of now. */
    void begin(Instant instant) {
        begunAt = clock.instant();
        simulated = instant;
    }

    /** Returns the instant that is now in the replay. */
    Instant now() {
        return simulated.plus(Duration.between(begunAt, clock.instant()).multipliedBy(Math.max(1, speed.multiple())));
    }

    /** Returns whether an instant has come. */
    boolean isDue(Instant instant) {
        return !speed.isPaced() || !clock.instant().isBefore(comesAt(instant));
    }

    /** Waits until an instant comes, but not for long: whoever waits looks after other things. */
    void pauseUntil(Instant instant) {
        Duration left = Duration.between(clock.instant(), comesAt(instant));
        Duration atLeast = left.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : left;
        pause.pause(atLeast.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : atLeast);
    }

    private Instant comesAt(Instant instant) {
        return begunAt.plus(Duration.between(simulated, instant).dividedBy(Math.max(1, speed.multiple())));
    }
}
