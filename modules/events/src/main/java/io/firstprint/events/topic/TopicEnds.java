/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.topic;

import static io.firstprint.events.topic.TopicAdmin.await;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * Where partitions end, records of open transactions included. A transaction's writer goes on a moment before its
 * records show to a {@code read_committed} reader, so the end that such a reader sees can be too early.
 */
public final class TopicEnds {
    private TopicEnds() {}

    /**
     * Returns the offset after the last record or marker of each partition.
     *
     * @throws KafkaException if the cluster does not answer or there is no such partition
     */
    public static Map<TopicPartition, Long> of(Admin admin, Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetSpec> latest = partitions.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        return await(() -> admin.listOffsets(latest).all().get()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    /**
     * Returns the offset after the last record or marker of every partition of topics.
     *
     * @throws KafkaException if the cluster does not answer or there is no such topic
     */
    public static Map<TopicPartition, Long> ofTopics(Admin admin, Collection<String> topics) {
        return of(admin, partitionsOf(admin, topics));
    }

    /**
     * Returns every partition of topics.
     *
     * @throws KafkaException if the cluster does not answer or there is no such topic
     */
    public static List<TopicPartition> partitionsOf(Admin admin, Collection<String> topics) {
        return await(() -> admin.describeTopics(topics).allTopicNames().get()).values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
    }
}
