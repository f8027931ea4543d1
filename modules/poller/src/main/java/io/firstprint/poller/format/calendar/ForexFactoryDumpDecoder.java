/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format.calendar;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.release.ReleaseCalendar;
import io.firstprint.poller.format.BadInput;
import io.firstprint.poller.format.Decoded;
import io.firstprint.poller.format.Quirk;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What others kept of ForexFactory's pages, as CSV in three dialects. Which period a row is about is the schedule's to
 * say.
 */
@Quirk(
        id = "FF-DUMP-1",
        cause = "Times are the wall times of whoever kept the page: UTC, New York or seven hours ahead")
@Quirk(
        id = "FF-DUMP-2",
        cause = "A day without a year, Jan 6, and 8:30am; some events have no time, All Day or Tentative")
@Quirk(id = "FF-DUMP-3", cause = "Dollars that went through binary floats: -67400000000.00001 was shown as -67.4B")
public final class ForexFactoryDumpDecoder implements CalendarDecoder {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("MMM d uuuu", Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("h:mma")
            .toFormatter(Locale.ENGLISH);

    private final List<String> columns;
    private final Times times;
    private final Figures figures;
    private final CalendarEvents events;
    private final ScheduledPeriods periods;
    private final Clock clock;

    private ForexFactoryDumpDecoder(
            String columns,
            Times times,
            Figures figures,
            CalendarEvents events,
            ReleaseCalendar calendar,
            Clock clock) {
        this.columns = List.of((columns + " currency event actual forecast previous").split(" "));
        this.times = times;
        this.figures = figures;
        this.events = events;
        this.periods = new ScheduledPeriods(calendar);
        this.clock = clock;
    }

    /** Returns the decoder of the dialect with {@code datetime_utc}, an instant with its offset. */
    public static ForexFactoryDumpDecoder ofUtc(CalendarEvents events, ReleaseCalendar calendar, Clock clock) {
        return new ForexFactoryDumpDecoder(
                "datetime_utc",
                row -> FeedTimes.withOffset(row.needed("datetime_utc")),
                ForexFactoryDumpDecoder::shown,
                events,
                calendar,
                clock);
    }

    /** Returns the decoder of the dialect with {@code day} and {@code time_et}, New York wall time of a given year. */
    public static ForexFactoryDumpDecoder ofNewYork(
            Year year, CalendarEvents events, ReleaseCalendar calendar, Clock clock) {
        return new ForexFactoryDumpDecoder(
                "day time_et", row -> newYork(row, year), ForexFactoryDumpDecoder::shown, events, calendar, clock);
    }

    /** Returns the decoder of the dialect with {@code datetime} seven hours ahead of UTC and dollars as floats. */
    public static ForexFactoryDumpDecoder ofUtcPlus7(CalendarEvents events, ReleaseCalendar calendar, Clock clock) {
        return new ForexFactoryDumpDecoder(
                "datetime",
                row -> FeedTimes.local(row.needed("datetime"), ZoneOffset.ofHours(7)),
                (text, field, event) -> FloatDollars.parse(text, field, event.unit()),
                events,
                calendar,
                clock);
    }

    @Override
    public Decoded<CalendarReading> decode(byte[] bytes, String contentDigest) {
        return CalendarFacts.of(facts -> readInto(facts, bytes), events, clock, contentDigest);
    }

    private void readInto(CalendarFacts facts, byte[] bytes) throws BadInput {
        FeedRows rows = FeedRows.ofLines(bytes, ',', columns);
        facts.readAll(rows, "currency", "event", (row, event) -> read(row, event, facts));
    }

    private boolean read(FeedRow row, CalendarEvent event, CalendarFacts facts) throws BadRow {
        Instant release = times.of(row);
        @Nullable Amount forecast = amount(row, "forecast", event);
        @Nullable Amount actual = amount(row, "actual", event);
        @Nullable Amount previous = amount(row, "previous", event);
        if (forecast == null && actual == null) {
            return false;
        }
        return facts.addStanding(
                new Shown(event, periods.at(event, release), release, forecast, actual, previous), Instant.MAX);
    }

    private @Nullable Amount amount(FeedRow row, String field, CalendarEvent event) throws BadRow {
        String text = row.text(field);
        return text.isEmpty() ? null : figures.of(text, field, event);
    }

    private static Amount shown(String text, String field, CalendarEvent event) throws BadRow {
        return MoneyText.parse(text, field).amount(event.unit(), field);
    }

    private static Instant newYork(FeedRow row, Year year) throws BadRow {
        String day = row.needed("day");
        String time = row.needed("time_et");
        return FeedTimes.parsed(
                () -> LocalDateTime.of(LocalDate.parse(day + " " + year, DAY), LocalTime.parse(time, TIME)),
                FeedTimes.NEW_YORK,
                "a day and a time such as Jan 6 and 8:30am in New York",
                day + " " + time);
    }

    private interface Times {
        Instant of(FeedRow row) throws BadRow;
    }

    private interface Figures {
        Amount of(String text, String field, CalendarEvent event) throws BadRow;
    }
}
