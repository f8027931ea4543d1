/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.book;

import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact: everything that one source read for one indicator in one act of publication.
 *
 * <p>A book applies it as a whole. Without a release it is a <em>snapshot</em>: it says what was known
 * by an instant, and is no first print, no revision, no surprise and no alert.
 *
 * @param indicator what was read
 * @param release the act of publication, or null for a snapshot
 * @param source who read it
 * @param instant when it became public; for a snapshot, by when it was known
 * @param seenAt when the source read it
 * @param contentDigest SHA-256 of the publisher's bytes in hexadecimal, or empty when there were none
 * @param observations in order of period, each period once
 */
public record ObservationSet(
        Indicator indicator,
        @Nullable ReleaseId release,
        Source source,
        Instant instant,
        Instant seenAt,
        String contentDigest,
        List<Observation> observations) {

    /** Order of readings within one publication: a later one overrides. */
    static final Comparator<ObservationSet> WITHIN_PUBLICATION = Comparator.<ObservationSet>comparingInt(
                    set -> set.source.rank())
            .thenComparing(set -> set.source.name())
            .thenComparing(ObservationSet::observations, ObservationSet::compareContent);

    /** @throws IllegalArgumentException if a period is of another frequency, out of order or given twice */
    public ObservationSet {
        observations = List.copyOf(observations);
        @Nullable ReferencePeriod previous = null;
        for (Observation observation : observations) {
            ReferencePeriod period = observation.period();
            if (period.frequency() != indicator.frequency() || (previous != null && period.compareTo(previous) <= 0)) {
                throw new IllegalArgumentException("Expected " + indicator.frequency()
                        + " periods in order, each once, found " + period + " after " + previous);
            }
            previous = period;
        }
    }

    /** Returns whether this fills the book without being a release. */
    public boolean isSnapshot() {
        return release == null;
    }

    private static int compareContent(List<Observation> left, List<Observation> right) {
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            int difference = left.get(i).compareTo(right.get(i));
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(left.size(), right.size());
    }
}
