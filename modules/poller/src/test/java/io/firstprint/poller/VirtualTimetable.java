/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller;

import io.firstprint.testkit.clock.SettableClock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;

/** Gives turns one after the other in the order in which they are wanted, and puts the clock to each. */
final class VirtualTimetable implements Timetable {
    private static final Comparator<Turn> ORDER = Comparator.comparing(Turn::at).thenComparing(Turn::number);

    private final SettableClock clock;
    private final PriorityQueue<Turn> turns = new PriorityQueue<>(ORDER);
    private long given;

    VirtualTimetable(SettableClock clock) {
        this.clock = clock;
    }

    @Override
    public void begin(Activity activity) {
        want(clock.instant(), activity);
    }

    private void want(Instant at, Activity activity) {
        turns.add(new Turn(at, given++, activity));
    }

    /** Gives every turn that is wanted before an instant, and puts the clock to that. */
    void runUntil(Instant end) throws InterruptedException {
        while (!turns.isEmpty() && turns.peek().at().isBefore(end)) {
            Turn turn = Objects.requireNonNull(turns.poll());
            if (turn.at().isAfter(clock.instant())) {
                clock.set(turn.at());
            }
            Optional<Instant> next = turn.activity().turn();
            next.ifPresent(at -> want(at.isAfter(clock.instant()) ? at : clock.instant(), turn.activity()));
        }
        clock.set(end);
    }

    @Override
    public void close() {
        turns.clear();
    }

    private record Turn(Instant at, long number, Activity activity) {}
}
