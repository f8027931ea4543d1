/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.figures;

import io.firstprint.domain.book.Consensus;
import java.util.Locale;

/**
 * How the next value of a series is forecast from the values before it, {@code y} with the newest last. Every method is
 * a few additions for each value, so it can be run while a release is processed.
 *
 * <p>Names and the first and second method: R. J. Hyndman, G. Athanasopoulos, "Forecasting: Principles and Practice",
 * "Some simple forecasting methods" and "Simple exponential smoothing".
 */
public enum BaselineMethod {
    /**
     * The same period last year, plus the drift since: how far the last value lies from its own of a year before.
     * {@code y[t-m] + y[t-1] - y[t-1-m]} with {@code m} periods a year.
     */
    SEASONAL_NAIVE {
        @Override
        int needs(int perYear) {
            return perYear + 1;
        }

        @Override
        void fill(double[] forecasts, double[] values, int perYear) {
            for (int i = needs(perYear); i < forecasts.length; i++) {
                forecasts[i] = values[i - perYear] + values[i - 1] - values[i - 1 - perYear];
            }
        }
    },
    /** The last value, plus the mean change of all that are looked at: {@code y[t-1] + (y[t-1] - y[0]) / (t-1)}. */
    DRIFT {
        @Override
        void fill(double[] forecasts, double[] values, int perYear) {
            for (int i = needs(perYear); i < forecasts.length; i++) {
                forecasts[i] = values[i - 1] + (values[i - 1] - values[0]) / (i - 1);
            }
        }
    },
    /**
     * Simple exponential smoothing with a fixed weight of 0.7 on the newest value:
     * {@code level[t] = 0.7 y[t] + 0.3 level[t-1]}, from {@code level[0] = y[0]}.
     */
    EXPONENTIAL_SMOOTHING {
        @Override
        void fill(double[] forecasts, double[] values, int perYear) {
            double level = values[0];
            for (int i = 1; i < forecasts.length; i++) {
                forecasts[i] = level;
                level += i < values.length ? NEWEST * (values[i] - level) : 0;
            }
        }
    };

    private static final double NEWEST = 0.7;

    private final String provider =
            Consensus.RESERVED + name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** Returns how many values come before the first forecast that counts. */
    int needs(int perYear) {
        return perYear;
    }

    /**
     * Forecasts each value from those before it only.
     *
     * @param forecasts one place for each value and one for the next; those before {@link #needs} say nothing
     */
    abstract void fill(double[] forecasts, double[] values, int perYear);

    /** Returns the name as a provider: {@code baseline/seasonal-naive}. */
    public String provider() {
        return provider;
    }
}
