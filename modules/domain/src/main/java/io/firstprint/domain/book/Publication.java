/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.book;

import io.firstprint.domain.release.ReleaseId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One act of publication for one indicator, with every reading of it. Immutable; equal when the readings are.
 *
 * <p>Ordered by instant, then release, a snapshot before any release of its instant.
 */
public final class Publication implements Comparable<Publication> {
    private final Readings readings;

    Publication(Readings readings) {
        this.readings = readings;
    }

    /** Returns when it became public; for a snapshot, by when its figures were known. */
    public Instant instant() {
        return readings.merged().instant();
    }

    /** Returns the act of publication, or null for a snapshot. */
    public @Nullable ReleaseId release() {
        return readings.merged().release();
    }

    /** Returns when the first of its readings was seen. */
    public Instant seenAt() {
        return readings.firstSeen();
    }

    /** Returns its readings, the one that holds last. */
    public List<ObservationSet> readings() {
        return readings.readings();
    }

    ObservationSet merged() {
        return readings.merged();
    }

    @Override
    public int compareTo(Publication other) {
        return Readings.ORDER.compare(readings, other.readings);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Publication that && readings.equals(that.readings);
    }

    @Override
    public int hashCode() {
        return readings.hashCode();
    }

    @Override
    public String toString() {
        return (release() == null ? "snapshot" : release()) + " at " + instant();
    }
}
