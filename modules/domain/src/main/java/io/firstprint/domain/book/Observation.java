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
 */
public record Observation(ReferencePeriod period, @Nullable Amount amount) implements Comparable<Observation> {
    private static final Comparator<Observation> ORDER = Comparator.<Observation>comparingInt(
                    observation -> observation.period.ordinal())
            .thenComparing(observation -> observation.amount, Comparator.nullsFirst(Comparator.naturalOrder()));

    @Override
    public int compareTo(Observation other) {
        return ORDER.compare(this, other);
    }
}
