/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.testkit.publisher;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/**
 * What one address of a publisher shows, and when; read by the publisher's clock at the moment of a request.
 *
 * <pre>{@code
 * publisher.at("/graph.csv")
 *         .shows(october)
 *         .until(release).then(november)
 *         .until(release.plus(Duration.ofMinutes(7))).then(corrected);
 * }</pre>
 *
 * <p>Until it is told otherwise it answers 404. May be told and asked by several threads.
 */
public final class Script {
    private static final Answer NOTHING = Answer.status(404, "Not found");

    private final Clock clock;
    private final List<State> states = new ArrayList<>();
    private final List<Leak> leaks = new ArrayList<>();
    private final Deque<Answer> next = new ArrayDeque<>();
    private Duration staleness = Duration.ZERO;
    private int staleEvery = 1;
    private int asked;

    private record State(Instant from, Instant modified, Answer answer) {}

    private record Leak(Instant from, Instant to, Answer answer) {}

    /** What a request gets to see, since when it is so, and how old it is as a cache would say. */
    record Shown(Answer answer, Instant modified, Duration age) {}

    Script(Clock clock) {
        this.clock = clock;
    }

    /** Shows a page from now on; what was told before is forgotten. */
    public Script shows(String page) {
        return shows(Answer.page(page));
    }

    /** Gives an answer from now on; what was told before is forgotten. */
    public synchronized Script shows(Answer answer) {
        states.clear();
        leaks.clear();
        next.clear();
        staleness = Duration.ZERO;
        staleEvery = 1;
        asked = 0;
        states.add(new State(Instant.MIN, clock.instant(), answer));
        return this;
    }

    /**
     * Returns the turn at an instant; from that very instant on the next answer is given.
     *
     * @throws IllegalStateException if nothing was shown yet
     * @throws IllegalArgumentException if the turn is not later than the one before
     */
    public synchronized Turn until(Instant instant) {
        if (states.isEmpty()) {
            throw new IllegalStateException("Expected shows(...) before until(" + instant + "), found nothing shown");
        }
        Instant before = states.get(states.size() - 1).from();
        if (!instant.isAfter(before)) {
            throw new IllegalArgumentException("Expected a turn after " + before + ", found " + instant);
        }
        return new Turn(instant);
    }

    /** Gives an answer early, from an instant until before another, whatever else is shown then. */
    public synchronized Script leaks(Answer early, Instant from, Instant to) {
        leaks.add(new Leak(from, to, early));
        return this;
    }

    /** Gives an answer to the next requests, a number of them, whatever the time; then goes on as told. */
    public synchronized Script answersNext(int requests, Answer answer) {
        next.addAll(Collections.nCopies(requests, answer));
        return this;
    }

    /** Shows to every request what was shown a while ago, as a cache does. */
    public Script isStaleBy(Duration lag) {
        return isStaleBy(lag, 1);
    }

    /** Shows to every n-th request what was shown a while ago, as one of several caches does. */
    public synchronized Script isStaleBy(Duration lag, int toEvery) {
        if (lag.isNegative() || toEvery < 1) {
            throw new IllegalArgumentException(
                    "Expected a lag of 0 or more and every 1st request or fewer, found " + lag + " and " + toEvery);
        }
        staleness = lag;
        staleEvery = toEvery;
        return this;
    }

    synchronized Shown shown(Instant now) {
        asked++;
        Answer special = next.poll();
        if (special != null) {
            return new Shown(special, now, Duration.ZERO);
        }
        Duration age = asked % staleEvery == 0 ? staleness : Duration.ZERO;
        Instant then = now.minus(age);
        for (Leak leak : leaks) {
            if (!then.isBefore(leak.from()) && then.isBefore(leak.to())) {
                return new Shown(leak.answer(), leak.from(), age);
            }
        }
        State state = stateAt(then);
        return new Shown(state.answer(), state.modified(), age);
    }

    private State stateAt(Instant instant) {
        State found = new State(Instant.MIN, instant, NOTHING);
        for (State state : states) {
            if (!state.from().isAfter(instant)) {
                found = state;
            }
        }
        return found;
    }

    private synchronized Script turn(Instant instant, Answer answer) {
        states.add(new State(instant, instant, answer));
        return this;
    }

    /** An instant at which what is shown changes. */
    public final class Turn {
        private final Instant instant;

        private Turn(Instant instant) {
            this.instant = instant;
        }

        /** Shows another page from the instant on. */
        public Script then(String page) {
            return then(Answer.page(page));
        }

        /** Gives another answer from the instant on. */
        public Script then(Answer answer) {
            return turn(instant, answer);
        }
    }
}
