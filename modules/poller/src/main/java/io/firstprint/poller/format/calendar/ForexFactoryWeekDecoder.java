/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format.calendar;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.release.ReleaseCalendar;
import io.firstprint.poller.format.BadInput;
import io.firstprint.poller.format.Decoded;
import io.firstprint.poller.format.Quirk;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * ForexFactory's export of the running week, a JSON array: forecasts, and never an actual. Times have an offset. Which
 * period a row is about is the schedule's to say.
 */
@Quirk(id = "FF-WEEK-1", cause = "country is a currency, USD, and the export has no figure that came out, ever")
public final class ForexFactoryWeekDecoder implements CalendarDecoder {
    private final CalendarEvents events;
    private final ScheduledPeriods periods;
    private final Clock clock;

    public ForexFactoryWeekDecoder(CalendarEvents events, ReleaseCalendar calendar, Clock clock) {
        this.events = events;
        this.periods = new ScheduledPeriods(calendar);
        this.clock = clock;
    }

    @Override
    public Decoded<CalendarReading> decode(byte[] bytes, String contentDigest) {
        return CalendarFacts.of(facts -> readInto(facts, bytes), events, clock, contentDigest);
    }

    private void readInto(CalendarFacts facts, byte[] bytes) throws BadInput {
        FeedRows rows = FeedRows.ofJson(bytes, "");
        facts.readAll(rows, "country", "title", (row, event) -> read(row, event, facts));
    }

    private boolean read(FeedRow row, CalendarEvent event, CalendarFacts facts) throws BadRow {
        Instant release = FeedTimes.withOffset(row.needed("date"));
        String text = row.text("forecast");
        @Nullable
        Amount forecast =
                text.isEmpty() ? null : MoneyText.parse(text, "forecast").amount(event.unit(), "forecast");
        if (forecast == null) {
            return false;
        }
        return facts.addStanding(
                new Shown(event, periods.at(event, release), release, forecast, null, null), Instant.MAX);
    }
}
