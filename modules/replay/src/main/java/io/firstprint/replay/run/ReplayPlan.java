/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.run;

import io.firstprint.domain.indicator.IndicatorPattern;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a replay does, fixed at its first start.
 *
 * @param from instant of the first release that is of interest; those before are history, which the books need. Null for
 *     the beginning
 * @param to the last instant of publication
 * @param indicators which ones
 * @param speed how fast time passes
 * @param partitions of each topic that is partitioned by indicator
 * @param source where the facts are from: the namespace of their topics
 * @param change digest of what is different from the facts of the source, empty where nothing is
 * @param createdAt when the replay was first started
 */
public record ReplayPlan(
        @Nullable Instant from,
        Instant to,
        IndicatorPattern indicators,
        Speed speed,
        int partitions,
        String source,
        String change,
        Instant createdAt) {

    /** @throws IllegalArgumentException if the end is before the beginning, or there are no partitions */
    public ReplayPlan {
        if (from != null && to.isBefore(from)) {
            throw new IllegalArgumentException("Expected a replay to end after it begins at " + from + ", found " + to);
        }
        if (partitions < 1) {
            throw new IllegalArgumentException("Expected one partition or more, found " + partitions);
        }
    }

    /** Returns whether a release is of interest, and not history. */
    public boolean isReported(Instant releasedAt) {
        return (from == null || !releasedAt.isBefore(from)) && !releasedAt.isAfter(to);
    }

    /** Returns its fields by name. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("from", from == null ? "-" : from.toString());
        fields.put("to", to.toString());
        fields.put("indicators", indicators.text());
        fields.put("speed", speed.toString());
        fields.put("partitions", String.valueOf(partitions));
        fields.put("source", source);
        fields.put("change", change);
        fields.put("created", createdAt.toString());
        return fields;
    }

    /** Returns the plan of fields by name. */
    static ReplayPlan of(Map<String, String> fields) {
        String from = fields.getOrDefault("from", "-");
        return new ReplayPlan(
                from.equals("-") ? null : Instant.parse(from),
                Instant.parse(fields.getOrDefault("to", "")),
                new IndicatorPattern(fields.getOrDefault("indicators", "")),
                Speed.parse(fields.getOrDefault("speed", "")),
                Integer.parseInt(fields.getOrDefault("partitions", "")),
                fields.getOrDefault("source", ""),
                fields.getOrDefault("change", ""),
                Instant.parse(fields.getOrDefault("created", "")));
    }
}
