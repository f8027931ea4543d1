/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.compare;

import static io.firstprint.events.topic.TopicAdmin.await;

import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.processor.Application;
import io.firstprint.processor.ProcessorConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** How far the applications of a namespace are behind the facts that they read. */
final class GroupProgress {
    private final Admin admin;
    private final TopicCatalogue topics;

    GroupProgress(Admin admin, TopicCatalogue topics) {
        this.admin = admin;
        this.topics = topics;
    }

    /**
     * Returns one line for each application that has records left to process; empty when all is processed.
     *
     * @throws KafkaException if the cluster does not answer
     */
    List<String> behind() {
        Set<String> present =
                new TreeSet<>(await(() -> admin.listTopics().names().get()));
        List<String> lines = new ArrayList<>();
        for (Application application : Application.values()) {
            List<String> facts =
                    application.facts(topics).stream().filter(present::contains).toList();
            long behind = application == Application.DEFINITIONS ? 0 : behind(application, facts);
            if (behind > 0) {
                lines.add("group " + ProcessorConfig.applicationId(topics, application) + " has " + behind
                        + " records of " + topics.namespace() + " left to process");
            }
        }
        return lines;
    }

    private long behind(Application application, List<String> facts) {
        Map<TopicPartition, Long> ends = ends(facts);
        String group = ProcessorConfig.applicationId(topics, application);
        Map<TopicPartition, OffsetAndMetadata> committed = await(() -> admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get());
        return ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - offset(committed.get(end.getKey()))))
                .sum();
    }

    private static long offset(@Nullable OffsetAndMetadata committed) {
        return committed == null ? 0 : committed.offset();
    }

    private Map<TopicPartition, Long> ends(List<String> names) {
        Map<TopicPartition, OffsetSpec> latest =
                await(() -> admin.describeTopics(names).allTopicNames().get()).values().stream()
                        .flatMap(topic -> topic.partitions().stream()
                                .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                        .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        return await(() -> admin.listOffsets(latest).all().get()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }
}
