/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.derived;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Total;
import io.firstprint.domain.amount.Unit;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What components add up to in one period, kept so that one of them can be taken out again. Immutable.
 *
 * @param values how many components have a value or are zero because they are left out
 * @param value exact sum with signs
 * @param halfWidth exact sum of half-widths
 * @param exponents how many values were published with which exponent, the coarsest last
 */
record Tally(int values, BigDecimal value, BigDecimal halfWidth, Map<Integer, Integer> exponents) {
    static final Tally NOTHING = new Tally(0, BigDecimal.ZERO, BigDecimal.ZERO, Map.of());

    Tally plus(int sign, Standing standing) {
        return counting(1, sign, standing);
    }

    Tally minus(int sign, Standing standing) {
        return counting(-1, sign, standing);
    }

    /** What is left out is zero whatever the precision of the others, and leaves nothing open. */
    private Tally counting(int count, int sign, Standing standing) {
        @Nullable Amount amount = standing.amount();
        if (amount == null) {
            return standing.zero() ? new Tally(values + count, value, halfWidth, exponents) : this;
        }
        BigDecimal signed = count * sign > 0 ? amount.value() : amount.value().negate();
        BigDecimal open = count > 0 ? amount.halfWidth() : amount.halfWidth().negate();
        return new Tally(
                values + count, value.add(signed), halfWidth.add(open), counting(exponents, amount.exponent(), count));
    }

    /** Nearly always all components have one precision. */
    private static Map<Integer, Integer> counting(Map<Integer, Integer> exponents, int exponent, int count) {
        int next = exponents.getOrDefault(exponent, 0) + count;
        if (exponents.isEmpty() || (exponents.size() == 1 && exponents.containsKey(exponent))) {
            return next == 0 ? Map.of() : Map.of(exponent, next);
        }
        TreeMap<Integer, Integer> counted = new TreeMap<>(exponents);
        if (next == 0) {
            counted.remove(exponent);
        } else {
            counted.put(exponent, next);
        }
        return counted;
    }

    /** Returns the sum; only for one with values. */
    Total total(Unit unit) {
        int coarsest = exponents.isEmpty() ? 0 : Integer.MIN_VALUE;
        for (int exponent : exponents.keySet()) {
            coarsest = Math.max(coarsest, exponent);
        }
        return new Total(value, halfWidth, coarsest, unit);
    }
}
