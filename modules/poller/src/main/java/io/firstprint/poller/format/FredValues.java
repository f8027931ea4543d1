/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.period.ReferencePeriod;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values and vintages of one series, as FRED writes them. */
record FredValues(SeriesColumn source, Clock clock) {
    private static final String MISSING = ".";

    String series() {
        return source.column();
    }

    static String member(Map<String, String> row, String name, String place) throws BadInput {
        String text = row.get(name);
        if (text == null) {
            throw BadInput.inRow(
                    RejectionReason.MISSING_VALUE, "the member " + name, String.join(", ", row.keySet()), place);
        }
        return text;
    }

    /** Reads a day on which something is known of a month: not before the month, not after today. */
    LocalDate vintage(String text, ReferencePeriod period, String place) throws BadInput {
        LocalDate vintage = PeriodText.date(text, place);
        LocalDate today = LocalDate.now(clock);
        if (vintage.isBefore(period.firstDay()) || vintage.isAfter(today)) {
            throw BadInput.inRow(
                    RejectionReason.CONTRADICTORY_VALUES,
                    "a vintage of " + period + " from " + period.firstDay() + " to " + today,
                    text,
                    place);
        }
        return vintage;
    }

    @Nullable
    Amount amount(String text, String place) throws BadInput {
        return text.isEmpty() || text.equals(MISSING)
                ? null
                : Amount.of(PlainNumber.inRow(text, "value", place), source.multiplier(), source.unit());
    }
}
