/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format.calendar;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.release.ReleaseCalendar;
import io.firstprint.poller.format.BadInput;
import io.firstprint.poller.format.Decoded;
import io.firstprint.poller.format.Quirk;
import io.firstprint.poller.format.RejectionReason;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finnhub's economic calendar: an object with the array {@code economicCalendar}. Times are UTC without a zone. Which
 * period a row is about is the schedule's to say.
 */
@Quirk(
        id = "FINNHUB-CALENDAR-1",
        cause = "Figures are bare numbers whose size only the field unit tells: a row without one is refused")
public final class FinnhubDecoder implements CalendarDecoder {
    private static final Map<String, String> SUFFIXES = Map.ofEntries(
            Map.entry("%", "%"),
            Map.entry("k", "K"),
            Map.entry("thousand", "K"),
            Map.entry("m", "M"),
            Map.entry("mn", "M"),
            Map.entry("million", "M"),
            Map.entry("b", "B"),
            Map.entry("bn", "B"),
            Map.entry("billion", "B"),
            Map.entry("t", "T"),
            Map.entry("trillion", "T"));

    private final CalendarEvents events;
    private final ScheduledPeriods periods;
    private final Clock clock;

    public FinnhubDecoder(CalendarEvents events, ReleaseCalendar calendar, Clock clock) {
        this.events = events;
        this.periods = new ScheduledPeriods(calendar);
        this.clock = clock;
    }

    @Override
    public Decoded<CalendarReading> decode(byte[] bytes, String contentDigest) {
        return CalendarFacts.of(facts -> readInto(facts, bytes), events, clock, contentDigest);
    }

    private void readInto(CalendarFacts facts, byte[] bytes) throws BadInput {
        FeedRows rows = FeedRows.ofJson(bytes, "economicCalendar");
        facts.readAll(rows, "country", "event", (row, event) -> read(row, event, facts));
    }

    private boolean read(FeedRow row, CalendarEvent event, CalendarFacts facts) throws BadRow {
        if (row.text("estimate").isEmpty() && row.text("actual").isEmpty()) {
            return false;
        }
        Instant release = FeedTimes.local(row.needed("time"), ZoneOffset.UTC);
        return facts.addStanding(
                new Shown(
                        event,
                        periods.at(event, release),
                        release,
                        amount(row, "estimate", event),
                        amount(row, "actual", event),
                        amount(row, "prev", event)),
                Instant.MAX);
    }

    private static @Nullable Amount amount(FeedRow row, String field, CalendarEvent event) throws BadRow {
        String text = row.text(field);
        if (text.isEmpty()) {
            return null;
        }
        MoneyText number = MoneyText.parse(text, field);
        if (!number.suffix().isEmpty() || !number.currency().isEmpty()) {
            throw new BadRow(RejectionReason.NOT_A_NUMBER, "a bare number as " + field, text);
        }
        return suffixed(row, number).amount(event.unit(), field);
    }

    /** {@code $B}, {@code USD bn} and {@code billion} all say billions; a currency alone does not say of how many. */
    private static MoneyText suffixed(FeedRow row, MoneyText number) throws BadRow {
        String unit = row.text("unit");
        String scale = unit.toLowerCase(Locale.ROOT).replaceAll("^(?:us\\$|\\$|usd|[€£¥]|eur|gbp|jpy|cny)\\s*", "");
        String currency =
                unit.substring(0, unit.length() - scale.length()).strip().toUpperCase(Locale.ROOT);
        String suffix = SUFFIXES.get(scale);
        if (suffix == null) {
            throw new BadRow(
                    RejectionReason.UNKNOWN_VALUE, "a unit that says its size, such as billion or %, as unit", unit);
        }
        return new MoneyText(number.number(), suffix, currency);
    }
}
