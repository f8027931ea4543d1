/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.amount;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * Percentages of totals against totals, three decimals, rounded half even once, with what rounding of the inputs
 * leaves open. Empty where a percentage means nothing: the base is zero or below a hundred of its last digits.
 */
public final class Percentage {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int EXPONENT = -3;

    private Percentage() {}

    /** A ratio before it is rounded into a percentage. */
    private record Ratio(BigDecimal value, BigDecimal halfWidth) {

        static Ratio of(Total part, Total whole) {
            BigDecimal base = whole.value().abs();
            BigDecimal fromPart = part.halfWidth().divide(base, MathContext.DECIMAL128);
            BigDecimal fromWhole =
                    part.value().abs().multiply(whole.halfWidth()).divide(base.multiply(base), MathContext.DECIMAL128);
            return new Ratio(part.value().divide(base, MathContext.DECIMAL128), fromPart.add(fromWhole));
        }

        Ratio minus(Ratio other) {
            return new Ratio(value.subtract(other.value), halfWidth.add(other.halfWidth));
        }

        Optional<Figure> toFigure() {
            return Figure.derived(value.multiply(HUNDRED), halfWidth.multiply(HUNDRED), EXPONENT, Unit.PERCENT);
        }
    }

    /**
     * Returns a part in per cent of the magnitude of a whole, with the part's sign.
     *
     * @throws IllegalArgumentException if the units differ
     */
    public static Optional<Figure> of(Total part, Total whole) {
        part.sameUnit(whole);
        return whole.bearsPercentages() ? Ratio.of(part, whole).toFigure() : Optional.empty();
    }

    /**
     * Returns by how many percentage points more one total grew than another; positive when it grew faster. Empty
     * also when either changes its sign.
     *
     * @throws IllegalArgumentException if the units differ
     */
    public static Optional<Figure> growthGap(Total now, Total before, Total otherNow, Total otherBefore) {
        return now.growsFrom(before) && otherNow.growsFrom(otherBefore)
                ? Ratio.of(now, before).minus(Ratio.of(otherNow, otherBefore)).toFigure()
                : Optional.empty();
    }
}
