/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.amount;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * An exact sum or difference of published amounts, before it is rounded into a {@link Figure}.
 *
 * @param value in single units, unrounded
 * @param halfWidth what rounding of the inputs leaves open, added up
 * @param exponent precision of the coarsest input
 * @param unit shared by all inputs
 */
public record Total(BigDecimal value, BigDecimal halfWidth, int exponent, Unit unit) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Below this many units of its own last digit a base says too little to take a percentage of. */
    private static final BigDecimal SMALLEST_BASE = BigDecimal.valueOf(100);

    /** Places kept in the estimate of a percentage's uncertainty before it is rounded up to three. */
    private static final int GUARD_PLACES = 12;

    /** Returns the total of one amount. */
    public static Total of(Amount amount) {
        return new Total(amount.value(), amount.halfWidth(), amount.exponent(), amount.unit());
    }

    /**
     * Returns the sum.
     *
     * @throws IllegalArgumentException if the units differ
     */
    public Total plus(Total other) {
        return combined(value.add(sameUnit(other).value), other);
    }

    /**
     * Returns the difference.
     *
     * @throws IllegalArgumentException if the units differ
     */
    public Total minus(Total other) {
        return combined(value.subtract(sameUnit(other).value), other);
    }

    /**
     * Returns the total as a figure with three places beyond its coarsest input; empty when an amount
     * cannot hold that many digits.
     */
    public Optional<Figure> toFigure() {
        return Figure.derived(value, halfWidth, exponent - Figure.EXTRA_PLACES, unit);
    }

    /** Returns the total divided by a count, rounded once; empty as {@link #toFigure}. */
    public Optional<Figure> dividedBy(int count) {
        BigDecimal divisor = BigDecimal.valueOf(count);
        int scale = Figure.EXTRA_PLACES - exponent;
        return Figure.derived(
                value.divide(divisor, scale, RoundingMode.HALF_EVEN),
                halfWidth.divide(divisor, scale, RoundingMode.CEILING),
                -scale,
                unit);
    }

    /**
     * Returns by how many per cent the magnitude grew from a base: positive when a deficit widens or
     * a flow grows. Empty when the sign changes, when the base is zero or too small against its own
     * precision for a percentage to mean anything, or when an amount cannot hold the percentage.
     */
    public Optional<Figure> percentGrowthFrom(Total base) {
        return growsFrom(base) ? percentBeyond(base) : Optional.empty();
    }

    /**
     * Returns by how many per cent the magnitude lies beyond a stated one, however small that is.
     * Empty when the signs differ, when either is zero, or when an amount cannot hold the percentage.
     */
    public Optional<Figure> percentBeyond(Total stated) {
        if (!hasSignOf(stated)) {
            return Optional.empty();
        }
        BigDecimal later = value.abs();
        BigDecimal earlier = stated.value.abs();
        BigDecimal growth = later.subtract(earlier).multiply(HUNDRED).divide(earlier, 3, RoundingMode.HALF_EVEN);
        BigDecimal fromLater = halfWidth.divide(earlier, GUARD_PLACES, RoundingMode.CEILING);
        BigDecimal fromEarlier =
                later.multiply(stated.halfWidth).divide(earlier.multiply(earlier), GUARD_PLACES, RoundingMode.CEILING);
        return Figure.derived(growth, fromLater.add(fromEarlier).multiply(HUNDRED), -3, Unit.PERCENT);
    }

    /**
     * Returns how many times a base's magnitude this is, to rank growth by: rounding is correct, so
     * equal ratios compare equal and the order of others is kept. Empty as {@link #percentGrowthFrom}.
     */
    public Optional<BigDecimal> ratioTo(Total base) {
        return growsFrom(base) ? Optional.of(value.divide(base.value, MathContext.DECIMAL64)) : Optional.empty();
    }

    boolean growsFrom(Total base) {
        return hasSignOf(base) && base.bearsPercentages();
    }

    boolean bearsPercentages() {
        return value.signum() != 0 && value.abs().compareTo(SMALLEST_BASE.scaleByPowerOfTen(exponent)) >= 0;
    }

    private boolean hasSignOf(Total other) {
        return value.signum() * sameUnit(other).value.signum() > 0;
    }

    private Total combined(BigDecimal result, Total other) {
        return new Total(result, halfWidth.add(other.halfWidth), Math.max(exponent, other.exponent), unit);
    }

    Total sameUnit(Total other) {
        if (!unit.equals(other.unit)) {
            throw new IllegalArgumentException("Expected an amount in " + unit + ", found one in " + other.unit);
        }
        return other;
    }
}
