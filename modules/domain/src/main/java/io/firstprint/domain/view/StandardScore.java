/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import org.jspecify.annotations.Nullable;

/**
 * A surprise in multiples of how far forecasts are usually off: the surprise, not centred, divided by a deviation.
 *
 * <p>{@code double}, for it is a statistic that we derive.
 *
 * @param value below zero as the surprise is: for a balance, worse than expected
 * @param deviation what the surprise was divided by, in single units; above zero
 * @param count how many numbers the deviation was taken over
 * @param window of how many at most; zero for all that there are
 */
public record StandardScore(double value, double deviation, int count, int window) {

    /** Returns null where nothing scatters: a division by zero says nothing. */
    static @Nullable StandardScore of(double surprise, double deviation, int count, int window) {
        return deviation > 0 ? new StandardScore(surprise / deviation, deviation, count, window) : null;
    }
}
