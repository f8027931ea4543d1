/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.figures;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Total;
import io.firstprint.domain.book.Series;
import io.firstprint.domain.period.ReferencePeriod;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Exact sums from the first period of a calendar year. */
final class YearSums {
    /** So many digits that a year of them cannot overflow a {@code long}. */
    private static final long MOST_DIGITS = Long.MAX_VALUE / 16;

    static final long MIXED = Long.MAX_VALUE;

    private final Series series;
    private final Amount like;

    /** Creates sums of what counts the unit of an amount; those of its precision are the quick ones. */
    YearSums(Series series, Amount like) {
        this.series = series;
        this.like = like;
    }

    /** Returns the sum up to a period, or null where a value is missing or counts another unit. */
    @Nullable
    BigDecimal upTo(ReferencePeriod last) {
        long digits = digits(last);
        return digits == MIXED ? ofMixedPrecision(last) : BigDecimal.valueOf(digits, -like.exponent());
    }

    /** Returns the sum up to a period in last digits of the amount, or that not all values are like it. */
    long digits(ReferencePeriod last) {
        long sum = 0;
        int end = last.ordinal();
        for (int ordinal = end - last.number() + 1; ordinal <= end; ordinal++) {
            long digits = series.isLike(ordinal, like) ? series.digits(ordinal) : MIXED;
            if (digits > MOST_DIGITS || digits < -MOST_DIGITS) {
                return MIXED;
            }
            sum += digits;
        }
        return sum;
    }

    private @Nullable BigDecimal ofMixedPrecision(ReferencePeriod last) {
        return series.sum(last.firstOfYear(), last)
                .filter(total -> total.unit().equals(like.unit()))
                .map(Total::value)
                .orElse(null);
    }
}
