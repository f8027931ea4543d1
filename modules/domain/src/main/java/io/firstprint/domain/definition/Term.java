/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.definition;

import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import org.jspecify.annotations.Nullable;

/**
 * A component with its sign and the periods in which it belongs to the whole: a member of a union, a code of a year.
 *
 * @param sign 1 when it is added, -1 when it is subtracted
 * @param component whose values count
 * @param from the first period in which it counts, null for always
 * @param until the last period in which it counts, null for ever
 * @param absentIsZero whether it counts as zero in a period that complete parts cover and that nothing was said of;
 *     otherwise it is missing there
 */
public record Term(
        int sign,
        Indicator component,
        @Nullable ReferencePeriod from,
        @Nullable ReferencePeriod until,
        boolean absentIsZero) {

    /** @throws IllegalArgumentException if the sign is neither 1 nor -1 or the periods do not fit */
    public Term {
        if (sign != 1 && sign != -1) {
            throw new IllegalArgumentException("Expected the sign 1 or -1, found " + sign);
        }
        if (from != null && until != null && from.compareTo(until) > 0) {
            throw new IllegalArgumentException("Expected " + component
                    + " to count from a period until a later one, found " + from + " to " + until);
        }
    }

    /** Creates a term that is missing where it is absent. */
    public Term(int sign, Indicator component, @Nullable ReferencePeriod from, @Nullable ReferencePeriod until) {
        this(sign, component, from, until, false);
    }

    /** Returns whether the component counts in a period. */
    public boolean counts(ReferencePeriod period) {
        return (from == null || from.compareTo(period) <= 0) && (until == null || period.compareTo(until) <= 0);
    }
}
