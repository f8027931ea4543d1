/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Latencies of one measure, in nanoseconds. */
public final class Latencies {
    private static final double NANOS_PER_MILLI = 1e6;

    private static final double HIGH = 0.99;

    private final List<Long> nanos = new ArrayList<>();

    public void add(long latency) {
        nanos.add(latency);
    }

    public int count() {
        return nanos.size();
    }

    /** Returns the smallest latency that a share of all do not exceed, in milliseconds. */
    public double quantile(double share) {
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        int index = (int) Math.ceil(share * sorted.size()) - 1;
        return sorted.get(Math.max(0, index)) / NANOS_PER_MILLI;
    }

    /**
     * Returns a row of a table: median, 99th percentile, and the ratio of the latter to a base's, held against the most
     * that it may be.
     */
    public String gatedRow(String name, Latencies base, double gate) {
        double ratio = quantile(HIGH) / base.quantile(HIGH);
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.2f | %.2f | %.2f | %s |%n",
                name,
                count(),
                quantile(0.5),
                quantile(HIGH),
                ratio,
                this == base ? "" : String.format(Locale.ROOT, "<= %.1f %s", gate, ratio <= gate ? "held" : "missed"));
    }

    /** Returns a row of a table: median, 99th percentile, and the median's ratio to a floor. */
    public String row(String name, Latencies floor) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.2f | %.2f | %.2f |%n",
                name,
                count(),
                quantile(0.5),
                quantile(HIGH),
                quantile(0.5) / floor.quantile(0.5));
    }
}
