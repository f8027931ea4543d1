/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format.calendar;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.poller.format.BadInput;
import io.firstprint.poller.format.Decoded;
import io.firstprint.poller.format.Quirk;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The calendar of Trading Economics: a JSON array as its service gives it, or the export of 22 columns between bars.
 *
 * <p>{@code Forecast} is the consensus, an average of economists' forecasts. Dates are UTC. An event is known by
 * {@code Country} and {@code Category}.
 */
@Quirk(id = "TE-CALENDAR-1", cause = "TEForecast is the service's own model, not anyone's expectation: never read")
@Quirk(
        id = "TE-CALENDAR-2",
        cause = "Revised holds the previous figure before its revision, now and then with a wrong sign")
@Quirk(
        id = "TE-CALENDAR-3",
        cause = "LastUpdate lies minutes before the release for some figures that came out with it")
public final class TradingEconomicsDecoder implements CalendarDecoder {
    private static final String COUNTRY = "Country";
    private static final String CATEGORY = "Category";
    private static final List<String> COLUMNS = List.of(
            "CalendarId Date Country Category Event Reference ReferenceDate Source SourceURL Actual Previous Forecast"
                    .split(" "));
    private static final String EXACT = "0";

    private final CalendarEvents events;
    private final boolean json;
    private final Clock clock;

    private TradingEconomicsDecoder(CalendarEvents events, boolean json, Clock clock) {
        this.events = events;
        this.json = json;
        this.clock = clock;
    }

    /** Returns the decoder of what the service answers. */
    public static TradingEconomicsDecoder ofJson(CalendarEvents events, Clock clock) {
        return new TradingEconomicsDecoder(events, true, clock);
    }

    /** Returns the decoder of the export between bars. */
    public static TradingEconomicsDecoder ofExport(CalendarEvents events, Clock clock) {
        return new TradingEconomicsDecoder(events, false, clock);
    }

    @Override
    public Decoded<CalendarReading> decode(byte[] bytes, String contentDigest) {
        return CalendarFacts.of(facts -> readInto(facts, bytes), events, clock, contentDigest);
    }

    private void readInto(CalendarFacts facts, byte[] bytes) throws BadInput {
        FeedRows rows = json ? FeedRows.ofJson(bytes, "") : FeedRows.ofLines(bytes, '|', COLUMNS);
        facts.readAll(rows, COUNTRY, CATEGORY, (row, event) -> read(row, event, facts));
    }

    private static boolean read(FeedRow row, CalendarEvent event, CalendarFacts facts) throws BadRow {
        Shown shown = new Shown(
                event,
                period(row.needed("ReferenceDate")),
                FeedTimes.local(row.needed("Date"), ZoneOffset.UTC),
                amount(row, "Forecast", event),
                amount(row, "Actual", event),
                amount(row, "Previous", event));
        String updated = row.text("LastUpdate");
        Instant changed = updated.isEmpty() ? Instant.MAX : FeedTimes.local(updated, ZoneOffset.UTC);
        boolean said = facts.addStanding(shown, shown.actual() == null ? changed : Instant.MAX);
        boolean exact = row.text("DateSpan").equals(EXACT);
        if (exact) {
            facts.addScheduled(shown, facts.now());
        }
        return said || exact;
    }

    private static ReferencePeriod period(String text) throws BadRow {
        String expected = "the last day of a month such as 2025-11-30T00:00:00 as ReferenceDate";
        Instant day = FeedTimes.parsed(() -> LocalDateTime.parse(text), ZoneOffset.UTC, expected, text);
        return ReferencePeriod.of(YearMonth.from(day.atOffset(ZoneOffset.UTC)));
    }

    private static @Nullable Amount amount(FeedRow row, String field, CalendarEvent event) throws BadRow {
        String text = row.text(field);
        return text.isEmpty() ? null : MoneyText.parse(text, field).amount(event.unit(), field);
    }
}
