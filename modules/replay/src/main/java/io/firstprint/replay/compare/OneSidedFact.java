/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.compare;

import java.time.Instant;

/**
 * A published fact that only one of two namespaces has.
 *
 * @param side which one
 * @param topic without its namespace, {@code observations.v1}
 * @param key indicator, name of a rule or definition, release of a schedule; of a marker its key without the partition
 * @param release that it belongs to, as text; empty where it is of none, or cannot be read
 * @param instant of publication, the record's timestamp
 * @param coordinates topic, partition and offset: {@code trade.observations.v1-0@12}
 */
public record OneSidedFact(Side side, String topic, String key, String release, Instant instant, String coordinates) {

    /** Returns {@code only left: trade.observations.v1-0@12 M.US... CENSUS-BEA/FT900/2025-11 2026-01-29T13:30:00Z}. */
    @Override
    public String toString() {
        return (side == Side.LEFT ? "only left: " : "only right: ") + coordinates + " " + key
                + (release.isEmpty() || key.contains(release) ? "" : " " + release) + " " + instant;
    }
}
