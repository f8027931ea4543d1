/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.views;

import io.firstprint.domain.view.Contradiction;
import io.firstprint.domain.view.ViewUpdate;
import io.firstprint.events.serde.EventSerdes;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.topologies.fact.Sinks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads the topics of a kind of view, those of both lanes, without a consumer group, from now on or from its beginning,
 * each event once: of a contradiction there is one in the partition of each indicator that it contests.
 */
public final class ViewReader implements AutoCloseable {
    private final TopicTail<ViewUpdate> tail;

    private ViewReader(TopicTail<ViewUpdate> tail) {
        this.tail = tail;
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
        return new ViewReader(TopicTail.open(
                client, headers.before(kind.deserializer(serdes)), kind.topics(topics), start, isolation));
    }

    /** Returns the events that arrive within a time, in order of their partitions. */
    public List<ViewUpdate> poll(Duration timeout) {
        List<ViewUpdate> updates = new ArrayList<>();
        for (ConsumerRecord<String, ViewUpdate> record : tail.poll(timeout)) {
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
                                record.value(), tail.partitions().size());
    }

    /** Goes on from other offsets. */
    public void seek(Map<TopicPartition, Long> offsets) {
        tail.seek(offsets);
    }

    /** Returns the partitions that are read. */
    public Set<TopicPartition> partitions() {
        return tail.partitions();
    }

    /** Returns whether everything before the given offsets was read. */
    public boolean hasReached(Map<TopicPartition, Long> ends) {
        return tail.hasReached(ends);
    }

    @Override
    public void close() {
        tail.close();
    }
}
