/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.amount;

import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What an amount counts: {@code USD}, {@code PERCENT}, {@code INDEX}.
 *
 * @param code upper-case letters, digits, {@code _} and {@code -}, at most 32 characters
 */
public record Unit(String code) {
    private static final int LONGEST_CODE = 32;

    /** United States dollars. */
    public static final Unit USD = new Unit("USD");

    /** Hundredths of a whole. */
    public static final Unit PERCENT = new Unit("PERCENT");

    /** Points of an index with a base period. */
    public static final Unit INDEX = new Unit("INDEX");

    /** @throws IllegalArgumentException if the code has another form */
    public Unit {
        if (!isUnit(code)) {
            throw new IllegalArgumentException("Expected a unit such as USD or PERCENT, found '" + code + "'");
        }
    }

    /** Returns the unit of a code: one of those that have a name here, or a new one. */
    public static Unit of(String code) {
        if (code.equals(USD.code)) {
            return USD;
        }
        return code.equals(PERCENT.code) ? PERCENT : new Unit(code);
    }

    /**
     * Returns the unit of a code that is known: a currency of ISO 4217, per cent or index points. What is published may
     * count anything; what is said to be added up has to count what others count too.
     *
     * @throws IllegalArgumentException if the code has another form or is not known
     */
    public static Unit known(String code) {
        Unit unit = of(code);
        if (unit.isAdditive() && !isCurrency(code)) {
            throw new IllegalArgumentException(
                    "Expected a unit that is known, a currency such as USD or EUR, PERCENT or INDEX, found '" + code
                            + "'");
        }
        return unit;
    }

    /** Money only: ISO 4217 also has codes for gold, for tests and for none, of which there is no smaller unit. */
    private static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(currency ->
                        currency.getCurrencyCode().equals(code) && currency.getDefaultFractionDigits() >= 0);
    }

    private static boolean isUnit(String code) {
        boolean valid = !code.isEmpty() && code.length() <= LONGEST_CODE && isLetter(code.charAt(0));
        for (int i = 1; valid && i < code.length(); i++) {
            char c = code.charAt(i);
            valid = isLetter(c) || (c >= '0' && c <= '9') || c == '_' || c == '-';
        }
        return valid;
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }

    /** Returns whether amounts of several periods add up to something: dollars do, rates and indices do not. */
    public boolean isAdditive() {
        return !equals(PERCENT) && !equals(INDEX);
    }

    /** Compared for every value of a book, where a record's generated method is not compiled into the loop. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Unit that && code.equals(that.code));
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    @Override
    public String toString() {
        return code;
    }
}
