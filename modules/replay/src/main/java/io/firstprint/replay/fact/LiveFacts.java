/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.fact;

import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.events.topic.TopicSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Committed facts of the topics that they were published to. The reader is no member of a group and commits nothing; its
 * group is named so that a writer can commit for it. Not for several threads.
 */
public final class LiveFacts implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LONGEST_FETCH_MS = 10;
    private static final int POLLED_RECORDS = 5_000;

    private final TopicCatalogue topics;
    private final Map<String, TopicSpec> specs;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private Map<TopicPartition, Long> wanted = Map.of();
    private long progressAt;

    /**
     * Opens a reader.
     *
     * @param topics where facts were published
     * @param client settings of a Kafka client
     * @param group whose offsets say how far facts were read
     */
    public LiveFacts(TopicCatalogue topics, Map<String, Object> client, String group) {
        this.topics = topics;
        this.specs = TopicCatalogue.published().stream().collect(Collectors.toMap(topics::nameOf, spec -> spec));
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("group.id", group);
        settings.put("isolation.level", "read_committed");
        settings.put("auto.offset.reset", "none");
        settings.put("enable.auto.commit", false);
        settings.put("allow.auto.create.topics", false);
        settings.put("fetch.max.wait.ms", LONGEST_FETCH_MS);
        settings.put("max.poll.records", POLLED_RECORDS);
        this.consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * Returns every partition of the topics of published facts, in the order of topics.
     *
     * @throws KafkaException if one of the topics does not exist
     */
    public List<TopicPartition> partitions() {
        return TopicCatalogue.published().stream()
                .map(topics::nameOf)
                .flatMap(name -> partitionsOf(name).stream())
                .toList();
    }

    /**
     * Returns the partitions of one topic.
     *
     * @throws KafkaException if it does not exist
     */
    public List<TopicPartition> partitionsOf(String topic) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .sorted((one, other) -> Integer.compare(one.partition(), other.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new KafkaException("no topic " + topic + ", run '" + topics.command("topics create") + "'");
        }
        return partitions;
    }

    /** Returns where partitions begin. */
    public Map<TopicPartition, Long> beginnings(Collection<TopicPartition> partitions) {
        return new LinkedHashMap<>(consumer.beginningOffsets(partitions));
    }

    /** Returns where what is committed ends. */
    public Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) {
        return new LinkedHashMap<>(consumer.endOffsets(partitions));
    }

    /**
     * Begins to read.
     *
     * @param from first offset of each partition to read
     * @param to the offset before which each ends
     */
    public void start(Map<TopicPartition, Long> from, Map<TopicPartition, Long> to) {
        wanted = to;
        consumer.assign(from.keySet());
        from.forEach(consumer::seek);
        consumer.resume(from.keySet()); // partitions that an earlier reading came to the end of are still paused
        progressAt = System.nanoTime();
    }

    /** Returns whether everything that was to be read is read. */
    public boolean isDone() {
        return consumer.assignment().stream().allMatch(this::isDone);
    }

    private boolean isDone(TopicPartition partition) {
        return consumer.position(partition) >= end(partition);
    }

    private long end(TopicPartition partition) {
        return wanted.getOrDefault(partition, 0L);
    }

    /** Returns the offset after the last record read of each partition, never beyond its end. */
    public Map<TopicPartition, Long> positions() {
        return consumer.assignment().stream()
                .collect(Collectors.toMap(
                        partition -> partition, partition -> Math.min(consumer.position(partition), end(partition))));
    }

    /**
     * Returns the next facts, those of a partition in their order; none where none came in a moment.
     *
     * @throws TimeoutException if nothing came for long although there is more
     */
    public List<PastFact> next() {
        ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
        consumer.pause(done());
        long now = System.nanoTime();
        if (!records.isEmpty()) {
            progressAt = now;
        } else if (now - progressAt > PATIENCE.toNanos()) {
            throw new TimeoutException("no more facts for " + PATIENCE.toSeconds() + " s of " + topics.namespace());
        }
        List<PastFact> facts = new ArrayList<>(records.count());
        records.forEach(record -> addTo(facts, record));
        return facts;
    }

    private Set<TopicPartition> done() {
        return consumer.assignment().stream().filter(this::isDone).collect(Collectors.toSet());
    }

    /** A deleted value would stand for nothing: topics of facts are not compacted, and one without a value is no fact. */
    private void addTo(List<PastFact> facts, ConsumerRecord<byte[], byte[]> record) {
        TopicSpec spec = specs.get(record.topic());
        boolean before = record.offset() < end(new TopicPartition(record.topic(), record.partition()));
        if (spec != null && before && record.key() != null && record.value() != null) {
            facts.add(new PastFact(
                    spec,
                    record.partition(),
                    record.offset(),
                    Instant.ofEpochMilli(record.timestamp()),
                    record.key(),
                    record.value(),
                    record.headers()));
        }
    }

    /** Returns everything between offsets as a source of facts. */
    public PastFacts between(Map<TopicPartition, Long> from, Map<TopicPartition, Long> to) {
        return sink -> {
            start(from, to);
            while (!isDone()) {
                next().forEach(sink);
            }
        };
    }

    /** Returns what a transaction needs to commit offsets of the group. */
    public ConsumerGroupMetadata group() {
        return consumer.groupMetadata();
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(Duration.ZERO));
    }
}
