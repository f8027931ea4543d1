/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.testkit.cluster;

import static io.firstprint.events.topic.TopicAdmin.await;

import io.firstprint.events.record.FactDigest;
import io.firstprint.events.serde.EventSerdes;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.testkit.facts.Fact;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes facts as the poller does: keyed by indicator, with the instant of publication as timestamp and a digest of the
 * value.
 */
public final class FactWriter implements AutoCloseable {
    private final TopicCatalogue topics;
    private final EventSerdes serdes;
    private final KafkaProducer<byte[], byte[]> plain;
    private final KafkaProducer<byte[], byte[]> transactional;

    FactWriter(TestNamespace namespace) {
        this.topics = namespace.topics();
        this.serdes = new EventSerdes(namespace.cluster().registry());
        String servers = namespace.cluster().bootstrapServers();
        this.plain = producer(Map.of("bootstrap.servers", servers, "linger.ms", 0));
        this.transactional = producer(
                Map.of("bootstrap.servers", servers, "linger.ms", 0, "transactional.id", "facts-" + UUID.randomUUID()));
        this.transactional.initTransactions();
    }

    private static KafkaProducer<byte[], byte[]> producer(Map<String, Object> settings) {
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Writes facts one by one, in their order, and waits for each. */
    public void write(List<? extends Fact> facts) {
        facts.forEach(fact -> write(fact, fact.instant()));
    }

    /** Writes a fact under a timestamp of its own. */
    public RecordMetadata write(Fact fact, Instant timestamp) {
        return await(() -> plain.send(record(fact, timestamp)).get());
    }

    /** Writes facts in one transaction and commits it. */
    public void writeInTransaction(List<? extends Fact> facts) {
        sendInTransaction(facts);
        transactional.commitTransaction();
    }

    /** Writes facts in one transaction and aborts it. */
    public void writeAndAbort(List<? extends Fact> facts) {
        sendInTransaction(facts);
        transactional.abortTransaction();
    }

    private void sendInTransaction(List<? extends Fact> facts) {
        transactional.beginTransaction();
        List<Future<RecordMetadata>> sent = facts.stream()
                .map(fact -> transactional.send(record(fact, fact.instant())))
                .toList();
        transactional.flush();
        sent.forEach(record -> await(record::get));
    }

    /** Writes any bytes to a topic. */
    public RecordMetadata writeBytes(String topic, byte @Nullable [] key, byte @Nullable [] value) {
        return await(() -> plain.send(new ProducerRecord<>(topic, key, value)).get());
    }

    private ProducerRecord<byte[], byte[]> record(Fact fact, Instant timestamp) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                fact.topic(topics),
                fact.partition(),
                timestamp.toEpochMilli(),
                fact.key().getBytes(StandardCharsets.UTF_8),
                fact.encoded(topics, serdes));
        FactDigest.add(record.headers(), record.value());
        return record;
    }

    @Override
    public void close() {
        plain.close();
        transactional.close();
        serdes.close();
    }
}
