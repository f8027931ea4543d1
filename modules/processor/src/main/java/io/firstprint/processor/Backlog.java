/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.processor;

import static io.firstprint.events.topic.TopicAdmin.await;

import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.events.topic.TopicEnds;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/**
 * What the applications of a namespace have still to process, by their committed offsets. Markers of transactions count as
 * records, as they do in offsets: behind the last one an application commits as well.
 */
public final class Backlog {
    private final Admin admin;
    private final TopicCatalogue topics;

    /** Creates a look at the applications of a namespace; the client stays the caller's. */
    public Backlog(Admin admin, TopicCatalogue topics) {
        this.admin = admin;
        this.topics = topics;
    }

    /** Returns the applications that ever committed anything. */
    public List<Application> applications() {
        return Arrays.stream(Application.values())
                .filter(application -> !committed(application).isEmpty())
                .toList();
    }

    /** Returns those of some applications of which no instance is at work, or was a moment ago. */
    public List<Application> idle(Collection<Application> applications) {
        Map<Application, String> groups = new EnumMap<>(Application.class);
        applications.forEach(
                application -> groups.put(application, ProcessorConfig.applicationId(topics, application)));
        Map<String, KafkaFuture<ConsumerGroupDescription>> described =
                admin.describeConsumerGroups(groups.values()).describedGroups();
        return groups.entrySet().stream()
                .filter(group -> !hasMembers(described, group.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean hasMembers(Map<String, KafkaFuture<ConsumerGroupDescription>> described, String group) {
        KafkaFuture<ConsumerGroupDescription> description = Objects.requireNonNull(described.get(group));
        try {
            return !await(description::get).members().isEmpty();
        } catch (KafkaException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return false;
            }
            throw e;
        }
    }

    /**
     * Returns where the topics end that some applications read, if all of them have processed them to these ends, seen
     * twice: the first look may have been before another one said something that they read.
     */
    public Optional<Map<TopicPartition, Long>> processed(Collection<Application> applications) {
        Map<TopicPartition, Long> ends = ends(applications);
        return records(applications, ends) == 0 && ends.equals(ends(applications)) && records(applications, ends) == 0
                ? Optional.of(ends)
                : Optional.empty();
    }

    /** Returns how many records some applications are behind, all together. */
    public long records(Collection<Application> applications) {
        return records(applications, ends(applications));
    }

    /** Returns how many records one application is behind; all there are where it never committed anything. */
    public long records(Application application) {
        return records(List.of(application));
    }

    private long records(Collection<Application> applications, Map<TopicPartition, Long> ends) {
        return applications.stream()
                .mapToLong(application -> records(application, ends))
                .sum();
    }

    private long records(Application application, Map<TopicPartition, Long> ends) {
        List<String> facts = application.facts(topics);
        Map<TopicPartition, Long> committed = committed(application);
        return ends.entrySet().stream()
                .filter(end -> facts.contains(end.getKey().topic()))
                .mapToLong(end -> end.getValue() - committed.getOrDefault(end.getKey(), 0L))
                .sum();
    }

    private Map<TopicPartition, Long> committed(Application application) {
        Map<TopicPartition, OffsetAndMetadata> found =
                await(() -> admin.listConsumerGroupOffsets(ProcessorConfig.applicationId(topics, application))
                        .partitionsToOffsetAndMetadata()
                        .get());
        Map<TopicPartition, Long> committed = new HashMap<>();
        found.forEach((partition, offset) -> {
            if (Objects.nonNull(offset)) {
                committed.put(partition, offset.offset());
            }
        });
        return committed;
    }

    private Map<TopicPartition, Long> ends(Collection<Application> applications) {
        TreeSet<String> names = new TreeSet<>();
        applications.forEach(application -> names.addAll(application.facts(topics)));
        return TopicEnds.ofTopics(admin, names);
    }
}
