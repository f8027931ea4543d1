/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.pace;

import java.time.Duration;

/**
 * How often a source is asked.
 *
 * @param fast from one request to the next around a release's instant. Default 250 ms, from 50 ms to 1 min; shorter
 *     finds figures sooner and uses the minute up sooner
 * @param slow the same at any other time. Default 5 min, from {@code fast} to 1 day; longer where {@code perDay} asks
 *     for it
 * @param before how long before a release's instant fast requests begin. Default 2 s, from 0 to 1 min
 * @param after how long after it they end when nothing was read. Default 15 min, from 1 s to 1 day
 * @param warmUp how long before the instant the connection is opened. Default 30 s, from {@code before} to 10 min
 * @param jitter by which part of itself a pause may be longer or shorter, so that not all pollers ask at once.
 *     Default 0.1, from 0 to 0.5
 * @param perMinute how many requests a minute may have, whichever minute. Default 120, from 1 to 6000
 * @param perDay how many requests 24 hours may have, whichever 24 hours; half of them are kept for the time around
 *     releases. Default 500, from 2 to 1 000 000
 * @param lateAfter how long after its instant a release that was not read is late. Default 15 min, from 1 s to 7 days
 */
public record Pace(
        Duration fast,
        Duration slow,
        Duration before,
        Duration after,
        Duration warmUp,
        double jitter,
        int perMinute,
        int perDay,
        Duration lateAfter) {
    static final Duration DAY = Duration.ofDays(1);
    static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final double LARGEST_JITTER = 0.5;

    /** @throws IllegalArgumentException if a value is out of range, naming it */
    public Pace {
        check("fast", fast, Duration.ofMillis(50), MINUTE);
        check("slow", slow, fast, DAY);
        check("before", before, Duration.ZERO, MINUTE);
        check("after", after, SECOND, DAY);
        check("warmUp", warmUp, before, Duration.ofMinutes(10));
        check("perMinute", perMinute, 1, 6000);
        check("perDay", perDay, 2, 1_000_000);
        check("lateAfter", lateAfter, SECOND, LateReleases.LOOKS_BACK);
        if (!(jitter >= 0 && jitter <= LARGEST_JITTER)) {
            throw new IllegalArgumentException("Expected jitter from 0 to " + LARGEST_JITTER + ", found " + jitter);
        }
    }

    /** Returns the pace that suits a publisher who says nothing about how often may be asked. */
    public static Pace defaults() {
        return new Pace(
                Duration.ofMillis(250),
                Duration.ofMinutes(5),
                Duration.ofSeconds(2),
                Duration.ofMinutes(15),
                Duration.ofSeconds(30),
                0.1,
                120,
                500,
                Duration.ofMinutes(15));
    }

    /** Returns how many of the day's requests are kept for the time around releases. */
    int perWindow() {
        return perDay / 2;
    }

    /** Returns how many of the day's requests there are for any other time. */
    int perDayOutside() {
        return perDay - perWindow();
    }

    /** Returns the pause outside of windows: the slow one, or what makes the day's requests last for all of the day. */
    public Duration pauseOutside() {
        Duration lasting = DAY.dividedBy(perDayOutside());
        return lasting.compareTo(slow) > 0 ? lasting : slow;
    }

    private static <T extends Comparable<T>> void check(String name, T found, T from, T to) {
        if (found.compareTo(from) < 0 || found.compareTo(to) > 0) {
            throw new IllegalArgumentException("Expected " + name + " from " + from + " to " + to + ", found " + found);
        }
    }
}
