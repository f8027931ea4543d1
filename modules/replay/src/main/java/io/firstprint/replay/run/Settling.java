/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.run;

import static io.firstprint.events.topic.TopicAdmin.await;

import io.firstprint.events.topic.TopicEnds;
import io.firstprint.processor.Application;
import io.firstprint.processor.ProcessorConfig;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Whether applications have nothing left to do. Some read what others write, and contradictions go back to all books, so
 * each has to be at the end of everything that it reads, and the ends must not have moved since the last look.
 */
final class Settling {
    private final Admin admin;
    private final Map<String, List<TopicPartition>> readBy;
    private final Set<TopicPartition> partitions;
    private Map<TopicPartition, Long> lastEnds = Map.of();

    Settling(Admin admin, ProcessorConfig config, Collection<Application> applications) {
        this.admin = admin;
        this.readBy = applications.stream()
                .collect(Collectors.toMap(
                        application -> config.running(application).applicationId(),
                        application -> TopicEnds.partitionsOf(admin, application.facts(config.topics()))));
        this.partitions = readBy.values().stream().flatMap(List::stream).collect(Collectors.toSet());
    }

    /**
     * Looks. Offsets are asked for before ends: what an application has sent is in its topics before it commits what it
     * read.
     */
    boolean look() {
        Map<String, Map<TopicPartition, @Nullable OffsetAndMetadata>> committed = committed();
        Map<TopicPartition, Long> ends = TopicEnds.of(admin, partitions);
        boolean settled = ends.equals(lastEnds)
                && readBy.entrySet().stream()
                        .allMatch(group ->
                                atEnd(group.getValue(), committed.getOrDefault(group.getKey(), Map.of()), ends));
        lastEnds = ends;
        return settled;
    }

    private static boolean atEnd(
            List<TopicPartition> partitions,
            Map<TopicPartition, @Nullable OffsetAndMetadata> committed,
            Map<TopicPartition, Long> ends) {
        return partitions.stream().allMatch(partition -> {
            @Nullable OffsetAndMetadata offset = committed.get(partition);
            return offset != null && offset.offset() >= ends.getOrDefault(partition, 0L);
        });
    }

    private Map<String, Map<TopicPartition, @Nullable OffsetAndMetadata>> committed() {
        Map<String, ListConsumerGroupOffsetsSpec> groups = new HashMap<>();
        readBy.forEach((group, partitions) ->
                groups.put(group, new ListConsumerGroupOffsetsSpec().topicPartitions(partitions)));
        return await(() -> admin.listConsumerGroupOffsets(groups).all().get());
    }
}
