/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.processor.generation;

import static io.firstprint.events.topic.TopicAdmin.await;

import io.firstprint.events.record.GenerationSwitch.Cut;
import io.firstprint.events.topic.TopicCatalogue;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A consumer group of somebody who reads views, and its place in another generation of them. */
public final class ReaderGroup {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String name;
    private final Admin admin;
    private final Map<String, Object> client;

    /**
     * Names a group.
     *
     * @param admin stays the caller's
     * @param client settings of Kafka clients, the bootstrap servers among them
     */
    public ReaderGroup(String name, Admin admin, Map<String, Object> client) {
        this.name = name;
        this.admin = admin;
        this.client = Map.copyOf(client);
    }

    /** Returns whether the group has committed an offset in any topic of views of a generation. */
    public boolean hasRead(TopicCatalogue generation) {
        List<String> views = generation.views();
        return committed().keySet().stream().anyMatch(partition -> views.contains(partition.topic()));
    }

    /** Returns how many committed records before the cuts the group has not read of the topics that it reads. */
    public long unread(TopicCatalogue generation, List<Cut> cuts) {
        Map<TopicPartition, Long> ends = ends(generation, cuts);
        Map<TopicPartition, OffsetAndMetadata> committed = committed();
        ends.keySet().retainAll(committed.keySet());
        return ends.isEmpty() ? 0 : records(committed, ends);
    }

    /**
     * Commits, for each partition of which the group has read the one generation, where it goes on in the other.
     *
     * @return how many partitions that were
     * @throws org.apache.kafka.common.KafkaException if the group has members or the cluster does not answer
     */
    public int moveTo(TopicCatalogue from, TopicCatalogue to, List<Cut> cuts) {
        Map<TopicPartition, OffsetAndMetadata> committed = committed();
        Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();
        for (Cut cut : cuts) {
            if (committed.containsKey(partition(from, cut))) {
                next.put(partition(to, cut), new OffsetAndMetadata(cut.present()));
            }
        }
        if (!next.isEmpty()) {
            await(() -> admin.alterConsumerGroupOffsets(name, next).all().get());
        }
        return next.size();
    }

    private static TopicPartition partition(TopicCatalogue generation, Cut cut) {
        return new TopicPartition(generation.nameOf(cut.topic()), cut.partition());
    }

    private static Map<TopicPartition, Long> ends(TopicCatalogue generation, List<Cut> cuts) {
        Map<TopicPartition, Long> ends = new HashMap<>();
        cuts.forEach(cut -> ends.put(partition(generation, cut), cut.superseded()));
        return ends;
    }

    private Map<TopicPartition, OffsetAndMetadata> committed() {
        Map<TopicPartition, OffsetAndMetadata> committed =
                new HashMap<>(await(() -> admin.listConsumerGroupOffsets(name)
                        .partitionsToOffsetAndMetadata()
                        .get()));
        committed.values().removeIf(Objects::isNull);
        return committed;
    }

    /** An offset may lie before the marker of a transaction, which is no record: they have to be read to be counted. */
    private long records(Map<TopicPartition, OffsetAndMetadata> committed, Map<TopicPartition, Long> ends) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", false);
        try (Consumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(ends.keySet());
            ends.keySet().forEach(one -> consumer.seek(one, Objects.requireNonNull(committed.get(one))));
            return records(consumer, ends);
        }
    }

    private static long records(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        long[] count = {0};
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(record -> {
                boolean before =
                        record.offset() < ends.getOrDefault(new TopicPartition(record.topic(), record.partition()), 0L);
                count[0] += before ? 1 : 0;
            });
            if (System.nanoTime() > deadline) {
                throw new TimeoutException("Expected to read to " + ends + " within " + PATIENCE.toSeconds()
                        + " s, found no more records: try again");
            }
        }
        return count[0];
    }
}
