/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.views;

import io.firstprint.domain.view.Contradiction;
import io.firstprint.domain.view.ViewUpdate;
import io.firstprint.events.serde.EventSerdes;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.topologies.fact.Sinks;
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
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads the topics of a kind of view, those of both lanes, without a consumer group, from now on or from its beginning, each event once: of a
 * contradiction there is one in the partition of each indicator that it contests.
 */
public final class ViewReader implements AutoCloseable {
    /** A position stays before a transaction's marker until the next fetch is answered, be it with nothing. */
    private static final int LONGEST_FETCH_MS = 50;

    private final Consumer<String, ViewUpdate> consumer;

    private ViewReader(Consumer<String, ViewUpdate> consumer) {
        this.consumer = consumer;
    }

    /** Where to begin. */
    public enum Start {
        /** With the next event. */
        NOW,
        /** With the first event that the topic still holds. */
        BEGINNING
    }

    /**
     * Opens a reader; its position is fixed when this returns.
     *
     * @param client settings of Kafka clients
     * @param isolation whether to see events before they are committed
     * @throws IllegalArgumentException if the topic does not exist
     */
    public static ViewReader open(
            Map<String, Object> client,
            EventSerdes serdes,
            TopicCatalogue topics,
            ViewKind<?> kind,
            Start start,
            IsolationLevel isolation) {
        return open(client, serdes, topics, kind, HeaderFilter.NONE, start, isolation);
    }

    /** Opens a reader of what passes a filter; what does not is not even decoded. */
    public static ViewReader open(
            Map<String, Object> client,
            EventSerdes serdes,
            TopicCatalogue topics,
            ViewKind<?> kind,
            HeaderFilter headers,
            Start start,
            IsolationLevel isolation) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation.toString());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, LONGEST_FETCH_MS);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        Consumer<String, ViewUpdate> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), headers.before(kind.deserializer(serdes)));
        List<TopicPartition> partitions = new ArrayList<>();
        for (String topic : kind.topics(topics)) {
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
        return new ViewReader(consumer);
    }

    private static boolean addPartitions(Consumer<?, ?> consumer, String topic, List<TopicPartition> partitions) {
        return partitions.addAll(consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList());
    }

    /** Returns the events that arrive within a time, in order of their partitions. */
    public List<ViewUpdate> poll(Duration timeout) {
        List<ViewUpdate> updates = new ArrayList<>();
        for (ConsumerRecord<String, ViewUpdate> record : consumer.poll(timeout)) {
            if (record.value() != null && isFirstCopy(record)) {
                updates.add(record.value());
            }
        }
        return updates;
    }

    private boolean isFirstCopy(ConsumerRecord<String, ViewUpdate> record) {
        return !(record.value().event() instanceof Contradiction)
                || record.partition()
                        == Sinks.firstPartitionOf(
                                record.value(), consumer.assignment().size());
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
