/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.book;

import java.util.Arrays;

/**
 * What is known before some of the publications, from which an older vintage is folded. Immutable.
 *
 * <p>One for each so many publications; they share most of their blocks, so that each costs some hundred bytes.
 */
final class Checkpoints {
    static final int EACH = 64;

    /** Number k is what is known before publication number k times {@link #EACH}. */
    private final Known[] known;

    Checkpoints(Known beforeAll) {
        this(new Known[] {beforeAll});
    }

    private Checkpoints(Known[] known) {
        this.known = known;
    }

    /** Returns the checkpoints with what is known, where one is due at that position. */
    Checkpoints with(int position, Known before) {
        if (position != known.length * EACH) {
            return this;
        }
        Known[] next = Arrays.copyOf(known, known.length + 1);
        next[known.length] = before;
        return new Checkpoints(next);
    }

    /** Returns those at or before a position. */
    Checkpoints upTo(int position) {
        int count = Math.min(known.length, position / EACH + 1);
        return count == known.length ? this : new Checkpoints(Arrays.copyOf(known, count));
    }

    Known last() {
        return known[known.length - 1];
    }

    int lastPosition() {
        return (known.length - 1) * EACH;
    }
}
