/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.book;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Lets equal objects share one instance, so that a million books do not each hold the same release and instant.
 *
 * <p>A table of fixed size in which the last one of a slot stays: it forgets and never grows. Only what is
 * immutable and has nothing but final fields may be shared, for threads read slots without a barrier.
 *
 * @param <T> immutable, with equality by content
 */
final class Shared<T> {
    private final @Nullable Object[] slots;

    /**
     * Creates an empty table.
     *
     * @param bits size of the table as a power of two
     */
    Shared(int bits) {
        slots = new @Nullable Object[1 << bits];
    }

    /** Returns an object equal to the given one: a known one when the table remembers it. */
    T one(T candidate) {
        return one(candidate, UnaryOperator.identity());
    }

    /**
     * Returns an object equal to the given one: a known one when the table remembers it.
     *
     * @param fitted makes of one that is not known an equal one that is fit to be remembered
     */
    @SuppressWarnings("unchecked") // only this method fills the slots
    T one(T candidate, UnaryOperator<T> fitted) {
        int hash = candidate.hashCode() * 0x9E3779B9;
        int slot = (hash ^ (hash >>> 16)) & (slots.length - 1);
        @Nullable Object held = slots[slot];
        if (candidate.equals(held)) {
            return (T) held;
        }
        T fit = fitted.apply(candidate);
        slots[slot] = fit;
        return fit;
    }
}
