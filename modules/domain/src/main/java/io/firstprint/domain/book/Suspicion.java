/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.book;

import io.firstprint.domain.amount.Amount;

/**
 * Why a value is likely not what the publisher meant, and what would have been expected.
 *
 * @param reason what is likely wrong
 * @param power of ten by which a unit is off: 3, 6 or 9 when the value is too large, -3, -6 or -9 when it is too
 *     small; zero for other reasons
 * @param expectedFrom the lowest value of the months around it; a balance is negative for a deficit
 * @param expectedTo the highest of them
 */
public record Suspicion(Reason reason, int power, Amount expectedFrom, Amount expectedTo) {

    /** What is likely wrong with a value. */
    public enum Reason {
        /** Off by a thousand, a million or a billion. */
        UNIT,
        /** The other sign at similar size, in a series that never changed sign. */
        SIGN,
        /** Zero, in a series that never was. */
        ZERO
    }
}
