/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.replay;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * The time that a replay is about, told by an instant, a day or a month. Days and months are those of New York, where most
 * releases come out in the morning.
 */
final class ReplayPeriod {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final int DAY_LENGTH = 10;
    private static final int MONTH_LENGTH = 7;

    private ReplayPeriod() {}

    /**
     * Returns the first instant of {@code 2009-01}, {@code 2009-01-30} or {@code 2009-01-30T13:30:00Z}.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    static Instant beginningOf(String text) {
        return switch (text.length()) {
            case MONTH_LENGTH -> beginning(month(text).atDay(1));
            case DAY_LENGTH -> beginning(day(text));
            default -> instant(text);
        };
    }

    /**
     * Returns the last instant of {@code 2009-01}, {@code 2009-01-30} or {@code 2009-01-30T13:30:00Z}, to the millisecond.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    static Instant endOf(String text) {
        return switch (text.length()) {
            case MONTH_LENGTH -> beginning(month(text).plusMonths(1).atDay(1)).minusMillis(1);
            case DAY_LENGTH -> beginning(day(text).plusDays(1)).minusMillis(1);
            default -> instant(text);
        };
    }

    private static Instant beginning(LocalDate day) {
        return day.atStartOfDay(NEW_YORK).toInstant();
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw wrong(text, e);
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw wrong(text, e);
        }
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw wrong(text, e);
        }
    }

    private static IllegalArgumentException wrong(String text, DateTimeException cause) {
        return new IllegalArgumentException(
                "Expected an instant, a day or a month such as 2026-01-29T13:30:00Z, 2026-01-29 or 2026-01, found '"
                        + text + "'",
                cause);
    }
}
