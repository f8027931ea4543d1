/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.book;

/**
 * The least and the greatest of neighbouring periods, so that a search for an extreme passes over them at once.
 *
 * <p>Digits are in the series' unit and precision. A ratio is a period's value over the one before it, and 1 where a
 * growth would mean nothing; being a {@code double}, it is right but for its last bits.
 *
 * @param least the lowest value
 * @param greatest the highest value
 * @param leastChange the lowest change from the period before
 * @param greatestChange the highest change from the period before
 * @param leastRatio the lowest ratio
 * @param greatestRatio the highest ratio
 */
public record Extremes(
        long least, long greatest, long leastChange, long greatestChange, double leastRatio, double greatestRatio) {
    /** Below this many units of its last digit a value is too small to take a ratio of. */
    private static final long SMALLEST_BASE = 100;

    /** Returns the extremes of all but the first value, which only the second one is compared with. */
    static Extremes of(long[] digits) {
        Extremes extremes = between(digits[0], digits[1]);
        for (int i = 2; i < digits.length; i++) {
            extremes = extremes.and(between(digits[i - 1], digits[i]));
        }
        return extremes;
    }

    private static Extremes between(long before, long value) {
        long change = change(before, value);
        double ratio = ratio(before, value);
        return new Extremes(value, value, change, change, ratio, ratio);
    }

    private Extremes and(Extremes other) {
        return new Extremes(
                Math.min(least, other.least),
                Math.max(greatest, other.greatest),
                Math.min(leastChange, other.leastChange),
                Math.max(greatestChange, other.greatestChange),
                Math.min(leastRatio, other.leastRatio),
                Math.max(greatestRatio, other.greatestRatio));
    }

    /** Returns value minus value before, the nearest {@code long} when it does not fit one. */
    public static long change(long before, long value) {
        long change = value - before;
        boolean overflows = ((value ^ before) & (value ^ change)) < 0;
        return overflows ? (value < 0 ? Long.MIN_VALUE : Long.MAX_VALUE) : change;
    }

    /** Returns value over value before, or 1 when the sign changes or the value before is below a hundred last digits. */
    public static double ratio(long before, long value) {
        boolean sameSign = (before ^ value) >= 0 && value != 0;
        boolean large = before >= SMALLEST_BASE || before <= -SMALLEST_BASE;
        return sameSign && large ? (double) value / before : 1;
    }
}
