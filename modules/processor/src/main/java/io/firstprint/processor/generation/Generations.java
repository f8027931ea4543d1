/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.processor.generation;

import static io.firstprint.events.topic.TopicAdmin.await;

import io.firstprint.events.record.FactDigest;
import io.firstprint.events.record.GenerationSwitch;
import io.firstprint.events.schema.RegistryConnection;
import io.firstprint.events.serde.Decoded;
import io.firstprint.events.serde.EventSerdes;
import io.firstprint.events.topic.TopicCatalogue;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Every switch from one generation of views to another in a namespace. A namespace without any reads the first. */
public final class Generations implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int FIRST = 1;

    private final Map<String, Object> client;
    private final EventSerdes serdes;
    private final String topic;
    private final Consumer<byte[], byte[]> consumer;
    private final List<GenerationSwitch> switches = new ArrayList<>();

    /**
     * Opens the list of a namespace.
     *
     * @param client settings of Kafka clients, the bootstrap servers among them
     * @throws KafkaException if the cluster does not answer
     */
    public Generations(Map<String, Object> client, RegistryConnection registry, TopicCatalogue topics) {
        this.client = client;
        this.serdes = new EventSerdes(registry);
        this.topic = topics.generations();
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", false);
        settings.put("allow.auto.create.topics", false);
        settings.put("fetch.max.wait.ms", 50);
        this.consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        assign();
    }

    /** A namespace of before there were generations has no such topic. */
    private void assign() {
        List<PartitionInfo> partitions = consumer.partitionsFor(topic);
        consumer.assign(partitions.stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList());
        consumer.seekToBeginning(consumer.assignment());
    }

    /** Returns the generation that is read now, from 1. */
    public int current() {
        return last().map(GenerationSwitch::generation).orElse(FIRST);
    }

    /** Returns the last switch, empty where there was none. */
    public Optional<GenerationSwitch> last() {
        readOn();
        return switches.isEmpty() ? Optional.empty() : Optional.of(switches.get(switches.size() - 1));
    }

    /** Returns how many switches have been read so far, by this or that question; asks nobody. */
    public int known() {
        return switches.size();
    }

    /**
     * Returns the next switch for somebody who has followed the first ones, empty where there is none yet. A generation may
     * be switched to several times, so that only the number of a switch says which one is next.
     *
     * @param followed how many
     */
    public Optional<GenerationSwitch> after(int followed) {
        readOn();
        return followed < switches.size() ? Optional.of(switches.get(followed)) : Optional.empty();
    }

    /** Returns the highest number of a generation that was ever read; its topics may be gone. */
    public int highest() {
        readOn();
        return switches.stream()
                .flatMapToInt(one -> IntStream.of(one.generation(), one.supersedes()))
                .max()
                .orElse(FIRST);
    }

    private void readOn() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(this::add);
            if (System.nanoTime() > deadline) {
                throw new TimeoutException("Expected to read " + topic + " to its end within " + PATIENCE.toSeconds()
                        + " s, found no more records: try again");
            }
        }
    }

    private void add(ConsumerRecord<byte[], byte[]> found) {
        Decoded<GenerationSwitch> decoded = serdes.generationDecoder(topic).decode(found.key(), found.value());
        if (decoded instanceof Decoded.Accepted<GenerationSwitch> accepted) {
            switches.add(accepted.value());
        } else if (decoded instanceof Decoded.Refused<GenerationSwitch> refused) {
            throw new KafkaException("Expected a switch of generations at " + topic + "-" + found.partition() + "@"
                    + found.offset() + ", found a record that cannot be read: " + refused.message());
        }
    }

    /**
     * Publishes a switch; from now on it is the last one.
     *
     * @throws KafkaException if it was not taken
     */
    public void publish(GenerationSwitch fact) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("acks", "all");
        byte[] value = serdes.generations().serialize(topic, fact);
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                topic, null, fact.switchedAt().toEpochMilli(), fact.key().getBytes(StandardCharsets.UTF_8), value);
        FactDigest.add(record.headers(), value);
        try (Producer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            Object unused = await(() -> producer.send(record).get());
        }
    }

    @Override
    public void close() {
        consumer.close();
        serdes.close();
    }
}
