/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import io.firstprint.domain.period.ReferencePeriod;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Periods and dates of rows, as APIs spell them. */
final class PeriodText {
    private static final Pattern MONTH = Pattern.compile("(?:19|20)\\d\\d-(?:0[1-9]|1[0-2])");
    private static final Pattern BEA = Pattern.compile("((?:19|20)\\d\\d)(?:(Q[1-4])|M(0[1-9]|1[0-2]))?");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    private PeriodText() {}

    /** Reads {@code 2025-11}. */
    static ReferencePeriod month(String text, String place, Clock clock) throws BadInput {
        if (!MONTH.matcher(text).matches()) {
            throw BadInput.inRow(RejectionReason.NOT_A_DATE, "a month such as 2025-11", text, place);
        }
        return begun(ReferencePeriod.parse(text), text, place, clock);
    }

    /** Reads {@code 2025}, {@code 2025Q3} or {@code 2025M11}. */
    static ReferencePeriod bea(String text, String place, Clock clock) throws BadInput {
        Matcher parts = BEA.matcher(text);
        if (!parts.matches()) {
            throw BadInput.inRow(RejectionReason.NOT_A_DATE, "a period such as 2025, 2025Q3 or 2025M11", text, place);
        }
        String within = parts.group(2) != null ? parts.group(2) : parts.group(3);
        String canonical = within == null ? parts.group(1) : parts.group(1) + "-" + within;
        return begun(ReferencePeriod.parse(canonical), text, place, clock);
    }

    /** Reads the first day of a month, {@code 2025-11-01}. */
    static ReferencePeriod firstOfMonth(String text, String place, Clock clock) throws BadInput {
        LocalDate date = date(text, place);
        if (date.getDayOfMonth() != 1) {
            throw BadInput.inRow(RejectionReason.NOT_FIRST_OF_MONTH, "the first day of a month", text, place);
        }
        return month(YearMonth.from(date).toString(), place, clock);
    }

    /** Reads {@code 2026-01-29}. */
    static LocalDate date(String text, String place) throws BadInput {
        if (DATE.matcher(text).matches()) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                // refused below
            }
        }
        throw BadInput.inRow(RejectionReason.NOT_A_DATE, "a date such as 2026-01-29", text, place);
    }

    private static ReferencePeriod begun(ReferencePeriod period, String text, String place, Clock clock)
            throws BadInput {
        LocalDate today = LocalDate.now(clock);
        if (period.firstDay().isAfter(today)) {
            throw BadInput.inRow(RejectionReason.MONTH_IN_FUTURE, "a period that has begun by " + today, text, place);
        }
        return period;
    }
}
