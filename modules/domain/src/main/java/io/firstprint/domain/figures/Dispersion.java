/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.figures;

import java.util.Arrays;

/**
 * How far numbers scatter. {@code double}, for these are statistics that we derive, not figures that anyone published.
 *
 * @param standardDeviation about the mean, the sum of squares divided by their number less one; zero when all are equal
 * @param robustDeviation 1.4826 times the median distance from the median
 */
public record Dispersion(double standardDeviation, double robustDeviation) {
    /** Makes the median distance of a normal distribution its standard deviation. */
    private static final double NORMAL = 1.4826;

    /** Returns the dispersion of two or more numbers. */
    public static Dispersion of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double median = median(sorted);
        double[] distances = new double[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            distances[i] = Math.abs(sorted[i] - median);
        }
        Arrays.sort(distances);
        boolean equal = sorted[0] == sorted[sorted.length - 1];
        return new Dispersion(equal ? 0 : standardDeviation(values), NORMAL * median(distances));
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

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
