/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.topic;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a topic is: everything that its creation, its checks and deployment files derive from.
 *
 * @param suffix name without the namespace, {@code observations.v1}
 * @param role facts, views or dead letters
 * @param keyed what the key is, in words
 * @param byIndicator whether it is partitioned by indicator, alike with all other such topics
 * @param settings topic settings that differ from the broker's defaults
 * @param schema of the value, or null where it is bytes as they came
 * @param compatibility level in the registry; {@link #WITHOUT_SCHEMA} where there is no schema
 */
public record TopicSpec(
        String suffix,
        Role role,
        String keyed,
        boolean byIndicator,
        Map<String, String> settings,
        @Nullable Schema schema,
        String compatibility) {
    /** Stands for a level where there is no schema to be compatible with. */
    public static final String WITHOUT_SCHEMA = "NONE";

    static final String RETENTION = "retention.ms";

    /**
     * Returns the topic as a replay has it: deleted some time after it was written, by the broker's clock, because facts
     * are decades old by their own and would be gone at once.
     */
    TopicSpec expiringAfter(Duration kept) {
        Map<String, String> changed = new HashMap<>(settings);
        changed.computeIfPresent(
                "cleanup.policy", (key, policy) -> policy.equals("compact") ? "compact,delete" : policy);
        changed.put(RETENTION, String.valueOf(kept.toMillis()));
        changed.put("message.timestamp.type", "LogAppendTime");
        return new TopicSpec(suffix, role, keyed, byIndicator, Map.copyOf(changed), schema, compatibility);
    }

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
