/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.pace;

import java.time.Duration;

/**
 * How densely a window around a release's instant is asked, so that minute and day last: the seconds after the instant
 * are worth most.
 *
 * <p>A window may use half of the day's requests. Up to three quarters of a minute's, and two fifths of the window's, go
 * to the dense stretch at the fast pace, at most a quarter of them before the instant. Of the rest, 15 of 16 go to
 * the five minutes that follow and one of 16 to what is left of the window. With the defaults: 90 requests at 250 ms
 * from 2 s before to 20.5 s after the instant, 150 at 2 s, 10 at 58 s; 250 together.
 *
 * @param lead how long before the instant the window begins
 * @param dense how long after the instant the last request at the fast pace is made
 * @param fast pause until then
 * @param middle pause in the five minutes after that
 * @param rest pause in what is left of the window
 */
record Density(Duration lead, Duration dense, Duration fast, Duration middle, Duration rest) {
    private static final Duration MIDDLE = Duration.ofMinutes(5);

    static Density of(Pace pace) {
        int burst = Math.max(1, Math.min(pace.perMinute() * 3 / 4, pace.perWindow() * 2 / 5));
        Duration span = pace.fast().multipliedBy(burst);
        Duration lead = shorter(pace.before(), span.dividedBy(4));
        Duration dense = span.minus(lead).minus(pace.fast());
        int left = Math.max(0, pace.perWindow() - burst);
        Duration remaining = pace.after().minus(dense).minus(MIDDLE);
        Duration middle = longer(spread(MIDDLE, left * 15 / 16), sparing(pace, span, burst));
        Duration rest = remaining.isNegative() ? middle : spread(remaining, left / 16);
        return new Density(lead, dense, pace.fast(), longer(middle, pace.fast()), longer(rest, middle));
    }

    /** The pause by which a minute's requests last for the minute that the dense stretch began. */
    private static Duration sparing(Pace pace, Duration span, int burst) {
        Duration left = Pace.MINUTE.minus(span);
        Duration inFirst = left.isNegative() ? Duration.ZERO : spread(left, pace.perMinute() - burst);
        return longer(inFirst, spread(Pace.MINUTE, pace.perMinute()));
    }

    private static Duration spread(Duration time, int requests) {
        return time.dividedBy(Math.max(1, requests));
    }

    /** Returns the pause after a request that was made so long after the instant; negative before it. */
    Duration pauseAfter(Duration sinceInstant) {
        if (sinceInstant.compareTo(dense) < 0) {
            return fast;
        }
        return sinceInstant.compareTo(dense.plus(MIDDLE)) < 0 ? middle : rest;
    }

    private static Duration longer(Duration left, Duration right) {
        return left.compareTo(right) >= 0 ? left : right;
    }

    private static Duration shorter(Duration left, Duration right) {
        return left.compareTo(right) <= 0 ? left : right;
    }
}
