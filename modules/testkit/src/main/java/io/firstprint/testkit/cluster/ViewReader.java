/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.testkit.cluster;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.firstprint.testkit.views.ViewDecoder;
import io.firstprint.testkit.views.Views;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads committed views from the beginning to the end of their topics. */
final class ViewReader {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(50);

    private final TestNamespace namespace;

    ViewReader(TestNamespace namespace) {
        this.namespace = namespace;
    }

    /** Waits for open transactions to end, because the end is where writers are. */
    Views readToEnd() {
        List<String> topics = new ArrayList<>(namespace.topics().views());
        topics.add(namespace.topics().deadLetters());
        Map<TopicPartition, Long> ends = namespace.ends(topics);
        try (SchemaRegistryClient registry = namespace.cluster().registry().newClient()) {
            ViewDecoder decoder = new ViewDecoder(registry, namespace.topics().namespace());
            return new Views(read(ends).stream().map(decoder::decode).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<ConsumerRecord<String, byte[]>> read(Map<TopicPartition, Long> ends) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                namespace.cluster().bootstrapServers(),
                "isolation.level",
                "read_committed",
                "auto.offset.reset",
                "earliest",
                "enable.auto.commit",
                false,
                "fetch.max.wait.ms",
                1); // a client waits for the fetch under way before it closes
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(ends.keySet());
            consumer.seekToBeginning(ends.keySet());
            long deadline = System.nanoTime() + LIMIT.toNanos();
            while (!reached(consumer, ends)) {
                if (System.nanoTime() > deadline) {
                    throw new AssertionError("Expected to read up to " + ends + " within " + LIMIT
                            + ": a transaction stays open, or the topics still grow");
                }
                consumer.poll(POLL).forEach(records::add);
            }
        }
        return records;
    }

    private static boolean reached(KafkaConsumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }
}
