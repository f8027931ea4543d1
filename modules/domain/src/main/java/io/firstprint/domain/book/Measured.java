/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.book;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.indicator.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * What is measured, and in which unit and precision: what the readings of one indicator usually have in common.
 *
 * @param indicator what is measured
 * @param exponent the power of ten of the last published digit
 * @param unit what is counted
 */
record Measured(Indicator indicator, int exponent, Unit unit) {
    private static final int BITS_OF_TABLE = 12;
    private static final Shared<Measured> SHARED = new Shared<>(BITS_OF_TABLE);

    static Measured of(Indicator indicator, int exponent, Unit unit) {
        return SHARED.one(new Measured(indicator, exponent, unit));
    }

    /** Looked up for every reading that is restored, where a record's generated method is not compiled into it. */
    @Override
    public int hashCode() {
        return (indicator.hashCode() * 31 + exponent) * 31 + unit.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Measured that
                && exponent == that.exponent
                && unit.equals(that.unit)
                && indicator.equals(that.indicator);
    }

    boolean fits(@Nullable Amount amount) {
        return amount != null && amount.exponent() == exponent && amount.unit().equals(unit);
    }

    Amount amount(long digits) {
        return new Amount(digits, exponent, unit);
    }
}
