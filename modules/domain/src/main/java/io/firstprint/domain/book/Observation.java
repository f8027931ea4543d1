/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.book;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.period.ReferencePeriod;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The value of an indicator for one period, as one reading gave it.
 *
 * @param period what the value is about
 * @param amount as published, negative for a deficit; null when the publisher says that it is missing
 * @param uncertainty half-width of a derived amount, in its unit; null for a published one, whose last digit says it
 */
public record Observation(
        ReferencePeriod period,
        @Nullable Amount amount,
        @Nullable Amount uncertainty) implements Comparable<Observation> {
    private static final Comparator<@Nullable Amount> MAYBE = Comparator.nullsFirst(Comparator.naturalOrder());
    private static final Comparator<Observation> ORDER = Comparator.<Observation>comparingInt(
                    observation -> observation.period.ordinal())
            .thenComparing(Observation::amount, MAYBE)
            .thenComparing(Observation::uncertainty, MAYBE);

    /** Creates the observation of a published amount. */
    public Observation(ReferencePeriod period, @Nullable Amount amount) {
        this(period, amount, null);
    }

    @Override
    public int compareTo(Observation other) {
        return ORDER.compare(this, other);
    }
}
