/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.figures;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.book.Series;
import io.firstprint.domain.period.ReferencePeriod;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A change from one period to the next against the changes before it, all in one vintage.
 *
 * <p>The window is the {@value #WINDOW} changes before this one, fewer where the series begins, a value is
 * missing or another unit is counted; below {@value #MINIMUM} nothing is said. The change itself and whatever
 * follows it stay out of it. Statistics are {@code double}, amounts in single units.
 *
 * @param window how many earlier changes were compared
 * @param rank place of the change among itself and those that went the same way, 1 for the largest; equal
 *     changes share a place
 * @param standardDeviation of the earlier changes: about their mean, divided by their number less one
 * @param standardised the change divided by it, not centred; below zero when a balance worsens; null when it is zero
 * @param robustDeviation of the earlier changes: 1.4826 times the median distance from their median
 * @param robust the change divided by it, not centred; null when it is zero
 */
public record ChangeStatistics(
        int window,
        int rank,
        double standardDeviation,
        @Nullable Double standardised,
        double robustDeviation,
        @Nullable Double robust) {
    /** The most earlier changes that are compared: ten years of months. */
    public static final int WINDOW = 120;

    /** The fewest earlier changes that say anything. */
    public static final int MINIMUM = 24;

    /** Makes the median distance of a normal distribution its standard deviation. */
    private static final double NORMAL = 1.4826;

    /** Returns the statistics of a period's change, empty without a change or with too few before it. */
    public static Optional<ChangeStatistics> of(Series series, ReferencePeriod period) {
        double[] earlier = new double[WINDOW];
        int count = 0;
        @Nullable Double change = change(series, period);
        @Nullable Double next = change == null ? null : change(series, period.previous());
        while (next != null && count < WINDOW) {
            earlier[count++] = next;
            next = change(series, period.plus(-1 - count));
        }
        return change == null || count < MINIMUM
                ? Optional.empty()
                : Optional.of(of(change, Arrays.copyOf(earlier, count)));
    }

    private static @Nullable Double change(Series series, ReferencePeriod period) {
        @Nullable Amount now = series.at(period);
        @Nullable Amount prior = series.at(period.previous());
        return now == null || prior == null || !now.unit().equals(prior.unit())
                ? null
                : now.value().subtract(prior.value()).doubleValue();
    }

    private static ChangeStatistics of(double change, double[] earlier) {
        double deviation = standardDeviation(earlier);
        double robust = NORMAL * median(distances(earlier, median(earlier)));
        return new ChangeStatistics(
                earlier.length,
                rank(change, earlier),
                deviation,
                deviation > 0 ? change / deviation : null,
                robust,
                robust > 0 ? change / robust : null);
    }

    private static int rank(double change, double[] earlier) {
        return 1
                + (int) Arrays.stream(earlier)
                        .filter(other -> change < 0 ? other < change : other > change)
                        .count();
    }

    private static double standardDeviation(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double mean = sum / values.length;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / (values.length - 1));
    }

    private static double[] distances(double[] values, double from) {
        return Arrays.stream(values).map(value -> Math.abs(value - from)).toArray();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
