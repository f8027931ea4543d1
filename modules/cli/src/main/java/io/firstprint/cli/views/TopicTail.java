/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.views;

import io.firstprint.cli.views.ViewReader.Start;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads topics without a consumer group, from now on or from their beginning.
 *
 * @param <T> their values
 */
public final class TopicTail<T> implements AutoCloseable {
    /** A position stays before a transaction's marker until the next fetch is answered, be it with nothing. */
    private static final int LONGEST_FETCH_MS = 50;

    private final Consumer<String, T> consumer;

    private TopicTail(Consumer<String, T> consumer) {
        this.consumer = consumer;
    }

    /**
     * Opens a reader; its position is fixed when this returns.
     *
     * @param client settings of Kafka clients
     * @param isolation whether to see records before they are committed
     * @throws IllegalArgumentException if a topic does not exist
     */
    public static <T> TopicTail<T> open(
            Map<String, Object> client,
            Deserializer<T> values,
            List<String> topics,
            Start start,
            IsolationLevel isolation) {
        Consumer<String, T> consumer =
                new KafkaConsumer<>(settings(client, isolation), new StringDeserializer(), values);
        List<TopicPartition> partitions = new ArrayList<>();
        for (String topic : topics) {
            if (!addPartitions(consumer, topic, partitions)) {
                consumer.close();
                throw new IllegalArgumentException(
                        "Expected the topic " + topic + ", found none: run 'firstprint topics create'");
            }
        }
        consumer.assign(partitions);
        if (start == Start.NOW) {
            consumer.seekToEnd(partitions);
        } else {
            consumer.seekToBeginning(partitions);
        }
        partitions.forEach(consumer::position);
        return new TopicTail<>(consumer);
    }

    private static Map<String, Object> settings(Map<String, Object> client, IsolationLevel isolation) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation.toString());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, LONGEST_FETCH_MS);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return settings;
    }

    private static boolean addPartitions(Consumer<?, ?> consumer, String topic, List<TopicPartition> partitions) {
        return partitions.addAll(consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList());
    }

    /** Returns the records that arrive within a time, in order of their partitions. */
    public List<ConsumerRecord<String, T>> poll(Duration timeout) {
        List<ConsumerRecord<String, T>> records = new ArrayList<>();
        consumer.poll(timeout).forEach(records::add);
        return records;
    }

    /** Goes on from other offsets. */
    public void seek(Map<TopicPartition, Long> offsets) {
        offsets.forEach(consumer::seek);
    }

    /** Returns the partitions that are read. */
    public Set<TopicPartition> partitions() {
        return consumer.assignment();
    }

    /** Returns whether everything before the given offsets was read. */
    public boolean hasReached(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    @Override
    public void close() {
        consumer.close();
    }
}
