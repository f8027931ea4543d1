/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.mapping;

import java.time.Instant;

/** Instants of facts. Views take them over as the timestamps of their records, which cannot lie before 1970. */
public final class EventInstant {
    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

    private EventInstant() {}

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
