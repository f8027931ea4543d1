/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.cluster;

import io.firstprint.cli.health.Health;
import io.firstprint.poller.lead.Standing;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a poller's leases come to. One that stands by is ready: it does what it is there for. One that is out of touch with
 * Kafka is live all the same, for to start it anew would help nobody.
 */
final class PollerHealth {
    private PollerHealth() {}

    static Health of(Map<String, Standing> standings) {
        Map<String, String> parts = new TreeMap<>();
        standings.forEach((lease, standing) -> parts.put(lease, words(standing)));
        return new Health(true, !standings.containsValue(Standing.UNKNOWN), parts);
    }

    private static String words(Standing standing) {
        return switch (standing) {
            case HELD -> "at work";
            case STANDING_BY -> "standing by";
            case UNKNOWN -> "no answer from Kafka";
        };
    }
}
