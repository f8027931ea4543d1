/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.amount;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

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
        int exponent = Math.max(amount.exponent() - 1, Amount.FINEST_EXPONENT);
        BigDecimal halfWidth = amount.halfWidth().setScale(-exponent, RoundingMode.CEILING);
        return new Figure(amount, Amount.of(halfWidth, 0, amount.unit()));
    }

    /** Returns the rounded figure, or empty when an amount cannot hold it. */
    static Optional<Figure> derived(BigDecimal value, BigDecimal halfWidth, int exponent, Unit unit) {
        Optional<Amount> uncertainty =
                Amount.ifRepresentable(halfWidth.setScale(-exponent, RoundingMode.CEILING), unit);
        return Amount.ifRepresentable(value.setScale(-exponent, RoundingMode.HALF_EVEN), unit)
                .flatMap(amount -> uncertainty.map(open -> new Figure(amount, open)));
    }

    /** Returns the value in single units. */
    public BigDecimal value() {
        return amount.value();
    }
}
