/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.bench.cluster;

import static io.firstprint.events.topic.TopicAdmin.await;

import io.firstprint.embedded.EmbeddedConfig;
import io.firstprint.embedded.EmbeddedStack;
import io.firstprint.events.schema.RegistryConnection;
import io.firstprint.events.schema.SchemaContract;
import io.firstprint.events.topic.TopicAdmin;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.events.topic.TopicEnds;
import io.firstprint.processor.Application;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** An embedded stack in this process with the topics and schemas of one namespace. Loopback only. */
public final class BenchCluster implements AutoCloseable {
    /** Partitions of each topic that is partitioned by indicator. */
    public static final int PARTITIONS = 4;

    private static final long PATIENCE_S = 600;
    private static final long LOOK_AGAIN_MS = 20;

    private final EmbeddedStack stack;
    private final TopicCatalogue topics = new TopicCatalogue("bench.");
    private final Admin admin;
    private final int partitions;

    private BenchCluster(EmbeddedStack stack, int partitions) {
        this.stack = stack;
        this.partitions = partitions;
        this.admin = Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()));
    }

    /** Starts it with its data in a directory. */
    public static BenchCluster start(Path directory) {
        return start(directory, PARTITIONS);
    }

    /** Starts it with another number of partitions. */
    public static BenchCluster start(Path directory, int partitions) {
        EmbeddedStack stack = EmbeddedStack.start(EmbeddedConfig.defaults().withData(directory.resolve("data")));
        BenchCluster cluster = new BenchCluster(stack, partitions);
        cluster.createTopics();
        new SchemaContract(cluster.topics, cluster.registry()).register();
        return cluster;
    }

    /**
     * The broker says that topics are created a moment before it is so. Every leader is asked for its end at last: an
     * idempotent producer whose first batch meets no leader, and whose second does, is stuck for ever.
     */
    private void createTopics() {
        new TopicAdmin(topics, admin).create(partitions, (short) 1);
        until(
                "the topics to be there",
                () -> new TopicAdmin(topics, admin).check().isEmpty());
        ends(topics.all().stream().map(topics::nameOf).toList());
    }

    public String servers() {
        return stack.bootstrapServers();
    }

    public RegistryConnection registry() {
        return RegistryConnection.to(stack.registryUrl());
    }

    public TopicCatalogue topics() {
        return topics;
    }

    /** Ends the membership of what a processor that was closed left for its next start. */
    public void leave(String group) {
        ignoringWhatIsNotThere(
                () -> admin.removeMembersFromConsumerGroup(group, new RemoveMembersFromConsumerGroupOptions())
                        .all()
                        .get());
    }

    /** Deletes a group's offsets and all views, so that the next run begins anew. */
    public void forgetViews(String group) {
        ignoringWhatIsNotThere(
                () -> admin.deleteConsumerGroups(Set.of(group)).all().get());
        await(() -> admin.deleteTopics(topics.views()).all().get());
        recreate();
    }

    /** Says that a group has processed all facts, as if it had. */
    public void commitEnds(String group) {
        Map<TopicPartition, OffsetAndMetadata> offsets = ends(Application.BOOKS.facts(topics)).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, end -> new OffsetAndMetadata(end.getValue())));
        await(() -> admin.alterConsumerGroupOffsets(group, offsets).all().get());
    }

    /** The broker says that topics are deleted a moment before it is so. */
    private void recreate() {
        until(
                "the topics of views to be gone",
                () -> await(() -> admin.listTopics().names().get()).stream().noneMatch(topics.views()::contains));
        createTopics();
    }

    private static void until(String what, BooleanSupplier reached) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "Expected " + what + " within " + PATIENCE_S + " s, found it is not so");
            }
            pause();
        }
    }

    private static void ignoringWhatIsNotThere(TopicAdmin.Call<?> call) {
        try {
            await(call);
        } catch (KafkaException | IllegalArgumentException e) {
            // the group has no members, or there is no such group: as it should be
        }
    }

    /** Returns where each partition of topics ends. */
    public Map<TopicPartition, Long> ends(Collection<String> names) {
        return TopicEnds.ofTopics(admin, names);
    }

    /** Waits until a group has committed the end of a topic. */
    public void awaitProcessed(String group, String topic) {
        Map<TopicPartition, Long> ends = ends(List.of(topic));
        until(group + " at " + ends, () -> committed(group, ends.keySet()).equals(ends));
    }

    /** Returns whether a group has committed the end of a topic. */
    public boolean hasProcessed(String group, String topic) {
        Map<TopicPartition, Long> ends = ends(List.of(topic));
        return committed(group, ends.keySet()).equals(ends);
    }

    private Map<TopicPartition, Long> committed(String group, Set<TopicPartition> partitions) {
        return await(() -> admin.listConsumerGroupOffsets(group)
                        .partitionsToOffsetAndMetadata()
                        .get())
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() != null && partitions.contains(entry.getKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the cluster", e);
        }
    }

    @Override
    public void close() {
        admin.close();
        stack.close();
    }
}
