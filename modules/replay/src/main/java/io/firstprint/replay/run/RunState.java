/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.run;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a replay: its plan, the facts that were there at its first start, and how far it is.
 *
 * <p>It is kept in the offsets of a group, which a transaction commits together with the facts that it writes. The end of
 * each partition stands in the metadata of its offset; plan and progress stand in those of the first one.
 *
 * @param plan what it does
 * @param progress how far it is
 * @param positions the next offset to read of each partition
 * @param ends where each partition ended at the first start
 */
record RunState(
        ReplayPlan plan, RunProgress progress, Map<TopicPartition, Long> positions, Map<TopicPartition, Long> ends) {
    private static final String END = "end";
    private static final Comparator<TopicPartition> BY_NAME =
            Comparator.comparing(TopicPartition::topic).thenComparing(TopicPartition::partition);

    RunState with(RunProgress now) {
        return new RunState(plan, now, positions, ends);
    }

    RunState at(RunProgress now, Map<TopicPartition, Long> read) {
        Map<TopicPartition, Long> moved = new HashMap<>(positions);
        moved.putAll(read);
        return new RunState(plan, now, moved, ends);
    }

    /** Returns how many records lie between positions and ends. */
    long recordsLeft() {
        return ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - positions.getOrDefault(end.getKey(), 0L)))
                .sum();
    }

    /** Returns how many records there were at the first start. */
    long records() {
        return ends.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Returns what to commit. */
    Map<TopicPartition, OffsetAndMetadata> offsets() {
        TreeMap<TopicPartition, Long> ordered = new TreeMap<>(BY_NAME);
        ordered.putAll(positions);
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        ordered.forEach((partition, offset) -> {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put(END, String.valueOf(ends.getOrDefault(partition, 0L)));
            if (partition.equals(ordered.firstKey())) {
                fields.putAll(plan.fields());
                fields.putAll(fieldsOf(progress));
            }
            offsets.put(partition, new OffsetAndMetadata(offset, text(fields)));
        });
        return offsets;
    }

    private static Map<String, String> fieldsOf(RunProgress progress) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("facts", String.valueOf(progress.facts()));
        fields.put("done", String.valueOf(progress.done()));
        fields.put("total", String.valueOf(progress.total()));
        fields.put("at", progress.at() == null ? "-" : progress.at().toString());
        fields.put("ended", String.valueOf(progress.ended()));
        return fields;
    }

    /** Returns what offsets say, empty where there are none of a replay. */
    static Optional<RunState> of(Map<TopicPartition, @Nullable OffsetAndMetadata> offsets) {
        Map<TopicPartition, Long> positions = new HashMap<>();
        Map<TopicPartition, Long> ends = new HashMap<>();
        Map<String, String> described = new HashMap<>();
        offsets.forEach((partition, offset) -> {
            if (offset != null) {
                Map<String, String> fields = fields(offset.metadata());
                positions.put(partition, offset.offset());
                ends.put(partition, Long.parseLong(fields.getOrDefault(END, "0")));
                if (fields.containsKey("created")) {
                    described.putAll(fields);
                }
            }
        });
        return described.isEmpty()
                ? Optional.empty()
                : Optional.of(new RunState(ReplayPlan.of(described), progressOf(described), positions, ends));
    }

    private static RunProgress progressOf(Map<String, String> fields) {
        String at = fields.getOrDefault("at", "-");
        return new RunProgress(
                Long.parseLong(fields.getOrDefault("facts", "0")),
                Long.parseLong(fields.getOrDefault("done", "0")),
                Long.parseLong(fields.getOrDefault("total", "0")),
                at.equals("-") ? null : java.time.Instant.parse(at),
                Boolean.parseBoolean(fields.get("ended")));
    }

    private static String text(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining(" "));
    }

    private static Map<String, String> fields(String text) {
        return Stream.of(text.split(" ", -1))
                .filter(field -> field.contains("="))
                .collect(Collectors.toMap(
                        field -> field.substring(0, field.indexOf('=')),
                        field -> field.substring(field.indexOf('=') + 1)));
    }
}
