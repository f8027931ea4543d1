/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.amount;

import java.util.regex.Pattern;

/**
 * What an amount counts: {@code USD}, {@code PERCENT}, {@code INDEX}.
 *
 * @param code upper-case letters, digits, {@code _} and {@code -}, at most 32 characters
 */
public record Unit(String code) {
    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_-]{0,31}");

    /** United States dollars. */
    public static final Unit USD = new Unit("USD");

    /** Hundredths of a whole. */
    public static final Unit PERCENT = new Unit("PERCENT");

    /** Points of an index with a base period. */
    public static final Unit INDEX = new Unit("INDEX");

    /** @throws IllegalArgumentException if the code has another form */
    public Unit {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("Expected a unit such as USD or PERCENT, found '" + code + "'");
        }
    }

    /** Returns whether amounts of several periods add up to something: dollars do, rates and indices do not. */
    public boolean isAdditive() {
        return !equals(PERCENT) && !equals(INDEX);
    }

    @Override
    public String toString() {
        return code;
    }
}
