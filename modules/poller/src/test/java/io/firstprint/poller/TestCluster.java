/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller;

import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.release.ReleaseNotice;
import io.firstprint.domain.release.ScheduledRelease;
import io.firstprint.embedded.EmbeddedStack;
import io.firstprint.events.record.DeadLetter;
import io.firstprint.events.record.ObservationRecord;
import io.firstprint.events.schema.RegistryConnection;
import io.firstprint.events.schema.SchemaContract;
import io.firstprint.events.serde.Decoded;
import io.firstprint.events.serde.EventSerdes;
import io.firstprint.events.topic.Lane;
import io.firstprint.events.topic.TopicAdmin;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.poller.publish.PublishConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Topics and schemas of one namespace on an embedded stack, and what an independent reader finds there. */
public final class TestCluster {
    public static final int PARTITIONS = 3;

    private final EmbeddedStack stack;
    private final TopicCatalogue catalogue;

    private TestCluster(EmbeddedStack stack, String namespace) {
        this.stack = stack;
        this.catalogue = new TopicCatalogue(namespace);
    }

    public static TestCluster create(EmbeddedStack stack, String namespace) {
        TestCluster cluster = new TestCluster(stack, namespace);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()))) {
            new TopicAdmin(cluster.catalogue, admin).create(PARTITIONS, (short) 1);
        }
        new SchemaContract(cluster.catalogue, RegistryConnection.to(stack.registryUrl())).register();
        return cluster;
    }

    public TopicCatalogue catalogue() {
        return catalogue;
    }

    public PublishConfig publishing() {
        return publishing(Map.of("bootstrap.servers", stack.bootstrapServers()), stack.registryUrl());
    }

    public PublishConfig publishing(Map<String, String> kafka, String registryUrl) {
        return PublishConfig.to(kafka, RegistryConnection.to(registryUrl), catalogue);
    }

    PollerConfig polling() {
        return PollerConfig.to(publishing());
    }

    public List<ConsumerRecord<byte[], byte[]>> committed(String topic) {
        return read(topic, "read_committed");
    }

    public List<ConsumerRecord<byte[], byte[]>> uncommitted(String topic) {
        return read(topic, "read_uncommitted");
    }

    /** Reads up to where writers are, so that it waits for transactions that are about to end. */
    private List<ConsumerRecord<byte[], byte[]>> read(String topic, String isolation) {
        try (KafkaConsumer<byte[], byte[]> writersEnd = consumerOf(topic, "read_uncommitted");
                KafkaConsumer<byte[], byte[]> consumer = consumerOf(topic, isolation)) {
            Map<TopicPartition, Long> ends = writersEnd.endOffsets(writersEnd.assignment());
            List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(all::add);
            }
            return all;
        }
    }

    private KafkaConsumer<byte[], byte[]> consumerOf(String topic, String isolation) {
        KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        stack.bootstrapServers(),
                        "isolation.level",
                        isolation,
                        "auto.offset.reset",
                        "earliest",
                        "enable.auto.commit",
                        false,
                        "fetch.max.wait.ms",
                        1), // a client waits for the fetch under way before it closes
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList());
        return consumer;
    }

    public List<ObservationRecord> observations() {
        return observations(Lane.HEADLINE);
    }

    public List<ObservationRecord> observations(Lane lane) {
        try (EventSerdes serdes = serdes()) {
            String topic = catalogue.observations(lane);
            var decoder = serdes.observationDecoder(topic);
            return committed(topic).stream()
                    .map(found -> accepted(decoder.decode(found.key(), found.value())))
                    .toList();
        }
    }

    public List<Consensus> consensus() {
        try (EventSerdes serdes = serdes()) {
            var decoder = serdes.consensusDecoder(catalogue.consensus());
            return committed(catalogue.consensus()).stream()
                    .map(found -> accepted(decoder.decode(found.key(), found.value())))
                    .toList();
        }
    }

    public List<ScheduledRelease> schedule() {
        try (EventSerdes serdes = serdes()) {
            var decoder = serdes.scheduleDecoder(catalogue.schedule());
            return committed(catalogue.schedule()).stream()
                    .map(found -> accepted(decoder.decode(found.key(), found.value())))
                    .toList();
        }
    }

    public List<ReleaseNotice> notices() {
        try (EventSerdes serdes = serdes()) {
            var decoder = serdes.noticeDecoder(catalogue.notices());
            return committed(catalogue.notices()).stream()
                    .map(found -> accepted(decoder.decode(found.key(), found.value())))
                    .toList();
        }
    }

    public List<DeadLetter> deadLetters() {
        try (EventSerdes serdes = serdes()) {
            var reader = serdes.deadLetterReader();
            return committed(catalogue.deadLetters()).stream()
                    .map(found -> reader.deserialize(found.topic(), found.value()))
                    .toList();
        }
    }

    private EventSerdes serdes() {
        return new EventSerdes(RegistryConnection.to(stack.registryUrl()));
    }

    private static <T> T accepted(Decoded<T> decoded) {
        if (decoded instanceof Decoded.Accepted<T> accepted) {
            return accepted.value();
        }
        throw new AssertionError(decoded);
    }
}
