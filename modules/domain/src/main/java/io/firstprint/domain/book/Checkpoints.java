/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.book;

import java.util.Arrays;

/**
 * The series before some of the publications, from which an older vintage is folded. Immutable.
 *
 * <p>One for each so many publications; they share most of their blocks, so that each costs some hundred bytes.
 */
final class Checkpoints {
    static final int EACH = 64;

    /** Number k is the series before publication number k times {@link #EACH}. */
    private final Series[] series;

    Checkpoints(Series beforeAll) {
        this(new Series[] {beforeAll});
    }

    private Checkpoints(Series[] series) {
        this.series = series;
    }

    /** Returns the checkpoints with a series, where one is due at that position. */
    Checkpoints with(int position, Series before) {
        if (position != series.length * EACH) {
            return this;
        }
        Series[] next = Arrays.copyOf(series, series.length + 1);
        next[series.length] = before;
        return new Checkpoints(next);
    }

    /** Returns those at or before a position. */
    Checkpoints upTo(int position) {
        int count = Math.min(series.length, position / EACH + 1);
        return count == series.length ? this : new Checkpoints(Arrays.copyOf(series, count));
    }

    Series last() {
        return series[series.length - 1];
    }

    int lastPosition() {
        return (series.length - 1) * EACH;
    }
}
