/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.testkit.universe;

import io.firstprint.domain.period.ReferencePeriod;

/**
 * Figures as a pure function of seed, series, month and vintage, so that none has to be kept.
 *
 * <p>A series has a level, growth, a season when it is not adjusted, noise from month to month, and revisions
 * that grow smaller. {@link StrictMath} gives the same digits on every machine.
 */
final class GeneratedFigures {
    private static final double MONTHLY_GROWTH = 0.003;
    private static final double HEADLINE_NOISE = 0.03;
    private static final double DETAIL_NOISE = 0.25;
    private static final double REVISION = 0.004;
    private static final double SEASON = 0.15;
    private static final int DORMANT_MONTHS = 3;
    private static final int DORMANT_SERIES = 8;
    private static final int EPOCH_YEAR = 2000;

    private final long seed;

    GeneratedFigures(long seed) {
        this.seed = mixed(seed);
    }

    /** Returns exports or imports in millions, above zero. */
    long millions(int series, ReferencePeriod month, int revisions) {
        double level = 2_000 * StrictMath.exp(4 * uniform(series, 1, 0));
        double value = level * growth(month) * (1 + HEADLINE_NOISE * noise(series, month.ordinal(), 0));
        return Math.max(1, Math.round(value * revised(series, month, revisions)));
    }

    /** Returns exports or imports in whole dollars; zero in three months of the year for one series in eight. */
    long dollars(int series, ReferencePeriod month, int revisions) {
        if (dormant(series, month)) {
            return 0;
        }
        double level = 5_000 * StrictMath.exp(11 * uniform(series, 2, 0));
        double season = 1 + SEASON * StrictMath.sin(2 * Math.PI * month.number() / 12 + series);
        double value = level * growth(month) * season * (1 + DETAIL_NOISE * noise(series, month.ordinal(), 0));
        return Math.max(1, Math.round(value * revised(series, month, revisions)));
    }

    private boolean dormant(int series, ReferencePeriod month) {
        return series % DORMANT_SERIES == DORMANT_SERIES - 1
                && Math.floorMod(month.number() + series, 12) < DORMANT_MONTHS;
    }

    private static double growth(ReferencePeriod month) {
        return StrictMath.exp(MONTHLY_GROWTH * (month.ordinal() - EPOCH_YEAR * 12));
    }

    private double revised(int series, ReferencePeriod month, int revisions) {
        return 1 + REVISION * noise(series, month.ordinal(), revisions + 1) / (revisions + 1);
    }

    /** Returns what forecasters were off by, as a share. */
    double forecastError(int series, ReferencePeriod month, int provider) {
        return HEADLINE_NOISE * noise(series, month.ordinal(), -1 - provider);
    }

    /** Returns how long after publication a series was read, 50 to 950 ms. */
    long readAfterMillis(int series, ReferencePeriod month) {
        return 50 + (long) (900 * uniform(series, month.ordinal(), Integer.MIN_VALUE));
    }

    private double noise(int series, int month, int draw) {
        return 2 * uniform(series, month, draw) - 1;
    }

    /** A number from 0 up to 1. */
    private double uniform(int series, int month, int draw) {
        long hash = mixed(mixed(mixed(seed + series) + month) + draw);
        return (hash >>> 11) * 0x1.0p-53;
    }

    /** The finalizer of SplitMix64 (Steele, Lea and Flood, 2014). */
    private static long mixed(long value) {
        long bits = value + 0x9E3779B97F4A7C15L;
        bits = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        bits = (bits ^ (bits >>> 27)) * 0x94D049BB133111EBL;
        return bits ^ (bits >>> 31);
    }
}
