/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.system;

import io.firstprint.testkit.cluster.TestNamespace;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Waits for what a desk that reads committed views sees next. */
public final class CommittedReader implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(20);

    private final KafkaConsumer<byte[], byte[]> consumer;

    /** Begins at the end of the topics as it is now. */
    CommittedReader(TestNamespace namespace, List<String> topics) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        namespace.cluster().bootstrapServers(),
                        "isolation.level",
                        "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = List.copyOf(namespace.ends(topics).keySet());
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /** Returns how long it takes from now until the next view can be read. */
    public static Duration untilNextView(TestNamespace namespace, Duration limit) {
        try (CommittedReader desk =
                new CommittedReader(namespace, namespace.topics().views())) {
            return desk.nextAfter(System.nanoTime(), limit);
        }
    }

    /** Returns how long after an instant of {@link System#nanoTime} the next record came. */
    Duration nextAfter(long nanoTime, Duration limit) {
        long deadline = nanoTime + limit.toNanos();
        while (consumer.poll(POLL).isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Expected a committed view within " + limit + ", found none");
            }
        }
        return Duration.ofNanos(System.nanoTime() - nanoTime);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
