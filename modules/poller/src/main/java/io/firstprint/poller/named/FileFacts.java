/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.named;

import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.release.ScheduledRelease;
import io.firstprint.poller.format.IndicatorReading;
import io.firstprint.poller.format.calendar.CalendarReading;
import io.firstprint.poller.format.calendar.RejectedRow;
import java.util.List;

/**
 * What a file of any format says.
 *
 * @param forecasts what was expected
 * @param schedule when releases are published
 * @param observed what came out in releases that the file names
 * @param readings what was read of indicators without a word on the release
 * @param passedOver rows about what nobody asked for, or that say nothing new
 * @param leftOut rows that cannot be used, each in words
 */
public record FileFacts(
        List<Consensus> forecasts,
        List<ScheduledRelease> schedule,
        List<ObservationSet> observed,
        List<IndicatorReading> readings,
        int passedOver,
        List<String> leftOut) {

    public FileFacts {
        forecasts = List.copyOf(forecasts);
        schedule = List.copyOf(schedule);
        observed = List.copyOf(observed);
        readings = List.copyOf(readings);
        leftOut = List.copyOf(leftOut);
    }

    /** Returns whether there is no fact. */
    public boolean isEmpty() {
        return forecasts.isEmpty() && schedule.isEmpty() && observed.isEmpty() && readings.isEmpty();
    }

    static FileFacts ofForecasts(List<Consensus> forecasts) {
        return new FileFacts(forecasts, List.of(), List.of(), List.of(), 0, List.of());
    }

    static FileFacts ofSchedule(List<ScheduledRelease> schedule) {
        return new FileFacts(List.of(), schedule, List.of(), List.of(), 0, List.of());
    }

    static FileFacts ofReadings(List<IndicatorReading> readings, int passedOver) {
        return new FileFacts(List.of(), List.of(), List.of(), readings, passedOver, List.of());
    }

    static FileFacts ofCalendar(CalendarReading reading) {
        return new FileFacts(
                reading.forecasts(),
                reading.schedule(),
                reading.observed(),
                List.of(),
                reading.silent() + reading.otherEvents(),
                reading.rejected().stream().map(RejectedRow::message).toList());
    }
}
