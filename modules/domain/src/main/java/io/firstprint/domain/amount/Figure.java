/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.amount;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A value with the half-width of what it could truly be.
 *
 * <p>A published amount is uncertain by half of its last digit. A derived amount carries three places
 * beyond its coarsest input and a percentage three decimals, both rounded half even; their
 * uncertainty adds up what the inputs leave open and is rounded up.
 *
 * @param amount the value; for a balance negative means a deficit
 * @param uncertainty half-width in the unit of the amount, zero or more
 */
public record Figure(Amount amount, Amount uncertainty) {
    static final int EXTRA_PLACES = 3;

    /** @throws IllegalArgumentException if the units differ or the uncertainty is negative */
    public Figure {
        if (!amount.unit().equals(uncertainty.unit()) || uncertainty.signum() < 0) {
            throw new IllegalArgumentException(
                    "Expected an uncertainty of zero or more " + amount.unit() + ", found " + uncertainty);
        }
    }

    /** Returns a figure that a publisher or provider stated. */
    public static Figure published(Amount amount) {
        return new Figure(amount, Amount.of(amount.halfWidth(), 0, amount.unit()));
    }

    static Figure derived(BigDecimal value, BigDecimal halfWidth, int exponent, Unit unit) {
        return new Figure(
                Amount.of(value.setScale(-exponent, RoundingMode.HALF_EVEN), 0, unit),
                Amount.of(halfWidth.setScale(-exponent, RoundingMode.CEILING), 0, unit));
    }

    /** Returns the value in single units. */
    public BigDecimal value() {
        return amount.value();
    }
}
