/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.bench.contest;

import java.util.List;
import java.util.Locale;

/**
 * How far repeated measurements lie apart.
 *
 * @param min smallest
 * @param median middle one, or the mean of the two in the middle
 * @param max largest
 */
public record Spread(double min, double median, double max) {

    /** Returns the spread of at least one measurement. */
    public static Spread of(List<Double> measured) {
        List<Double> sorted = measured.stream().sorted().toList();
        int middle = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        return new Spread(sorted.get(0), median, sorted.get(sorted.size() - 1));
    }

    /** Returns {@code min / median / max} in a number format. */
    public String text(String format) {
        return String.format(Locale.ROOT, format + " / " + format + " / " + format, min, median, max);
    }
}
