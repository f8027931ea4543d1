/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.system;

import io.firstprint.testkit.cluster.TestNamespace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A reader of the committed records of one topic, from its beginning. */
final class CommittedTopic implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final KafkaConsumer<byte[], byte[]> consumer;

    CommittedTopic(TestNamespace namespace, String topic) {
        consumer = consumer(namespace, topic, "read_committed");
    }

    /** Returns a consumer of all partitions of a topic from their beginning, which waits at the broker for nothing. */
    static KafkaConsumer<byte[], byte[]> consumer(TestNamespace namespace, String topic, String isolation) {
        KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        namespace.cluster().bootstrapServers(),
                        "isolation.level",
                        isolation,
                        "auto.offset.reset",
                        "earliest",
                        "enable.auto.commit",
                        false,
                        "fetch.max.wait.ms",
                        1),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList());
        return consumer;
    }

    /** Returns all that is committed by now and was not returned before. */
    List<ConsumerRecord<byte[], byte[]>> read() {
        List<ConsumerRecord<byte[], byte[]>> seen = new ArrayList<>();
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Expected to read up to " + ends + " within " + LIMIT);
            }
            consumer.poll(POLL).forEach(seen::add);
        }
        return seen;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
