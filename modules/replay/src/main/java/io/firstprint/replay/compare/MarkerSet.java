/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.compare;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Markers, those of a part of a release brought together over its partitions. */
final class MarkerSet {
    private static final String PARTITION = "completion.partition";
    private static final String PARTITIONS = "completion.partitions";

    private final Map<FactId, Marker> markers = new LinkedHashMap<>();

    private record Marker(ConsumerRecord<byte[], byte[]> first, int partitions, Set<String> found) {
        boolean isEverywhere() {
            return found.size() >= partitions;
        }
    }

    /** Two that differ in more than the partition are two markers. */
    void add(String topic, ConsumerRecord<byte[], byte[]> record, Map<String, String> fields) {
        Map<String, String> shared = new TreeMap<>(fields);
        String partition = String.valueOf(shared.remove(PARTITION));
        @Nullable String partitions = shared.remove(PARTITIONS);
        String key = new String(record.key(), UTF_8);
        LengthsDigest digest = new LengthsDigest()
                .add(topic)
                .add(partitions == null ? key : key.substring(0, key.lastIndexOf('/')))
                .add(shared.toString());
        markers.computeIfAbsent(FactId.of(digest), id -> marker(record, partitions))
                .found
                .add(partition);
    }

    private static Marker marker(ConsumerRecord<byte[], byte[]> record, @Nullable String partitions) {
        int expected = partitions == null ? 1 : Integer.parseInt(partitions);
        return new Marker(record, expected, new HashSet<>());
    }

    /** Hands on one fact for each marker: that it is in every partition is another fact than that it is not. */
    void forEach(BiConsumer<FactId, ConsumerRecord<byte[], byte[]>> sink) {
        markers.forEach((id, marker) ->
                sink.accept(marker.isEverywhere() ? id : new FactId(~id.high(), id.low()), marker.first));
    }
}
