/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.proof;

import static io.firstprint.events.topic.TopicAdmin.await;

import io.firstprint.events.serde.EventSerdes;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.events.topic.TopicSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Copies facts and alerts into another namespace, byte by byte but for one bit, with their headers. */
final class NamespaceCopy {
    private static final Duration POLL = Duration.ofMillis(100);

    private final ProofStack stack;
    private final TopicCatalogue from;
    private final TopicCatalogue to;
    private final List<String> flipped = new ArrayList<>();

    NamespaceCopy(ProofStack stack, String from, String to) {
        this.stack = stack;
        this.from = new TopicCatalogue(from);
        this.to = new TopicCatalogue(to);
    }

    /** Says which bit of a record's value is flipped on the way. */
    @FunctionalInterface
    interface Flip {
        Flip NONE = (record, serdes) -> -1;

        /** Returns its number, -1 where none is. */
        int bitOf(ConsumerRecord<byte[], byte[]> record, EventSerdes serdes);
    }

    /** Copies everything and returns where the records lie of which a bit was flipped: {@code copy.rules.v1-0@3}. */
    List<String> copy(Flip flip) {
        stack.createNamespace(to.namespace());
        Map<String, Object> client = Map.of("bootstrap.servers", stack.bootstrapServers());
        try (EventSerdes serdes = new EventSerdes(stack.registry());
                KafkaProducer<byte[], byte[]> producer =
                        new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer())) {
            topics().forEach(topic ->
                    records(topic).forEach(record -> copy(record, producer, flip.bitOf(record, serdes))));
        }
        return flipped;
    }

    private Stream<String> topics() {
        Stream<String> facts = from.all().stream()
                .filter(spec -> spec.role() == TopicSpec.Role.FACTS)
                .map(from::nameOf);
        return Stream.concat(facts, Stream.of(from.contradictions(), from.alerts()));
    }

    private List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        Map<String, Object> client =
                Map.of("bootstrap.servers", stack.bootstrapServers(), "isolation.level", "read_committed");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(client, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList());
            consumer.seekToBeginning(consumer.assignment());
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(records::add);
            }
        }
        return records;
    }

    private void copy(ConsumerRecord<byte[], byte[]> record, KafkaProducer<byte[], byte[]> producer, int bit) {
        String topic =
                to.namespace() + record.topic().substring(from.namespace().length());
        byte[] value = bit < 0 ? record.value() : flipped(record.value(), bit);
        RecordMetadata written = await(() -> producer.send(new ProducerRecord<>(
                        topic, record.partition(), record.timestamp(), record.key(), value, record.headers()))
                .get());
        if (bit >= 0) {
            flipped.add(written.topic() + "-" + written.partition() + "@" + written.offset());
        }
    }

    static byte[] flipped(byte[] value, int bit) {
        byte[] copy = value.clone();
        copy[bit / 8] ^= (byte) (1 << (bit % 8));
        return copy;
    }
}
