/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format.calendar;

import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.release.ScheduledRelease;
import io.firstprint.poller.format.BadInput;
import io.firstprint.poller.format.Decoded;
import io.firstprint.poller.format.RejectionReason;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Collects the facts of one file, row by row. */
final class CalendarFacts {
    private final CalendarEvents events;
    private final Instant now;
    private final String contentDigest;
    private final List<Consensus> forecasts = new ArrayList<>();
    private final List<ScheduledRelease> schedule = new ArrayList<>();
    private final List<ObservationSet> observed = new ArrayList<>();
    private final List<RejectedRow> rejected = new ArrayList<>();
    private final Map<List<Object>, Object> said = new HashMap<>();
    private int used;
    private int silent;
    private int otherEvents;

    private CalendarFacts(CalendarEvents events, Clock clock, String contentDigest) {
        this.events = events;
        this.now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        this.contentDigest = contentDigest;
    }

    /** Returns the facts of one file, or why it is in doubt as a whole. */
    static Decoded<CalendarReading> of(FeedReader reader, CalendarEvents events, Clock clock, String contentDigest) {
        CalendarFacts facts = new CalendarFacts(events, clock, contentDigest);
        try {
            reader.readInto(facts);
            return new Decoded.Accepted<>(facts.reading());
        } catch (BadInput e) {
            return e.rejected();
        }
    }

    Instant now() {
        return now;
    }

    /** Reads each row about an event that is known and counts it. */
    void readAll(FeedRows feed, String country, String event, CountedReader reader) {
        readAll(
                feed,
                row -> events.find(row.text(country), row.text(event)),
                (row, known) -> count(reader.read(row, known)));
    }

    /** Reads each row about an event that is known; a row that is refused leaves nothing behind. */
    void readAll(FeedRows feed, EventFinder finder, RowReader reader) {
        rejected.addAll(feed.rejected());
        for (FeedRow row : feed.rows()) {
            try {
                Optional<CalendarEvent> known = finder.find(row);
                if (known.isPresent()) {
                    reader.read(row, known.get());
                } else {
                    otherEvents++;
                }
            } catch (BadRow e) {
                rejected.add(e.at(row.place()));
            }
        }
    }

    /** Counts a row by whether it gave a fact. */
    void count(boolean saidSomething) {
        if (saidSomething) {
            used++;
        } else {
            silent++;
        }
    }

    /**
     * Adds what a calendar shows of an event when it is read. It shows what stands, not since when: the forecast is
     * known to stand now, or at the release where that is past, or since its last change before the release.
     *
     * @param changed when the row was last changed, or the end of time where nobody says
     */
    boolean addStanding(Shown shown, Instant changed) throws BadRow {
        Instant beforeRelease = shown.release().minusMillis(1);
        Instant asOf = earliest(changed, earliest(beforeRelease, now));
        checkEmbargo(shown, now);
        boolean isNew = shown.forecast() != null && isNew("forecast", shown, asOf, shown.forecast());
        boolean isOut = shown.actual() != null && isNew("actual", shown, shown.release(), values(shown));
        if (isNew) {
            addForecast(shown, asOf);
        }
        if (isOut) {
            addObserved(shown, now);
        }
        return isNew || isOut;
    }

    private static Instant earliest(Instant left, Instant right) {
        return left.isBefore(right) ? left : right;
    }

    static void checkEmbargo(Shown shown, Instant seenAt) throws BadRow {
        if (shown.actual() != null && shown.release().isAfter(seenAt)) {
            throw new BadRow(
                    RejectionReason.CONTRADICTORY_VALUES,
                    "no actual before its release at " + shown.release(),
                    shown.actual() + " seen at " + seenAt);
        }
    }

    /** The same twice is said once; two different ones cannot both be true. */
    private boolean isNew(String what, Shown shown, Instant at, Object value) throws BadRow {
        Object before = said.putIfAbsent(List.of(what, shown.event().indicator(), shown.period(), at), value);
        if (before != null && !before.equals(value)) {
            throw new BadRow(
                    RejectionReason.CONTRADICTORY_VALUES, "one " + what + " of a period, " + before, value.toString());
        }
        return before == null;
    }

    void addForecast(Shown shown, Instant asOf) {
        forecasts.add(new Consensus(
                shown.event().indicator(),
                shown.period(),
                events.feed().provider(),
                events.feed().statistic(),
                Objects.requireNonNull(shown.forecast()),
                null,
                null,
                null,
                null,
                asOf,
                now,
                contentDigest));
    }

    void addObserved(Shown shown, Instant seenAt) {
        observed.add(new ObservationSet(
                shown.event().indicator(),
                shown.event().release(shown.period()),
                events.feed().source(),
                shown.release(),
                seenAt,
                contentDigest,
                values(shown)));
    }

    /** What is shown as previous beside an actual is the period before as this release leaves it. */
    private static List<Observation> values(Shown shown) {
        List<Observation> values = new ArrayList<>();
        if (shown.previous() != null) {
            values.add(new Observation(shown.period().previous(), shown.previous()));
        }
        values.add(new Observation(shown.period(), shown.actual()));
        return List.copyOf(values);
    }

    void addScheduled(Shown shown, Instant seenAt) {
        ScheduledRelease release = new ScheduledRelease(shown.event().release(shown.period()), shown.release(), seenAt);
        if (!schedule.contains(release)) {
            schedule.add(release);
        }
    }

    private CalendarReading reading() {
        return new CalendarReading(forecasts, schedule, observed, used, silent, otherEvents, rejected);
    }

    /** Reads one file. */
    interface FeedReader {
        void readInto(CalendarFacts facts) throws BadInput;
    }

    /** Says which event a row is about. */
    interface EventFinder {
        Optional<CalendarEvent> find(FeedRow row) throws BadRow;
    }

    /** Reads one row about a known event. */
    interface RowReader {
        void read(FeedRow row, CalendarEvent event) throws BadRow;
    }

    /** Reads one row about a known event, and says whether it gave a fact. */
    interface CountedReader {
        boolean read(FeedRow row, CalendarEvent event) throws BadRow;
    }
}
