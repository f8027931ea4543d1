/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.compare;

import static io.firstprint.events.topic.TopicAdmin.await;

import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.processor.Application;
import io.firstprint.processor.ProcessorConfig;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
     * What an application of a namespace has left to do.
     *
     * @param application which one
     * @param begun whether it was ever started there
     * @param line what is left, in words; empty where nothing is
     */
    record Left(Application application, boolean begun, String line) {}

    /**
     * Returns what each application that sends views has left to do.
     *
     * @throws KafkaException if the cluster does not answer
     */
    List<Left> left() {
        Set<String> present =
                new TreeSet<>(await(() -> admin.listTopics().names().get()));
        return Arrays.stream(Application.values())
                .filter(application -> application != Application.DEFINITIONS)
                .map(application -> left(
                        application,
                        application.facts(topics).stream()
                                .filter(present::contains)
                                .toList()))
                .toList();
    }

    private Left left(Application application, List<String> facts) {
        String group = ProcessorConfig.applicationId(topics, application);
        Map<TopicPartition, OffsetAndMetadata> committed = await(() -> admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get());
        long behind = ends(facts).entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - offset(committed.get(end.getKey()))))
                .sum();
        String line = "group " + group + " has " + behind + " records of " + topics.namespace() + " left to process";
        return new Left(application, !committed.isEmpty(), behind == 0 ? "" : line);
    }

    /**
     * Returns one line for each application with something left to do in one of two namespaces. One that was started in
     * neither is not missed: what it would say is said by neither.
     */
    static List<String> behind(List<Left> one, List<Left> other) {
        List<Left> all = Stream.concat(one.stream(), other.stream()).toList();
        Set<Application> begun =
                all.stream().filter(Left::begun).map(Left::application).collect(Collectors.toSet());
        return all.stream()
                .filter(left -> begun.contains(left.application))
                .map(Left::line)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
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
