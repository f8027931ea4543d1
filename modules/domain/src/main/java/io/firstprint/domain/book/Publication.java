/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.book;

import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One act of publication for one indicator, with every reading of it. Immutable.
 *
 * <p>Ordered by instant, then release, a snapshot before any release of its instant.
 */
public final class Publication implements Comparable<Publication> {
    private static final Comparator<Publication> ORDER = Comparator.comparing(Publication::instant)
            .thenComparing(Publication::release, Comparator.nullsFirst(Comparator.naturalOrder()));
    private static final Comparator<ObservationSet> FIRST_SEEN =
            Comparator.comparing(ObservationSet::seenAt).thenComparing(ObservationSet::contentDigest);

    private final List<ObservationSet> readings;
    private final List<Observation> observations;
    private final Instant seenAt;

    private Publication(List<ObservationSet> readings) {
        this.readings = readings;
        this.observations = merged(readings);
        this.seenAt = readings.stream()
                .map(ObservationSet::seenAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    static Publication of(ObservationSet reading) {
        return new Publication(List.of(reading));
    }

    /** Returns the publication with one more reading; an identical one is kept once, as first seen. */
    Publication with(ObservationSet reading) {
        int position = Collections.binarySearch(readings, reading, ObservationSet.WITHIN_PUBLICATION);
        if (position >= 0 && FIRST_SEEN.compare(readings.get(position), reading) <= 0) {
            return this;
        }
        List<ObservationSet> merged = new ArrayList<>(readings);
        if (position >= 0) {
            merged.set(position, reading);
        } else {
            merged.add(-position - 1, reading);
        }
        return new Publication(List.copyOf(merged));
    }

    /** Of each period the value of the last reading that has it, so that an overridden one leaves no trace. */
    private static List<Observation> merged(List<ObservationSet> readings) {
        if (readings.size() == 1) {
            return readings.get(0).observations();
        }
        Map<ReferencePeriod, Observation> byPeriod = new TreeMap<>();
        for (ObservationSet reading : readings) {
            reading.observations().forEach(observation -> byPeriod.put(observation.period(), observation));
        }
        return List.copyOf(byPeriod.values());
    }

    /** Returns what it says of each period, in order: of several readings the last that has it. */
    List<Observation> observations() {
        return observations;
    }

    /** Returns when it became public; for a snapshot, by when its figures were known. */
    public Instant instant() {
        return readings.get(0).instant();
    }

    /** Returns the act of publication, or null for a snapshot. */
    public @Nullable ReleaseId release() {
        return readings.get(0).release();
    }

    boolean isDerived() {
        return readings.get(0).source().equals(Source.DERIVED);
    }

    /** Returns when the first of its readings was seen. */
    public Instant seenAt() {
        return seenAt;
    }

    /** Returns its readings, the one that holds last. */
    public List<ObservationSet> readings() {
        return readings;
    }

    @Override
    public int compareTo(Publication other) {
        return ORDER.compare(this, other);
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
