/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.period.ReferencePeriod;
import java.math.BigDecimal;
import java.util.Comparator;
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
     */
    static RevisionSummary of(List<Revision> revisions) {
        return new RevisionSummary(
                revisions.size(),
                revisions.get(0).period(),
                revisions.get(revisions.size() - 1).period(),
                largest(revisions).map(Revision::period).orElse(null),
                (int) revisions.stream().filter(Revision::isVanished).count());
    }

    /** Returns the first of the largest changes, empty when they cannot be compared with each other. */
    static Optional<Revision> largest(List<Revision> revisions) {
        return units(revisions) == 1
                ? revisions.stream()
                        .filter(revision -> revision.change().isPresent())
                        .max(Comparator.comparing(RevisionSummary::magnitude)
                                .thenComparing(Revision::period, Comparator.reverseOrder()))
                : Optional.empty();
    }

    private static long units(List<Revision> revisions) {
        return revisions.stream()
                .flatMap(revision -> revision.change().stream())
                .map(change -> change.amount().unit())
                .distinct()
                .count();
    }

    private static BigDecimal magnitude(Revision revision) {
        return revision.change().map(Figure::value).orElse(BigDecimal.ZERO).abs();
    }
}
