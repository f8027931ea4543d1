/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.release;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants of facts. Views take them over as the timestamps of their records, which cannot lie before 1970. */
public final class EventInstant {
    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

    private EventInstant() {}

    /**
     * Reads an instant from a file. The wire keeps milliseconds: a finer one would not be what is read back.
     *
     * @throws java.time.format.DateTimeParseException if it is none
     * @throws IllegalArgumentException if it is out of range or finer than milliseconds
     */
    public static Instant parse(String text) {
        Instant instant = checked(Instant.parse(text), "an instant");
        if (!instant.equals(instant.truncatedTo(ChronoUnit.MILLIS))) {
            throw new IllegalArgumentException("Expected an instant of milliseconds at most, found " + text);
        }
        return instant;
    }

    /**
     * Returns the instant.
     *
     * @throws IllegalArgumentException if it is out of range, saying which one
     */
    public static Instant checked(Instant found, String name) {
        if (found.isBefore(FIRST) || found.isAfter(LAST)) {
            throw new IllegalArgumentException("Expected " + name + " from 1970 to 9999, found " + found);
        }
        return found;
    }
}
