/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.bench.replay;

import io.firstprint.bench.cluster.BenchCluster;
import io.firstprint.bench.cluster.FactTopic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Consumes a topic from its beginning to its end on one thread, one record after the other. */
public final class TopicLoop {
    private static final Duration POLL = Duration.ofMillis(100);

    private TopicLoop() {}

    /** What is done with a record. */
    public interface Step {
        /** Takes one record. */
        void take(ConsumerRecord<byte[], byte[]> record);
    }

    /** Runs a step for every committed record. */
    public static void run(BenchCluster cluster, FactTopic facts, Step step) {
        Map<TopicPartition, Long> ends = cluster.ends(List.of(facts.name()));
        try (Consumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings(cluster), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(ends.keySet());
            consumer.seekToBeginning(ends.keySet());
            for (long taken = 0; taken < facts.records(); ) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    step.take(record);
                    taken++;
                }
            }
        }
    }

    private static Map<String, Object> settings(BenchCluster cluster) {
        return Map.of(
                "bootstrap.servers",
                cluster.servers(),
                "isolation.level",
                "read_committed",
                "enable.auto.commit",
                false,
                "max.poll.records",
                2_000,
                "interceptor.classes",
                FirstRecords.class.getName());
    }
}
