/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.book;

import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one publication did to a book: the series before and after it.
 *
 * @param publication the act
 * @param previous the publication before it, or null when it is the first
 * @param before the vintage known just before, empty when nothing was
 * @param after the vintage known from then on
 * @param held values that it came with and that were held in quarantine, with what became of them
 * @param late whether a fact of a newer publication was seen before this one
 */
public record ReleaseStep(
        Publication publication,
        @Nullable Publication previous,
        Series before,
        Series after,
        List<HeldValue> held,
        boolean late) {

    /** Returns the release, empty for a snapshot. */
    public Optional<ReleaseId> release() {
        return Optional.ofNullable(publication.release());
    }

    /** Returns whether the vintage before was left by a release, and not by a snapshot. */
    public boolean followsRelease() {
        return previous != null && previous.release() != null;
    }

    /** Returns the period whose first value this is: the release's own, when it never had one before. */
    public Optional<ReferencePeriod> firstPrint() {
        return release()
                .map(ReleaseId::referencePeriod)
                .filter(period -> !before.hadValue(period) && after.at(period) != null);
    }

    /**
     * Returns this step as if the values of a later vintage had been known, those of later periods left out: how what was
     * said of it looks by then.
     */
    public ReleaseStep asKnownIn(Series later) {
        return after.isEmpty()
                ? this
                : new ReleaseStep(publication, previous, before, later.upTo(after.last()), held, late);
    }

    /**
     * Returns this step as it was until a second reading was seen; empty when there is none, or when values were held, of
     * which readings decide together.
     */
    public Optional<ReleaseStep> asFirstRead() {
        List<ObservationSet> readings = publication.readings();
        if (readings.size() < 2 || !held.isEmpty()) {
            return Optional.empty();
        }
        ObservationSet first = Collections.min(readings, Comparator.comparing(ObservationSet::seenAt));
        return Optional.of(new ReleaseStep(publication, previous, before, before.with(first), held, late));
    }
}
