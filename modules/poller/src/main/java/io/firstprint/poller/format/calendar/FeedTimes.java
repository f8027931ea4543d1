/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format.calendar;

import io.firstprint.poller.format.RejectionReason;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Instants of texts that leave the zone to the reader, or not. */
final class FeedTimes {
    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private FeedTimes() {}

    /** Reads a date and a time without a zone, {@code T} or a space between them; a Z at the end is allowed for UTC. */
    static Instant local(String text, ZoneId zone) throws BadRow {
        String plain = zone.equals(ZoneOffset.UTC) && text.endsWith("Z") ? text.substring(0, text.length() - 1) : text;
        return parsed(
                () -> LocalDateTime.parse(plain.replace(' ', 'T')),
                zone,
                "a date and a time such as 2026-01-29T13:30:00 in the zone " + zone,
                text);
    }

    /** Reads a date and a time with an offset. */
    static Instant withOffset(String text) throws BadRow {
        try {
            return inRange(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            throw notADate("a date and a time with an offset such as 2026-01-29T08:30:00-05:00", text);
        }
    }

    /** Returns the instant of a wall time that exists exactly once in the zone. */
    static Instant parsed(LocalParser parser, ZoneId zone, String expected, String text) throws BadRow {
        try {
            LocalDateTime wall = parser.parse();
            List<ZoneOffset> offsets = zone.getRules().getValidOffsets(wall);
            if (offsets.size() != 1) {
                throw notADate(expected + ", outside the hours in which clocks change", text);
            }
            return inRange(wall.toInstant(offsets.get(0)));
        } catch (DateTimeException e) {
            throw notADate(expected, text);
        }
    }

    /** Periods reach from 1800 to 2199, so a release does too. */
    private static Instant inRange(Instant instant) {
        int year = instant.atOffset(ZoneOffset.UTC).getYear();
        if (year < 1900 || year > 2199) {
            throw new DateTimeException("year");
        }
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }

    static BadRow notADate(String expected, String text) {
        return new BadRow(RejectionReason.NOT_A_DATE, expected, text);
    }

    /** Parses a wall time. */
    interface LocalParser {
        LocalDateTime parse();
    }
}
