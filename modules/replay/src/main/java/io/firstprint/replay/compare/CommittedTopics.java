/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.compare;

import static io.firstprint.events.topic.TopicAdmin.await;

import io.firstprint.events.topic.TopicEnds;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads what is committed in topics, from their beginning to where they end at the start of reading. The end is where
 * writers are: records of open transactions lie before it, and are waited for.
 */
final class CommittedTopics {
    private static final Duration POLL = Duration.ofMillis(100);

    /** A position stays before a transaction's marker until the next fetch is answered, be it with nothing. */
    private static final int LONGEST_FETCH_MS = 20;

    private final Map<String, Object> client;
    private final Duration patience;

    /**
     * Creates a reader.
     *
     * @param client settings of Kafka clients
     * @param patience how long nothing may come while there is more to read
     */
    CommittedTopics(Map<String, Object> client, Duration patience) {
        this.client = client;
        this.patience = patience;
    }

    /**
     * Returns those of the topics that there are.
     *
     * @throws KafkaException if the cluster does not answer
     */
    Set<String> present(Collection<String> topics) {
        try (Admin admin = Admin.create(client)) {
            Set<String> present =
                    new TreeSet<>(await(() -> admin.listTopics().names().get()));
            present.retainAll(topics);
            return present;
        }
    }

    /**
     * Hands on every record, those of a partition in their order.
     *
     * @throws KafkaException if the cluster does not answer, a topic does not exist, or a transaction stays open
     */
    void read(Collection<String> topics, Consumer<ConsumerRecord<byte[], byte[]>> sink) {
        Map<TopicPartition, Long> ends = ends(topics);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(ends.keySet());
            consumer.seekToBeginning(ends.keySet());
            read(consumer, ends, sink);
        }
    }

    /** What is written behind the ends meanwhile is left out, or two readings of one namespace would differ. */
    private void read(
            KafkaConsumer<byte[], byte[]> consumer,
            Map<TopicPartition, Long> ends,
            Consumer<ConsumerRecord<byte[], byte[]>> sink) {
        Map<TopicPartition, Long> open = new HashMap<>(ends);
        long deadline = System.nanoTime() + patience.toNanos();
        while (!open.isEmpty()) {
            boolean moved = false;
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                moved = true;
                if (record.offset() < ends.getOrDefault(new TopicPartition(record.topic(), record.partition()), 0L)) {
                    sink.accept(record);
                }
            }
            moved |= open.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
            consumer.pause(consumer.assignment().stream()
                    .filter(partition -> !open.containsKey(partition))
                    .toList());
            deadline = moved ? System.nanoTime() + patience.toNanos() : deadline;
            failAfter(deadline, open, consumer);
        }
    }

    private void failAfter(long deadline, Map<TopicPartition, Long> open, KafkaConsumer<?, ?> consumer) {
        if (System.nanoTime() > deadline) {
            TopicPartition held = open.keySet().iterator().next();
            throw new KafkaException(
                    "Expected to read " + held + " up to offset " + open.get(held) + ", found none after "
                            + consumer.position(held) + " for " + patience.toSeconds()
                            + " s: a transaction stays open there; wait until its writer ends it, or end it with"
                            + " kafka-transactions");
        }
    }

    private Map<TopicPartition, Long> ends(Collection<String> topics) {
        try (Admin admin = Admin.create(client)) {
            return TopicEnds.ofTopics(admin, topics);
        }
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, LONGEST_FETCH_MS);
        return settings;
    }
}
