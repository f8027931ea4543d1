/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.derived;

import io.firstprint.domain.amount.Amount;
import org.jspecify.annotations.Nullable;

/**
 * What a component counts with in a period.
 *
 * @param amount its value, null when it has none
 * @param zero whether it has none because a complete part leaves it out, which makes it zero: exactly, in any unit
 */
record Standing(@Nullable Amount amount, boolean zero) {
    static final Standing NONE = new Standing(null, false);
    static final Standing ZERO = new Standing(null, true);

    static Standing of(@Nullable Amount amount) {
        return amount == null ? NONE : new Standing(amount, false);
    }
}
