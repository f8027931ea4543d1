/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.period.ReferencePeriod;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a release did to many periods at once, as an annual revision does. Each revision is an event of its own
 * besides.
 *
 * @param periods how many periods were revised, 1 or more
 * @param first the oldest of them
 * @param last the newest of them
 * @param largest the one that changed most in magnitude, of equal ones the oldest; null when none has a change to
 *     compare: all are missing now, or units differ
 * @param missing how many of them have no value any more
 */
public record RevisionSummary(
        int periods,
        ReferencePeriod first,
        ReferencePeriod last,
        @Nullable ReferencePeriod largest,
        int missing) {

    /**
     * Sums up revisions.
     *
     * @param revisions of one release, in order of period, at least one
     * @param largest what {@link #largest} says of them
     */
    static RevisionSummary of(List<Revision> revisions, Optional<Revision> largest) {
        return new RevisionSummary(
                revisions.size(),
                revisions.get(0).period(),
                revisions.get(revisions.size() - 1).period(),
                largest.map(Revision::period).orElse(null),
                (int) revisions.stream().filter(Revision::isVanished).count());
    }

    /** Returns the first of the largest changes, empty when they cannot be compared with each other. */
    static Optional<Revision> largest(List<Revision> revisions) {
        @Nullable Revision largest = null;
        BigDecimal magnitude = BigDecimal.ZERO;
        @Nullable Unit unit = null;
        for (Revision revision : revisions) {
            @Nullable Figure change = revision.change().orElse(null);
            if (change != null && unit != null && !change.amount().unit().equals(unit)) {
                return Optional.empty();
            }
            if (change != null && (largest == null || change.value().abs().compareTo(magnitude) > 0)) {
                largest = revision;
                magnitude = change.value().abs();
                unit = change.amount().unit();
            }
        }
        return Optional.ofNullable(largest);
    }
}
