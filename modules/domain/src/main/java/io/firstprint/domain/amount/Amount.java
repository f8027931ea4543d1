/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.amount;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A figure as it was published: {@code digits × 10^exponent} in a unit.
 *
 * <p>The exponent is the published precision, so {@code -56825} million dollars is
 * {@code -56825E6 USD} and {@code $56.8bn} is {@code 568E8 USD}; the two differ as values and agree
 * within rounding. Decimal, because a publisher's figure is exact; statistics that we derive are
 * {@code double}. A balance is negative for a deficit.
 *
 * <p>Ordered by unit, then value, then precision (finer last).
 *
 * @param digits the published digits with their sign
 * @param exponent the power of ten of the last published digit, from -18 to 18
 * @param unit what is counted
 */
public record Amount(long digits, int exponent, Unit unit) implements Comparable<Amount> {
    private static final Pattern TEXT = Pattern.compile("(-?\\d{1,19})E(-?\\d{1,2}) (\\S+)");
    static final int FINEST_EXPONENT = -18;
    private static final int COARSEST_EXPONENT = 18;
    private static final int DIGITS_BITS = 63;

    /** Up to here every whole number is a number of the machine. */
    private static final long EXACT = 1L << 53;

    private static final double[] POWERS_OF_TEN = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18
    };

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final Comparator<Amount> ORDER = Comparator.<Amount, String>comparing(amount -> amount.unit.code())
            .thenComparing(Amount::value)
            .thenComparing(Amount::exponent, Comparator.reverseOrder());

    /** @throws IllegalArgumentException if the exponent is outside -18 to 18 */
    public Amount {
        if (exponent < FINEST_EXPONENT || exponent > COARSEST_EXPONENT) {
            throw new IllegalArgumentException("Expected an exponent from -18 to 18, found " + exponent);
        }
    }

    /**
     * Keeps the scale of the decimal as the published precision: {@code -56.80} in units of
     * {@code 10^9} has exponent 7.
     *
     * @param multiplier power of ten of the publisher's unit (SDMX {@code UNIT_MULT}), 6 for millions
     * @throws IllegalArgumentException if the digits do not fit a {@code long}
     */
    public static Amount of(BigDecimal published, int multiplier, Unit unit) {
        if (published.unscaledValue().bitLength() > DIGITS_BITS) {
            throw new IllegalArgumentException("Expected digits that fit 64 bits, found " + published);
        }
        return new Amount(published.unscaledValue().longValueExact(), multiplier - published.scale(), unit);
    }

    /** Returns a computed value at its scale, or empty when an amount cannot hold its digits or its precision. */
    public static Optional<Amount> ifRepresentable(BigDecimal value, Unit unit) {
        BigInteger digits = value.unscaledValue();
        int exponent = -value.scale();
        return digits.bitLength() <= DIGITS_BITS && exponent >= FINEST_EXPONENT && exponent <= COARSEST_EXPONENT
                ? Optional.of(new Amount(digits.longValue(), exponent, unit))
                : Optional.empty();
    }

    /**
     * Reads the canonical text form back, {@code -56825E6 USD}.
     *
     * @throws IllegalArgumentException if the text has another form, or digits or exponent are out of range
     */
    public static Amount parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Expected an amount such as '-56825E6 USD', found '" + text + "'");
        }
        return of(new BigDecimal(parts.group(1)), Integer.parseInt(parts.group(2)), new Unit(parts.group(3)));
    }

    /** Returns the value in single units (dollars, per cent), at its published scale. */
    public BigDecimal value() {
        return BigDecimal.valueOf(digits, -exponent);
    }

    /**
     * Returns the value in single units as the nearest number of the machine: for statistics, which are taken over
     * hundreds of amounts, and a decimal is slow to become one.
     */
    public double doubleValue() {
        return digits > EXACT || digits < -EXACT ? value().doubleValue() : scaled((double) digits, exponent);
    }

    /** Returns a number of last digits in single units: {@code scaled(-5, 8)} is -5e8. */
    public static double scaled(double lastDigits, int exponent) {
        return exponent < 0 ? lastDigits / POWERS_OF_TEN[-exponent] : lastDigits * POWERS_OF_TEN[exponent];
    }

    /** Returns half of the last published digit: the true figure lies within this of {@link #value}. */
    public BigDecimal halfWidth() {
        return HALF.scaleByPowerOfTen(exponent);
    }

    /** Returns -1, 0 or 1. */
    public int signum() {
        return Long.signum(digits);
    }

    /**
     * Rounds half up on magnitude to a coarser precision; a coarser amount stays as it is.
     *
     * @param toExponent power of ten of the last digit to keep
     */
    public Amount roundedTo(int toExponent) {
        if (toExponent <= exponent) {
            return this;
        }
        int places = toExponent - exponent;
        if (places <= COARSEST_EXPONENT) {
            return new Amount(rounded(digits, (long) POWERS_OF_TEN[places]), toExponent, unit);
        }
        BigDecimal rounded = value().setScale(-toExponent, RoundingMode.HALF_UP);
        return new Amount(rounded.unscaledValue().longValueExact(), toExponent, unit);
    }

    /** Rounded for every surprise before each release, where decimals would take most of the time. */
    private static long rounded(long digits, long factor) {
        long rest = digits % factor;
        boolean up = Math.abs(rest) >= factor / 2;
        return digits / factor + (up ? Long.signum(digits) : 0);
    }

    /** Returns whether both could be readings of one true figure: units equal, ranges touching. */
    public boolean agreesWithinRounding(Amount other) {
        BigDecimal distance = value().subtract(other.value()).abs();
        return unit.equals(other.unit) && distance.compareTo(halfWidth().add(other.halfWidth())) <= 0;
    }

    @Override
    public int compareTo(Amount other) {
        return ORDER.compare(this, other);
    }

    /** Returns the canonical form, {@code -56825E6 USD}. */
    @Override
    public String toString() {
        return digits + "E" + exponent + " " + unit;
    }
}
