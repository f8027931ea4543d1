/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format.calendar;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseCalendar;
import io.firstprint.domain.release.ScheduledRelease;
import io.firstprint.poller.format.BadInput;
import io.firstprint.poller.format.Decoded;
import io.firstprint.poller.format.Quirk;
import io.firstprint.poller.format.RejectionReason;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A tape of what Investing.com showed of US trade: a line for each change, with the instant at which it was seen.
 *
 * <p>A forecast that moved gives a forecast of its own as of that instant; a line that changes neither forecast nor
 * figure gives none. A day in {@code source_heading} says for when the release stood in the calendar; one that was put
 * off is the same release with another day.
 */
@Quirk(id = "INVESTING-TAPE-1", cause = "displayed_time changes its zone and ignores daylight saving: never read")
@Quirk(id = "INVESTING-TAPE-2", cause = "-56.80B is shown where one decimal is known: a last zero is no precision")
@Quirk(
        id = "INVESTING-TAPE-3",
        cause = "The month has no year: it is the last such month that was over when it was shown")
@Quirk(id = "INVESTING-TAPE-4", cause = "The same release is shown again under a later day when it was put off")
public final class InvestingTapeDecoder implements CalendarDecoder {
    private static final String COUNTRY = "US";
    private static final List<String> COLUMNS =
            List.of("snapshot_utc", "event", "ref_month", "actual", "forecast", "previous");
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    private static final Pattern PADDING = Pattern.compile("(?<=\\.\\d)0(?=[KMBT%]$)");
    private static final Pattern HEADING = Pattern.compile("(\\d{2} [A-Z][a-z]+ \\d{4}) - .*");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd MMMM yyyy", Locale.ENGLISH);

    /** When US statistics of trade are published, in New York. */
    private static final LocalTime PUBLISHED = LocalTime.of(8, 30);

    private final CalendarEvents events;
    private final ReleaseCalendar calendar;
    private final Clock clock;

    public InvestingTapeDecoder(CalendarEvents events, ReleaseCalendar calendar, Clock clock) {
        this.events = events;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public Decoded<CalendarReading> decode(byte[] bytes, String contentDigest) {
        return CalendarFacts.of(facts -> readInto(facts, bytes), events, clock, contentDigest);
    }

    private void readInto(CalendarFacts facts, byte[] bytes) throws BadInput {
        List<State> states = new ArrayList<>();
        FeedRows rows = FeedRows.ofLines(bytes, ',', COLUMNS);
        facts.readAll(rows, row -> events.find(COUNTRY, row.needed("event")), (row, event) -> {
            if (row.text("forecast").isEmpty() && row.text("actual").isEmpty()) {
                facts.count(false);
            } else {
                states.add(state(row, event, facts.now()));
            }
        });
        states.sort(Comparator.comparing(State::seenAt));
        Map<List<Object>, State> last = new HashMap<>();
        for (State state : states) {
            List<Object> of = List.of(state.shown().event(), state.shown().period());
            facts.count(add(state, last.put(of, state), facts));
        }
    }

    private static boolean add(State state, @Nullable State before, CalendarFacts facts) {
        Shown shown = state.shown();
        boolean forecast = shown.forecast() != null
                && (before == null || !shown.forecast().equals(before.shown().forecast()));
        boolean actual = shown.actual() != null
                && (before == null
                        || !shown.actual().equals(before.shown().actual())
                        || !Objects.equals(shown.previous(), before.shown().previous()));
        if (forecast) {
            facts.addForecast(shown, state.seenAt());
        }
        if (actual) {
            facts.addObserved(shown, state.seenAt());
        }
        if (state.isAnnouncement()) {
            facts.addScheduled(shown, state.seenAt());
        }
        return forecast || actual || state.isAnnouncement();
    }

    private State state(FeedRow row, CalendarEvent event, Instant now) throws BadRow {
        Instant seenAt = FeedTimes.withOffset(row.needed("snapshot_utc"));
        if (seenAt.isAfter(now)) {
            throw new BadRow(
                    RejectionReason.CONTRADICTORY_VALUES,
                    "snapshot_utc not after the present " + now,
                    seenAt.toString());
        }
        ReferencePeriod period = period(row.needed("ref_month"), seenAt);
        @Nullable Amount actual = amount(row, "actual", event);
        @Nullable Instant announced = actual == null ? announced(row.text("source_heading"), seenAt) : null;
        Instant release = announced == null ? release(event, period, seenAt) : announced;
        Shown shown = new Shown(
                event, period, release, amount(row, "forecast", event), actual, amount(row, "previous", event));
        return new State(seenAt, shown, announced != null);
    }

    private static ReferencePeriod period(String month, Instant seenAt) throws BadRow {
        int number = MONTHS.indexOf(month) + 1;
        if (number == 0) {
            throw new BadRow(RejectionReason.NOT_A_DATE, "a month from Jan to Dec as ref_month", month);
        }
        YearMonth seen = YearMonth.from(seenAt.atOffset(ZoneOffset.UTC));
        return ReferencePeriod.of(
                YearMonth.of(number < seen.getMonthValue() ? seen.getYear() : seen.getYear() - 1, number));
    }

    /** The day in a heading, such as {@code 07 October 2025 - Moderate Impact Forex News}, where it is yet to come. */
    private static @Nullable Instant announced(String heading, Instant seenAt) {
        Matcher day = HEADING.matcher(heading);
        try {
            Instant release = day.matches() ? published(LocalDate.parse(day.group(1), DAY)) : seenAt;
            return release.isAfter(seenAt) ? release : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** When a figure that was seen had come out: as the schedule says, or at the last half past eight in New York. */
    private Instant release(CalendarEvent event, ReferencePeriod period, Instant seenAt) {
        return calendar.find(event.release(period))
                .map(ScheduledRelease::instant)
                .filter(instant -> !instant.isAfter(seenAt))
                .orElseGet(() -> lastPublished(seenAt));
    }

    private static Instant lastPublished(Instant seenAt) {
        ZonedDateTime seen = seenAt.atZone(FeedTimes.NEW_YORK);
        LocalDate day =
                seen.toLocalTime().isBefore(PUBLISHED) ? seen.toLocalDate().minusDays(1) : seen.toLocalDate();
        return published(day);
    }

    private static Instant published(LocalDate day) {
        return day.atTime(PUBLISHED).atZone(FeedTimes.NEW_YORK).toInstant();
    }

    private static @Nullable Amount amount(FeedRow row, String field, CalendarEvent event) throws BadRow {
        String text = row.text(field);
        return text.isEmpty()
                ? null
                : MoneyText.parse(PADDING.matcher(text).replaceFirst(""), field).amount(event.unit(), field);
    }

    private record State(Instant seenAt, Shown shown, boolean isAnnouncement) {}
}
