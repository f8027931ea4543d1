/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.processor;

import static io.firstprint.events.topic.TopicAdmin.await;

import io.firstprint.events.schema.SchemaContract;
import io.firstprint.events.topic.TopicAdmin;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.events.topic.TopicEnds;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Checks before a start that facts, committed offsets and views belong together.
 *
 * <p>The committed offset is the only mark of progress: restoration ends there and processing begins there.
 * So the first start commits zero for every partition of facts, and a later one that misses an offset knows
 * that offsets were lost or partitions were added.
 */
final class StartGuards {
    private final ProcessorConfig config;
    private final TopicCatalogue topics;
    private final Admin admin;

    StartGuards(ProcessorConfig config, Admin admin) {
        this.config = config;
        this.topics = config.topics();
        this.admin = admin;
    }

    /**
     * Checks everything, and on a first start marks the beginning. What keeps no book begins wherever its group stands.
     *
     * @throws StartRefusedException with one line for each reason
     */
    void check() {
        refuseIfAny(new RightsGuard(topics, admin).check());
        refuseIfAny(new TopicAdmin(topics, admin).check());
        refuseIfAny(new SchemaContract(topics, config.registry()).check());
        if (config.application().keepsBooks()) {
            checkOffsets();
        }
    }

    private void checkOffsets() {
        Map<TopicPartition, Long> ends = ends(config.application().facts(topics));
        Map<TopicPartition, OffsetAndMetadata> committed = committed(ends.keySet());
        if (committed.isEmpty()) {
            refuseIfAny(viewsWithoutOffsets());
            commitBeginnings(ends.keySet());
        } else {
            refuseIfAny(mismatches(ends, committed));
        }
    }

    /** Returns how many partitions each topic of facts has; {@link #check} found them equal. */
    int partitions() {
        List<String> observations = List.of(topics.observations());
        return await(() -> admin.describeTopics(observations).allTopicNames().get()).values().stream()
                .mapToInt(topic -> topic.partitions().size())
                .max()
                .orElseThrow();
    }

    private List<String> viewsWithoutOffsets() {
        long records = ends(topics.views()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        return records == 0 || isFirstBesideOthers()
                ? List.of()
                : List.of("Expected committed offsets of group " + config.applicationId()
                        + " because the topics of views hold data, found none: the offsets expired or the group was"
                        + " deleted. Processing from the beginning would send every alert again. Restore the group's"
                        + " offsets, or delete the topics of views to build them anew");
    }

    /**
     * Views may be those of the other applications, whose offsets prove that they run; unless this one has left its
     * identity in the state directory, and so has lost offsets that it once had.
     */
    private boolean isFirstBesideOthers() {
        return !Files.exists(config.instanceDir().resolve(config.applicationId()))
                && Arrays.stream(Application.values())
                        .filter(other -> other != config.application() && other.keepsBooks())
                        .anyMatch(other -> !committed(config.idOf(other)).isEmpty());
    }

    private static List<String> mismatches(
            Map<TopicPartition, Long> ends, Map<TopicPartition, OffsetAndMetadata> committed) {
        List<String> reasons = new ArrayList<>();
        ends.forEach((partition, end) -> {
            @Nullable OffsetAndMetadata offset = committed.get(partition);
            if (offset == null) {
                reasons.add(withoutOffset(partition, committed.keySet()));
            } else if (offset.offset() > end) {
                reasons.add("Expected " + partition + " to hold offset " + offset.offset() + ", found its end at " + end
                        + ": the topic was created anew. Delete the group's offsets and the topics of views as well");
            }
        });
        return reasons;
    }

    /** A broker forgets a group's offsets of a topic that is deleted, so one without any is not the one it was. */
    private static String withoutOffset(TopicPartition partition, Collection<TopicPartition> committed) {
        boolean knownTopic = committed.stream().anyMatch(other -> other.topic().equals(partition.topic()));
        String expected = "Expected a committed offset for " + partition;
        return knownTopic
                ? expected + " as for the other partitions, found none: partitions were added after the first start,"
                        + " and facts of one indicator are now in two of them. Create the topics anew with the final"
                        + " number and load the facts again"
                : expected + " as for the other topic, found none: the topic was created anew. Delete the group's"
                        + " offsets and the topics of views as well";
    }

    private Map<TopicPartition, OffsetAndMetadata> committed(Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> committed = committed(config.applicationId());
        committed.keySet().retainAll(partitions);
        return committed;
    }

    private Map<TopicPartition, OffsetAndMetadata> committed(String group) {
        Map<TopicPartition, OffsetAndMetadata> committed =
                new HashMap<>(await(() -> admin.listConsumerGroupOffsets(group)
                        .partitionsToOffsetAndMetadata()
                        .get()));
        committed.values().removeIf(Objects::isNull);
        return committed;
    }

    /** The broker refuses this while the group has members: then another instance, started as well, did it first. */
    private void commitBeginnings(Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> beginnings = partitions.stream()
                .collect(Collectors.toMap(partition -> partition, partition -> new OffsetAndMetadata(0)));
        try {
            await(() -> admin.alterConsumerGroupOffsets(config.applicationId(), beginnings)
                    .all()
                    .get());
        } catch (KafkaException e) {
            if (committed(partitions).isEmpty()) {
                throw e;
            }
        }
    }

    private Map<TopicPartition, Long> ends(List<String> names) {
        return TopicEnds.ofTopics(admin, names);
    }

    private static void refuseIfAny(List<String> reasons) {
        if (!reasons.isEmpty()) {
            throw new StartRefusedException(reasons);
        }
    }
}
