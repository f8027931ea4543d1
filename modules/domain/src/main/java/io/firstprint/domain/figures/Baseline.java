/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.figures;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.book.Series;
import io.firstprint.domain.period.Frequency;
import io.firstprint.domain.period.ReferencePeriod;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a series leads to expect of its next period, and how far the same method was off before.
 *
 * <p>Made from one vintage only, that known before the release: the values up to the period before, without a gap, all
 * in one unit. With fewer than {@value #MONTHS} months or {@value #QUARTERS} quarters, or years, nothing is forecast.
 *
 * @param method how it was made
 * @param forecast in unit and precision of the value before; negative for a deficit
 * @param errors of how many earlier periods the method's errors were taken: the last {@value #WINDOW}, fewer where the
 *     series begins later
 * @param dispersion of these errors, each a value less its forecast from the values before it; in single units
 */
public record Baseline(BaselineMethod method, Amount forecast, int errors, Dispersion dispersion) {
    /** The most errors that are looked at: five years of months. */
    public static final int WINDOW = 60;

    /** The fewest months that say anything. */
    public static final int MONTHS = 36;

    /** The fewest quarters that say anything. */
    public static final int QUARTERS = 12;

    private static final double LARGEST = 0x1p63;

    /**
     * Returns the forecast of a period, empty where too little is known.
     *
     * @param before the series as known before anything was published of the period
     */
    public static Optional<Baseline> of(BaselineMethod method, Series before, ReferencePeriod period) {
        @Nullable Amount last = before.at(period.previous());
        if (last == null || period.frequency() == Frequency.ANNUAL) {
            return Optional.empty();
        }
        int perYear = period.frequency().perYear();
        double[] values = lastDigits(before, period, last, WINDOW + method.needs(perYear));
        boolean enough = values.length >= (period.frequency() == Frequency.MONTHLY ? MONTHS : QUARTERS);
        return enough ? of(method, values, perYear, last) : Optional.empty();
    }

    /** Amounts in the unit and precision of the last one are a column of digits already. */
    private static double[] lastDigits(Series series, ReferencePeriod period, Amount last, int most) {
        double[] digits = new double[most];
        int count = 0;
        for (double value = digitsAt(series, period.plus(-1), last);
                !Double.isNaN(value) && count < most;
                value = digitsAt(series, period.plus(-1 - count), last)) {
            digits[most - ++count] = value;
        }
        return count == most ? digits : Arrays.copyOfRange(digits, most - count, most);
    }

    private static double digitsAt(Series series, ReferencePeriod period, Amount like) {
        if (series.isLike(period.ordinal(), like)) {
            return series.digits(period.ordinal());
        }
        @Nullable Amount amount = series.at(period);
        return amount == null || !amount.unit().equals(like.unit())
                ? Double.NaN
                : amount.value().scaleByPowerOfTen(-like.exponent()).doubleValue();
    }

    private static Optional<Baseline> of(BaselineMethod method, double[] values, int perYear, Amount last) {
        double[] forecasts = new double[values.length + 1];
        method.fill(forecasts, values, perYear);
        double[] errors = new double[Math.min(WINDOW, values.length - method.needs(perYear))];
        for (int i = 0; i < errors.length; i++) {
            int at = values.length - errors.length + i;
            errors[i] = Amount.scaled(values[at] - forecasts[at], last.exponent());
        }
        double next = Math.rint(forecasts[values.length]);
        return Math.abs(next) < LARGEST
                ? Optional.of(new Baseline(
                        method,
                        new Amount((long) next, last.exponent(), last.unit()),
                        errors.length,
                        Dispersion.of(errors)))
                : Optional.empty();
    }
}
