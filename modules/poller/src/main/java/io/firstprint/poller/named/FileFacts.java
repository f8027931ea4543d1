/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.named;

import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.release.Programme;
import io.firstprint.domain.release.ScheduledRelease;
import io.firstprint.poller.format.ApiReadings;
import io.firstprint.poller.format.DatedReading;
import io.firstprint.poller.format.IndicatorReading;
import io.firstprint.poller.format.Presence;
import io.firstprint.poller.format.Refusal;
import io.firstprint.poller.format.calendar.CalendarReading;
import io.firstprint.poller.format.calendar.RejectedRow;
import java.util.List;

/**
 * What a file of any format says.
 *
 * @param presence whether there was anything
 * @param forecasts what was expected
 * @param schedule when releases are published
 * @param observed what came out in releases that the file names
 * @param readings what was read of indicators without a word on the release
 * @param vintages where the bytes say what was known when: of each day what was new
 * @param passedOver rows about what nobody asked for, or that say nothing new
 * @param leftOut rows that cannot be used, each in words
 */
public record FileFacts(
        Presence presence,
        List<Consensus> forecasts,
        List<ScheduledRelease> schedule,
        List<ObservationSet> observed,
        List<IndicatorReading> readings,
        List<DatedReading> vintages,
        int passedOver,
        List<String> leftOut) {

    public FileFacts {
        forecasts = List.copyOf(forecasts);
        schedule = List.copyOf(schedule);
        observed = List.copyOf(observed);
        readings = List.copyOf(readings);
        vintages = List.copyOf(vintages);
        leftOut = List.copyOf(leftOut);
    }

    /** Returns whether there is no fact. */
    public boolean isEmpty() {
        return forecasts.isEmpty() && schedule.isEmpty() && observed.isEmpty() && readings.isEmpty();
    }

    /** Returns what was read without a word on the release, and nothing else. */
    public FileFacts onlyReadings() {
        return ofReadings(readings, 0);
    }

    /** Returns what came out in the releases of a programme, and nothing else. */
    public FileFacts onlyObserved(Programme programme) {
        List<ObservationSet> only = observed.stream()
                .filter(fact -> fact.release() != null && programme.has(fact.release()))
                .toList();
        return new FileFacts(presence, List.of(), List.of(), only, List.of(), List.of(), 0, List.of());
    }

    static FileFacts ofForecasts(List<Consensus> forecasts) {
        return new FileFacts(Presence.ROWS, forecasts, List.of(), List.of(), List.of(), List.of(), 0, List.of());
    }

    static FileFacts ofSchedule(List<ScheduledRelease> schedule) {
        return new FileFacts(Presence.ROWS, List.of(), schedule, List.of(), List.of(), List.of(), 0, List.of());
    }

    static FileFacts ofReadings(List<IndicatorReading> readings, int passedOver) {
        return ofReadings(Presence.ROWS, readings, passedOver, List.of());
    }

    static FileFacts ofReadings(
            Presence presence, List<IndicatorReading> readings, int passedOver, List<Refusal> refusals) {
        return new FileFacts(
                presence,
                List.of(),
                List.of(),
                List.of(),
                readings,
                List.of(),
                passedOver,
                refusals.stream().map(Refusal::message).toList());
    }

    static FileFacts ofVintages(
            Presence presence, List<IndicatorReading> latest, List<DatedReading> vintages, List<Refusal> refusals) {
        FileFacts undated = ofReadings(presence, latest, 0, refusals);
        return new FileFacts(presence, List.of(), List.of(), List.of(), latest, vintages, 0, undated.leftOut());
    }

    static FileFacts ofApi(ApiReadings answer) {
        return ofReadings(answer.presence(), answer.readings(), 0, answer.refusals());
    }

    static FileFacts ofCalendar(CalendarReading reading) {
        return new FileFacts(
                Presence.ROWS,
                reading.forecasts(),
                reading.schedule(),
                reading.observed(),
                List.of(),
                List.of(),
                reading.silent() + reading.otherEvents(),
                reading.rejected().stream().map(RejectedRow::message).toList());
    }
}
