/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.book;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Unit;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Thirty-two neighbouring periods of a series. Vintages share the blocks that did not change between them.
 *
 * <p>Amounts in the unit and precision of the block's first one are a column of digits; any other is kept as it is.
 * Filled by the series that makes it and never changed after.
 */
final class SeriesBlock {
    static final int BITS = 5;
    static final int SLOTS = 1 << BITS;
    static final int MASK = SLOTS - 1;
    private static final int ALL = -1;

    private final long[] digits;
    private final @Nullable Instant[] knownAt;
    private @Nullable Amount @Nullable [] odd;
    private @Nullable Amount @Nullable [] uncertainties;
    private @Nullable Unit unit;
    private int exponent;
    private int regular;
    private int hadValue;
    private @Nullable Extremes extremes;

    SeriesBlock() {
        digits = new long[SLOTS];
        knownAt = new @Nullable Instant[SLOTS];
    }

    private SeriesBlock(SeriesBlock same) {
        digits = same.digits.clone();
        knownAt = same.knownAt.clone();
        odd = same.odd == null ? null : same.odd.clone();
        uncertainties = same.uncertainties == null ? null : same.uncertainties.clone();
        unit = same.unit;
        exponent = same.exponent;
        regular = same.regular;
        hadValue = same.hadValue;
    }

    SeriesBlock copy() {
        return new SeriesBlock(this);
    }

    /** Returns a copy in which nothing is known of the slots after one. */
    SeriesBlock upTo(int slot) {
        SeriesBlock kept = copy();
        for (int i = slot + 1; i < SLOTS; i++) {
            kept.knownAt[i] = null;
            kept.odd = with(kept.odd, i, null);
            kept.uncertainties = with(kept.uncertainties, i, null);
            kept.digits[i] = 0;
        }
        int mask = slot == MASK ? ALL : (1 << (slot + 1)) - 1;
        kept.regular &= mask;
        kept.hadValue &= mask;
        return kept;
    }

    /** Returns whether a slot says just this already. */
    boolean says(int slot, @Nullable Amount amount, @Nullable Amount uncertainty) {
        return knownAt[slot] != null
                && hasAmount(slot, amount)
                && Objects.equals(uncertainties == null ? null : uncertainties[slot], uncertainty);
    }

    private boolean hasAmount(int slot, @Nullable Amount amount) {
        if (amount != null && isRegular(slot)) {
            return digits[slot] == amount.digits() && isInMyForm(amount);
        }
        return Objects.equals(at(slot), amount);
    }

    private boolean isInMyForm(Amount amount) {
        return amount.exponent() == exponent && amount.unit().equals(unit);
    }

    void put(int slot, @Nullable Amount amount, @Nullable Amount uncertainty, Instant instant) {
        knownAt[slot] = instant;
        uncertainties = with(uncertainties, slot, uncertainty);
        if (unit == null && amount != null) {
            unit = amount.unit();
            exponent = amount.exponent();
        }
        if (amount != null && isInMyForm(amount)) {
            digits[slot] = amount.digits();
            regular |= 1 << slot;
            odd = with(odd, slot, null);
        } else {
            regular &= ~(1 << slot);
            odd = with(odd, slot, amount);
        }
        hadValue |= amount == null ? 0 : 1 << slot;
    }

    private static @Nullable Amount @Nullable [] with(
            @Nullable Amount @Nullable [] column, int slot, @Nullable Amount amount) {
        if (column == null && amount == null) {
            return null;
        }
        @Nullable Amount[] filled = column == null ? new @Nullable Amount[SLOTS] : column;
        filled[slot] = amount;
        return filled;
    }

    private boolean isRegular(int slot) {
        return (regular & 1 << slot) != 0;
    }

    @Nullable
    Amount at(int slot) {
        if (isRegular(slot) && unit != null) {
            return new Amount(digits[slot], exponent, unit);
        }
        return odd == null ? null : odd[slot];
    }

    @Nullable
    Amount uncertainty(int slot) {
        return uncertainties == null ? null : uncertainties[slot];
    }

    @Nullable
    Instant knownAt(int slot) {
        return knownAt[slot];
    }

    boolean hadValue(int slot) {
        return (hadValue & 1 << slot) != 0;
    }

    /** Returns whether a slot has a published amount in the unit and precision of another. */
    boolean isLike(int slot, Amount amount) {
        return isRegular(slot) && isInMyForm(amount);
    }

    long digits(int slot) {
        return digits[slot];
    }

    /** Returns the extremes of all slots but the first, or null when a slot is not like the amount. */
    @Nullable
    Extremes extremes(Amount amount) {
        if (regular != ALL || !isInMyForm(amount)) {
            return null;
        }
        if (extremes == null) {
            extremes = Extremes.of(digits);
        }
        return extremes;
    }

    boolean isSame(int slot, @Nullable SeriesBlock other) {
        return other == null
                ? knownAt[slot] == null
                : Objects.equals(knownAt[slot], other.knownAt[slot])
                        && hasAmount(slot, other.at(slot))
                        && Objects.equals(uncertainty(slot), other.uncertainty(slot));
    }
}
