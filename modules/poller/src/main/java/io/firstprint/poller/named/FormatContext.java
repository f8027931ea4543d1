/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.named;

import io.firstprint.poller.format.calendar.CalendarEvents;
import io.firstprint.poller.format.calendar.Feed;
import java.time.Clock;
import java.time.Year;
import java.util.function.Function;

/**
 * What formats share.
 *
 * @param clock says which months have begun
 * @param events of each calendar
 * @param year of days without one, and of the prices of real goods, where a format is told no other
 */
public record FormatContext(Clock clock, Function<Feed, CalendarEvents> events, Year year) {
    private static final Year PRICES = Year.of(2012);

    /** Returns a context with the events that ship. */
    public static FormatContext shipped(Clock clock) {
        return new FormatContext(clock, CalendarEvents::shipped, PRICES);
    }
}
