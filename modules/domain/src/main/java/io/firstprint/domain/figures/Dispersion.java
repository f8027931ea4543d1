/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.figures;

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
        double robust = NORMAL * median(distances(values, median(values)));
        return new Dispersion(areEqual(values) ? 0 : standardDeviation(values), robust);
    }

    /** A mean of equal numbers may miss them by a last binary digit. */
    private static boolean areEqual(double[] values) {
        for (double value : values) {
            if (value != values[0]) {
                return false;
            }
        }
        return true;
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
        double[] distances = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            distances[i] = Math.abs(values[i] - from);
        }
        return distances;
    }

    private static double median(double[] values) {
        double[] partly = values.clone();
        int middle = partly.length / 2;
        select(partly, middle);
        if (partly.length % 2 == 1) {
            return partly[middle];
        }
        double below = partly[0];
        for (int i = 1; i < middle; i++) {
            below = Math.max(below, partly[i]);
        }
        return (below + partly[middle]) / 2;
    }

    /** Puts the value of a place there, smaller ones before it: sorting all of them would cost several times as much. */
    private static void select(double[] values, int place) {
        int low = 0;
        int high = values.length - 1;
        while (low < high) {
            double pivot = values[(low + high) >>> 1];
            int i = low;
            int j = high;
            while (i <= j) {
                while (values[i] < pivot) {
                    i++;
                }
                while (values[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    double value = values[i];
                    values[i++] = values[j];
                    values[j--] = value;
                }
            }
            low = place > j ? Math.min(i, place) : low;
            high = place < i ? Math.max(j, place) : high;
        }
    }
}
