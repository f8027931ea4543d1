/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.pace;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How many requests one source may be asked, in every sliding minute and in every 24 hours.
 *
 * <p>Outside of windows around releases only half of the day's requests may be used, so that the other half is there
 * when a figure comes out. The last fifth of a minute's requests is spread over what is left of the minute: fewer
 * requests are better than none for half a minute. Thread-safe; told the time. A clock that is set back by less
 * than a day makes no request too many possible.
 */
public final class Budget {
    private static final Duration KEPT = Pace.DAY.multipliedBy(2);

    private final Pace pace;
    private final int dense;
    private final Takes all = new Takes();
    private final Takes outside = new Takes();
    private Instant blockedUntil = Instant.MIN;

    public Budget(Pace pace) {
        this.pace = pace;
        this.dense = Math.max(1, pace.perMinute() * 4 / 5);
    }

    /**
     * Takes one request, if there is one.
     *
     * @param armed whether it is made in a window around a release
     */
    public synchronized boolean take(Instant now, boolean armed) {
        if (!isAllowed(now, armed)) {
            return false;
        }
        all.add(now);
        if (!armed) {
            outside.add(now);
        }
        all.forgetBefore(now.minus(KEPT));
        outside.forgetBefore(now.minus(KEPT));
        return true;
    }

    /** Returns the first instant, now or later, at which a request may be made if none is made until then. */
    public synchronized Instant nextAllowed(Instant now, boolean armed) {
        Instant next = now;
        while (!isAllowed(next, armed)) {
            next = later(next, armed);
        }
        return next;
    }

    private boolean isAllowed(Instant now, boolean armed) {
        return !later(now, armed).isAfter(now);
    }

    /** The latest of the instants that each limit by itself asks for. */
    private Instant later(Instant now, boolean armed) {
        Instant next = latest(now, blockedUntil);
        next = latest(next, all.nextFitting(now, pace.perMinute(), Pace.MINUTE));
        next = latest(next, all.nextFitting(now, pace.perDay(), Pace.DAY));
        next = armed ? next : latest(next, outside.nextFitting(now, pace.perDayOutside(), Pace.DAY));
        return latest(next, spread(now));
    }

    /** What is left of a minute's requests divides its remaining time into equal pauses. */
    private Instant spread(Instant now) {
        List<Instant> minute = all.upTo(now, Pace.MINUTE);
        if (minute.size() < dense || minute.size() >= pace.perMinute()) {
            return now;
        }
        Instant last = minute.get(minute.size() - 1);
        Instant end = minute.get(0).plus(Pace.MINUTE);
        return last.plus(Duration.between(last, end).dividedBy(pace.perMinute() - minute.size() + 1L));
    }

    private static Instant latest(Instant left, Instant right) {
        return left.isAfter(right) ? left : right;
    }

    /** Returns how many requests are left of the last 24 hours, those kept for windows among them. */
    public synchronized int leftToday(Instant now) {
        return Math.max(0, pace.perDay() - all.countAfter(now.minus(Pace.DAY)));
    }

    /** Allows no request before an instant, as a publisher's Retry-After asks; an earlier one takes nothing back. */
    public synchronized void blockUntil(Instant instant) {
        blockedUntil = latest(blockedUntil, instant);
    }
}
