/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.book;

import io.firstprint.domain.period.ReferencePeriod;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A publication that several sources read.
 *
 * @param readings the one that holds last
 * @param merged what they say together
 */
record SeveralReadings(List<ObservationSet> readings, ObservationSet merged) implements Readings {
    private static final Comparator<ObservationSet> FIRST_SEEN =
            Comparator.comparing(ObservationSet::seenAt).thenComparing(ObservationSet::contentDigest);

    /** Returns one or more readings as a publication. */
    static Readings of(List<ObservationSet> readings) {
        return readings.size() == 1 ? readings.get(0) : new SeveralReadings(List.copyOf(readings), merged(readings));
    }

    /** Of each period the value of the last reading that has it, so that an overridden one leaves no trace. */
    private static ObservationSet merged(List<ObservationSet> readings) {
        Map<ReferencePeriod, Observation> byPeriod = new TreeMap<>();
        for (ObservationSet reading : readings) {
            reading.observations().forEach(observation -> byPeriod.put(observation.period(), observation));
        }
        return readings.get(readings.size() - 1).saying(List.copyOf(byPeriod.values()));
    }

    /** Returns the readings with one more, the same instance when an identical one was seen before. */
    static Readings added(Readings known, ObservationSet reading) {
        List<ObservationSet> readings = new ArrayList<>(known.readings());
        int position = Collections.binarySearch(readings, reading, ObservationSet.WITHIN_PUBLICATION);
        if (position >= 0 && FIRST_SEEN.compare(readings.get(position), reading) <= 0) {
            return known;
        }
        if (position >= 0) {
            readings.set(position, reading);
        } else {
            readings.add(-position - 1, reading);
        }
        return of(readings);
    }

    @Override
    public Instant firstSeen() {
        return readings.stream()
                .map(ObservationSet::seenAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    @Override
    public Readings plus(ObservationSet reading) {
        return added(this, reading);
    }
}
