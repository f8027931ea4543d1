/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format.calendar;

import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.poller.format.BadInput;
import io.firstprint.poller.format.CsvLine;
import io.firstprint.poller.format.CsvText;
import io.firstprint.poller.format.Decoded;
import io.firstprint.poller.format.RejectionReason;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Which events of one calendar are read, and as what; no other event is.
 *
 * <p>Files of them are CSV with the columns {@code feed,country,event,indicator,unit,publisher,programme}; lines that
 * begin with {@code #} are comments.
 */
public final class CalendarEvents {
    private static final String SHIPPED = "/io/firstprint/poller/calendar-events.csv";
    private static final List<String> HEADER =
            List.of("feed", "country", "event", "indicator", "unit", "publisher", "programme");

    private final Feed feed;
    private final Map<List<String>, CalendarEvent> events;

    private CalendarEvents(Feed feed, Map<List<String>, CalendarEvent> events) {
        this.feed = feed;
        this.events = Map.copyOf(events);
    }

    /** Returns the events that ship with the project. */
    public static CalendarEvents shipped(Feed feed) {
        try (InputStream resource =
                Objects.requireNonNull(CalendarEvents.class.getResourceAsStream(SHIPPED), SHIPPED)) {
            return decode(resource.readAllBytes(), feed).fold(Decoded.Accepted::value, rejected -> {
                throw new IllegalStateException(SHIPPED + ": " + rejected.message());
            });
        } catch (IOException e) {
            throw new UncheckedIOException("Reading " + SHIPPED + " failed", e);
        }
    }

    /**
     * Returns given events.
     *
     * @throws IllegalArgumentException if two have the same country and name
     */
    public static CalendarEvents of(Feed feed, List<CalendarEvent> events) {
        Map<List<String>, CalendarEvent> byName = new HashMap<>();
        for (CalendarEvent event : events) {
            if (byName.put(List.of(event.country(), event.event()), event) != null) {
                throw new IllegalArgumentException("Expected each event of " + feed.code() + " once, found a second '"
                        + event.event() + "' of '" + event.country() + "'");
            }
        }
        return new CalendarEvents(feed, byName);
    }

    /** Returns the events of one feed in a file, or why none may be used. */
    public static Decoded<CalendarEvents> decode(byte[] bytes, Feed feed) {
        try {
            CsvText text = CsvText.parseWithComments(bytes);
            if (!text.header().fields().equals(HEADER)) {
                throw new BadInput(
                        RejectionReason.UNKNOWN_HEADER,
                        "Expected the header " + String.join(",", HEADER) + ", found "
                                + BadInput.quoted(text.header().text()) + "; write the first line so");
            }
            List<CalendarEvent> events = new ArrayList<>();
            for (CsvLine line : text.lines()) {
                CalendarEvent event = event(line);
                if (line.fields().get(0).equals(feed.code())) {
                    events.add(event);
                }
            }
            return new Decoded.Accepted<>(of(feed, events));
        } catch (BadInput e) {
            return e.rejected();
        } catch (IllegalArgumentException e) {
            return new Decoded.Rejected<>(RejectionReason.CONTRADICTORY_VALUES, e.getMessage() + "; keep one of them");
        }
    }

    private static CalendarEvent event(CsvLine line) throws BadInput {
        List<String> fields = line.fields();
        try {
            return new CalendarEvent(
                    fields.get(1),
                    fields.get(2),
                    Indicator.parse(fields.get(3)),
                    Unit.known(fields.get(4)),
                    fields.get(5),
                    fields.get(6));
        } catch (IllegalArgumentException e) {
            throw new BadInput(
                    RejectionReason.UNKNOWN_VALUE,
                    e.getMessage() + " in line " + line.number()
                            + "; nothing of this file is used until that is put right");
        }
    }

    Feed feed() {
        return feed;
    }

    Optional<CalendarEvent> find(String country, String event) {
        return Optional.ofNullable(events.get(List.of(country, event)));
    }
}
