/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.figures;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.book.Extremes;
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

    private static final double NONE = Double.NaN;

    /** Returns the statistics of a period's change, empty without a change or with too few before it. */
    public static Optional<ChangeStatistics> of(Series series, ReferencePeriod period) {
        @Nullable Amount like = series.at(period);
        double[] changes = like == null ? new double[0] : changes(series, period, like);
        return changes.length <= MINIMUM
                ? Optional.empty()
                : Optional.of(of(changes[0], Arrays.copyOfRange(changes, 1, changes.length)));
    }

    /** Returns the changes of a period and of those before it, as long as there are any. */
    private static double[] changes(Series series, ReferencePeriod last, Amount like) {
        double[] changes = new double[WINDOW + 1];
        int count = 0;
        int ordinal = last.ordinal();
        boolean isLike = series.isLike(ordinal, like);
        while (count < changes.length) {
            boolean isPriorLike = series.isLike(ordinal - 1, like);
            double change = isLike && isPriorLike ? likeChange(series, ordinal, like) : NONE;
            change = Double.isNaN(change)
                    ? exactChange(series, new ReferencePeriod(last.frequency(), ordinal), like)
                    : change;
            if (Double.isNaN(change)) {
                return Arrays.copyOf(changes, count);
            }
            changes[count++] = change;
            isLike = isPriorLike;
            ordinal--;
        }
        return changes;
    }

    /** Amounts of one precision are subtracted as numbers of the machine, for a decimal is slow to become a double. */
    private static double likeChange(Series series, int ordinal, Amount like) {
        long change = Extremes.change(series.digits(ordinal - 1), series.digits(ordinal));
        if (change == Long.MAX_VALUE || change == Long.MIN_VALUE) {
            return NONE;
        }
        return Amount.scaled((double) change, like.exponent());
    }

    private static double exactChange(Series series, ReferencePeriod period, Amount like) {
        @Nullable Amount now = series.at(period);
        @Nullable Amount prior = series.at(period.previous());
        return now == null
                        || prior == null
                        || !now.unit().equals(like.unit())
                        || !prior.unit().equals(like.unit())
                ? NONE
                : now.value().subtract(prior.value()).doubleValue();
    }

    private static ChangeStatistics of(double change, double[] earlier) {
        Dispersion dispersion = Dispersion.of(earlier);
        double deviation = dispersion.standardDeviation();
        double robust = dispersion.robustDeviation();
        return new ChangeStatistics(
                earlier.length,
                rank(change, earlier),
                deviation,
                deviation > 0 ? change / deviation : null,
                robust,
                robust > 0 ? change / robust : null);
    }

    private static int rank(double change, double[] earlier) {
        int rank = 1;
        for (double other : earlier) {
            rank += (change < 0 ? other < change : other > change) ? 1 : 0;
        }
        return rank;
    }
}
