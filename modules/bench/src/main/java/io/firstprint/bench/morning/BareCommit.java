/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.bench.morning;

import io.firstprint.bench.cluster.BenchCluster;
import io.firstprint.events.topic.TopicAdmin;
import io.firstprint.events.topic.TopicCatalogue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The limit: the records that the poller just wrote, bytes that are at hand, written again to topics like theirs in one
 * transaction by a producer and nothing else.
 */
final class BareCommit implements AutoCloseable {
    private static final String COPY = "copy-of-";
    private static final Duration POLL = Duration.ofMillis(20);

    private final KafkaConsumer<byte[], byte[]> written;
    private final KafkaProducer<byte[], byte[]> producer;

    BareCommit(BenchCluster cluster) {
        List<String> topics =
                List.of(cluster.topics().observations(), cluster.topics().archive());
        createCopies(cluster, topics);
        written = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        cluster.servers(),
                        "isolation.level",
                        "read_committed",
                        "auto.offset.reset",
                        "earliest",
                        "fetch.max.wait.ms",
                        1),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        written.assign(topics.stream()
                .flatMap(topic -> written.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList());
        producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        cluster.servers(),
                        "transactional.id",
                        "bench-bare-commit",
                        "acks",
                        "all",
                        "linger.ms",
                        0,
                        "max.request.size",
                        TopicCatalogue.ARCHIVED_RECORD_BYTES),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        producer.initTransactions();
    }

    private static void createCopies(BenchCluster cluster, List<String> topics) {
        List<NewTopic> copies = topics.stream()
                .map(topic -> new NewTopic(COPY + topic, Optional.of(BenchCluster.PARTITIONS), Optional.empty()))
                .toList();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", cluster.servers()))) {
            TopicAdmin.await(() -> admin.createTopics(copies).all().get());
        }
    }

    /** Returns the records that were committed since the last call, as soon as there are so many. */
    List<ConsumerRecord<byte[], byte[]>> awaitWritten(int records, long deadline) {
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        while (found.size() < records) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Expected " + records + " records in time, found " + found.size());
            }
            written.poll(POLL).forEach(found::add);
        }
        return found;
    }

    /** Returns how many nanoseconds it takes to write records and to commit them. */
    long write(List<ConsumerRecord<byte[], byte[]>> records) {
        long begun = System.nanoTime();
        producer.beginTransaction();
        records.forEach(this::send);
        producer.commitTransaction();
        return System.nanoTime() - begun;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // a record that is not sent fails the commit
    private void send(ConsumerRecord<byte[], byte[]> found) {
        producer.send(new ProducerRecord<>(
                COPY + found.topic(),
                found.partition(),
                found.timestamp(),
                found.key(),
                found.value(),
                found.headers()));
    }

    @Override
    public void close() {
        written.close();
        producer.close();
    }
}
