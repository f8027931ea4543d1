/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format.calendar;

import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.release.ScheduledRelease;
import java.util.List;

/**
 * What a calendar's bytes say. Every row is counted once: it gave a fact, told nothing, is about another event, or was
 * rejected.
 *
 * @param forecasts what was expected, in order of the rows
 * @param schedule when releases are published, where the calendar says of which period they are
 * @param observed what came out: the period and, where shown, the one before as it stands after the release
 * @param used rows that gave a fact
 * @param silent rows about a known event without a forecast or a figure, or without a new one
 * @param otherEvents rows about events that nobody asked for
 * @param rejected rows of which nothing is used
 */
public record CalendarReading(
        List<Consensus> forecasts,
        List<ScheduledRelease> schedule,
        List<ObservationSet> observed,
        int used,
        int silent,
        int otherEvents,
        List<RejectedRow> rejected) {

    public CalendarReading {
        forecasts = List.copyOf(forecasts);
        schedule = List.copyOf(schedule);
        observed = List.copyOf(observed);
        rejected = List.copyOf(rejected);
    }

    /** Returns how many rows there were. */
    public int rows() {
        return used + silent + otherEvents + rejected.size();
    }
}
