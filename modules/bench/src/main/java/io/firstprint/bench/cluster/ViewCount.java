/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.bench.cluster;

import io.firstprint.events.topic.TopicCatalogue;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Counts committed views by their distinct ids, which neither compaction nor control records change. */
public final class ViewCount {
    private static final Duration POLL = Duration.ofMillis(200);

    private ViewCount() {}

    /** Returns for each topic of views how many ids it holds. */
    public static Map<String, Integer> of(BenchCluster cluster) {
        return of(cluster, cluster.topics());
    }

    /** Returns for each topic of views of one namespace how many ids it holds. */
    public static Map<String, Integer> of(BenchCluster cluster, TopicCatalogue topics) {
        Map<TopicPartition, Long> ends = cluster.ends(topics.views());
        Map<String, Set<String>> ids = new HashMap<>();
        Map<String, Object> settings =
                Map.of("bootstrap.servers", cluster.servers(), "isolation.level", "read_committed");
        try (Consumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(ends.keySet());
            consumer.seekToBeginning(ends.keySet());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(record -> ids.computeIfAbsent(record.topic(), any -> new HashSet<>())
                        .add(record.key()));
            }
        }
        Map<String, Integer> counts = new HashMap<>();
        ids.forEach((topic, found) -> counts.put(topic, found.size()));
        return counts;
    }
}
