/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.topic;

import java.util.Map;
import org.apache.avro.Schema;

/**
 * What a topic is: everything that its creation, its checks and deployment files derive from.
 *
 * @param suffix name without the namespace, {@code observations.v1}
 * @param role facts, views or dead letters
 * @param keyed what the key is, in words
 * @param byIndicator whether it is partitioned by indicator, alike with all other such topics
 * @param settings topic settings that differ from the broker's defaults
 * @param schema of the value
 * @param compatibility level in the registry
 */
public record TopicSpec(
        String suffix,
        Role role,
        String keyed,
        boolean byIndicator,
        Map<String, String> settings,
        Schema schema,
        String compatibility) {

    /** What a topic holds. */
    public enum Role {
        /** Immutable facts, kept for ever. */
        FACTS,
        /** Computed from facts. */
        VIEW,
        /** What was refused. */
        DEAD_LETTERS
    }
}
