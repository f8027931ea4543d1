/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.compare;

import java.time.Instant;

/**
 * Instants of publication that are looked at.
 *
 * @param from the first one
 * @param to the last one
 */
public record InstantRange(Instant from, Instant to) {
    /** Every instant. */
    public static final InstantRange ALL = new InstantRange(Instant.MIN, Instant.MAX);

    /** @throws IllegalArgumentException if it ends before it begins */
    public InstantRange {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("Expected a range to end after it begins at " + from + ", found " + to);
        }
    }

    /** Returns whether an instant is in the range. */
    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && !instant.isAfter(to);
    }
}
