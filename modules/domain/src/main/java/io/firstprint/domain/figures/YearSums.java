/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.figures;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Total;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.book.Series;
import io.firstprint.domain.period.ReferencePeriod;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Exact sums from the first period of a calendar year. */
final class YearSums {
    /** So many digits that a year of them cannot overflow a {@code long}. */
    private static final long MOST_DIGITS = Long.MAX_VALUE / 16;

    private final Series series;
    private final Unit unit;

    YearSums(Series series, Unit unit) {
        this.series = series;
        this.unit = unit;
    }

    /** Returns the sum up to a period, or null where a value is missing or counts another unit. */
    @Nullable
    BigDecimal upTo(ReferencePeriod last) {
        @Nullable Amount amount = series.at(last);
        int exponent = amount == null ? 0 : amount.exponent();
        long digits = 0;
        for (int back = 0; back < last.number(); back++) {
            amount = back == 0 ? amount : series.at(last.plus(-back));
            if (amount == null || !amount.unit().equals(unit)) {
                return null;
            }
            if (amount.exponent() != exponent || amount.digits() > MOST_DIGITS || amount.digits() < -MOST_DIGITS) {
                return ofMixedPrecision(last);
            }
            digits += amount.digits();
        }
        return BigDecimal.valueOf(digits, -exponent);
    }

    private @Nullable BigDecimal ofMixedPrecision(ReferencePeriod last) {
        return series.sum(last.firstOfYear(), last)
                .filter(total -> total.unit().equals(unit))
                .map(Total::value)
                .orElse(null);
    }
}
