/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.book;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** One publication as a book keeps it. Most have one reading, and then are that reading: an object less for each. */
sealed interface Readings permits ObservationSet, SeveralReadings {
    /** By instant, then release, a snapshot before any release of its instant. */
    Comparator<Readings> ORDER = Comparator.<Readings, Instant>comparing(
                    readings -> readings.merged().instant())
            .thenComparing(readings -> readings.merged().release(), Comparator.nullsFirst(Comparator.naturalOrder()));

    /** Returns every reading, the one that holds last. */
    List<ObservationSet> readings();

    /** Returns what the readings say together: of each period the value of the last one that has it. */
    ObservationSet merged();

    /** Returns when the first of them was seen. */
    Instant firstSeen();

    /** Returns the publication with one more reading; an identical one is kept once, as first seen. */
    Readings plus(ObservationSet reading);
}
