/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.publish;

import static io.firstprint.poller.TestSeries.BALANCE;
import static io.firstprint.poller.TestSeries.observed;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Source;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.release.ScheduledRelease;
import io.firstprint.embedded.EmbeddedConfig;
import io.firstprint.embedded.EmbeddedStack;
import io.firstprint.events.record.DeadLetter;
import io.firstprint.events.schema.RegistryConnection;
import io.firstprint.events.serde.EventSerdes;
import io.firstprint.events.topic.Lane;
import io.firstprint.events.topic.TopicAdmin;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.poller.RegistryGate;
import io.firstprint.poller.TestCluster;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactPublisherIT {
    private static final Indicator EXPORTS = Indicator.parse("M.US.W1.EXPORTS.TOTAL.BOP.SA.NOMINAL");
    private static final Instant OUT = Instant.parse("2026-01-29T13:30:00Z");

    private static final ObservationSet NOVEMBER = fact(BALANCE, observed("2025-11", -56825));

    private static EmbeddedStack stack;

    @BeforeAll
    static void startStack() {
        stack = EmbeddedStack.start(EmbeddedConfig.defaults());
    }

    @AfterAll
    static void stopStack() {
        stack.close();
    }

    @Test
    void shouldPublishNothingWhenOneRecordFails() throws PublishException {
        TestCluster cluster = TestCluster.create(stack, "fails.");
        PublishConfig smallRecords = cluster.publishing(
                Map.of("bootstrap.servers", stack.bootstrapServers(), "max.request.size", "1500"), stack.registryUrl());
        ObservationSet large = fact(EXPORTS, many());

        try (FactPublisher publisher = FactPublisher.ofProgramme(smallRecords, "FT900")) {
            publisher.published();
            assertThatThrownBy(() -> publish(publisher, List.of(NOVEMBER, large)))
                    .isInstanceOf(PublishException.class)
                    .hasMessageStartingWith(
                            "Expected to publish 2 observation records of part headline, found: The message is ")
                    .hasMessageEndingWith("; nothing was published in part, the next round reads back and tries again");
            assertThat(cluster.observations()).isEmpty();
            assertThat(publisher.published().vintages(BALANCE).publications()).isEmpty();

            publish(publisher, List.of(NOVEMBER));
            assertThat(cluster.observations()).hasSize(1 + TestCluster.PARTITIONS);
        }
    }

    @Test
    void shouldPassOverWhatIsNoAnnouncement() throws Exception {
        TestCluster cluster = TestCluster.create(stack, "strange.");
        ScheduledRelease november = new ScheduledRelease(ReleaseId.parse("CENSUS-BEA/FT900/2025-11"), OUT, OUT);
        DeadLetter letter = new DeadLetter("topic/0/1", "INVALID", "", null, new byte[0], OUT);
        write(cluster, cluster.catalogue().schedule(), null);
        try (EventSerdes serdes = new EventSerdes(RegistryConnection.to(stack.registryUrl()))) {
            byte[] ofAnotherSubject =
                    serdes.deadLetters().serialize(cluster.catalogue().deadLetters(), letter);
            write(cluster, cluster.catalogue().schedule(), ofAnotherSubject);
        }

        try (FactPublisher publisher = FactPublisher.ofSchedule(cluster.publishing())) {
            publisher.publishSchedule(List.of(november));
        }

        try (FactPublisher next = FactPublisher.ofSchedule(cluster.publishing())) {
            assertThat(next.published().calendar().releases()).containsExactly(november);
        }
    }

    private static void write(TestCluster cluster, String topic, byte @Nullable [] value) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.copyOf(cluster.publishing().kafka()), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, "key".getBytes(UTF_8), value))
                    .get();
        }
    }

    @Test
    void shouldLeaveNothingOfAWriterThatDiedInItsTransaction() throws PublishException {
        TestCluster cluster = TestCluster.create(stack, "dies.");
        String topic = cluster.catalogue().observations();
        try (KafkaProducer<byte[], byte[]> dead = writerThatStops(cluster.publishing(), topic);
                FactPublisher next = FactPublisher.ofProgramme(cluster.publishing(), "FT900")) {
            assertThat(cluster.uncommitted(topic)).hasSize(1);

            assertThat(next.published().vintages(BALANCE).publications()).isEmpty();
            publish(next, List.of(NOVEMBER));

            assertThat(cluster.observations()).hasSize(1 + TestCluster.PARTITIONS);
            assertThatThrownBy(dead::commitTransaction).isNotNull();
        }
    }

    @Test
    void shouldLoseNothingWhenTheBrokerGoesWhilePublishing(@TempDir Path data) throws PublishException {
        EmbeddedConfig config;
        PublishConfig impatient;
        try (EmbeddedStack first = EmbeddedStack.start(EmbeddedConfig.defaults().withData(data))) {
            config = new EmbeddedConfig(Optional.of(data), port(first.bootstrapServers()), port(first.registryUrl()));
            impatient = impatient(TestCluster.create(first, "gone.").publishing());
        }
        try (FactPublisher publisher = FactPublisher.ofProgramme(impatient, "FT900")) {
            on(config, () -> assertThat(publisher.published().vintages(BALANCE).publications())
                    .isEmpty());

            assertThatThrownBy(() -> publish(publisher, List.of(NOVEMBER)))
                    .isInstanceOf(PublishException.class)
                    .isNotInstanceOf(FencedException.class)
                    .hasMessageStartingWith("Expected to publish 1 observation records of part headline, found: ");
            assertThatThrownBy(publisher::published)
                    .isInstanceOf(PublishException.class)
                    .hasMessageStartingWith("Expected to read back what was published, found: ");

            on(config, () -> {
                assertThat(publisher.published().vintages(BALANCE).publications())
                        .isEmpty();
                publish(publisher, List.of(NOVEMBER));
            });
            on(config, () -> assertThat(FactPublisher.ofProgramme(impatient, "FT900")
                            .published()
                            .vintages(BALANCE)
                            .publications())
                    .hasSize(1));
        }
    }

    @Test
    void shouldPublishWithoutTheRegistryOnceItIsOpen() throws PublishException {
        TestCluster cluster = TestCluster.create(stack, "ready.");
        try (RegistryGate gate = new RegistryGate(stack.registryUrl());
                FactPublisher publisher = FactPublisher.ofProgramme(
                        cluster.publishing(cluster.publishing().kafka(), gate.url()), "FT900")) {
            gate.open();
            publisher.published();
            gate.shut();

            publish(publisher, List.of(NOVEMBER));

            assertThat(cluster.observations()).hasSize(1 + TestCluster.PARTITIONS);
        }
    }

    @Test
    void shouldSayThatTheRegistryIsGoneWhenASchemaIsNeeded() throws PublishException {
        TestCluster cluster = TestCluster.create(stack, "shut.");
        DeadLetter letter = new DeadLetter("page", "NOT_TEXT", "not text", null, new byte[] {1}, OUT);
        try (RegistryGate gate = new RegistryGate(stack.registryUrl());
                FactPublisher publisher = FactPublisher.ofProgramme(
                        cluster.publishing(cluster.publishing().kafka(), gate.url()), "FT900")) {
            gate.open();
            publisher.published();
            gate.shut();

            assertThatThrownBy(() -> publisher.publish(letter))
                    .isInstanceOf(PublishException.class)
                    .hasMessageStartingWith(
                            "Expected to keep what was refused, found: Expected the schema of shut.dead-letters.v1 from"
                                    + " the registry at " + gate.url());
            assertThat(cluster.deadLetters()).isEmpty();

            gate.open();
            publisher.publish(letter);
            assertThat(cluster.deadLetters()).hasSize(1);
        }
    }

    @Test
    void shouldSayThatTopicsAreMissing() {
        PublishConfig config = PublishConfig.to(
                Map.of("bootstrap.servers", stack.bootstrapServers()),
                RegistryConnection.to(stack.registryUrl()),
                new TopicCatalogue("missing."));

        try (FactPublisher publisher = FactPublisher.ofProgramme(config, "FT900")) {
            assertThatThrownBy(publisher::published)
                    .hasMessage("Expected to read back what was published, found: no topic missing.observations.v1, run"
                            + " 'firstprint topics create --namespace missing.'; nothing was published in part, the next round reads back"
                            + " and tries again");
        }
    }

    @Test
    void shouldSayThatSchemasAreMissing() {
        TopicCatalogue catalogue = new TopicCatalogue("unregistered.");
        PublishConfig config = PublishConfig.to(
                Map.of("bootstrap.servers", stack.bootstrapServers()),
                RegistryConnection.to(stack.registryUrl()),
                catalogue);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()))) {
            new TopicAdmin(catalogue, admin).create(1, (short) 1);
        }

        try (FactPublisher publisher = FactPublisher.ofProgramme(config, "FT900")) {
            await().untilAsserted(() -> assertThatThrownBy(publisher::published) // until the broker knows the topics
                    .hasMessageContaining("Expected the schemas of subject unregistered.observations.v1-value"));
        }
    }

    private static KafkaProducer<byte[], byte[]> writerThatStops(PublishConfig config, String topic) {
        KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", stack.bootstrapServers(),
                        "transactional.id", config.transactionalId("FT900"),
                        "transaction.timeout.ms", 600_000),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        producer.initTransactions();
        producer.beginTransaction();
        var unused = producer.send(new ProducerRecord<>(topic, "key".getBytes(UTF_8), "half".getBytes(UTF_8)));
        producer.flush();
        return producer;
    }

    private static PublishConfig impatient(PublishConfig config) {
        return new PublishConfig(
                config.kafka(),
                config.registry(),
                config.catalogue(),
                Duration.ofSeconds(2),
                Duration.ofSeconds(1),
                Duration.ofSeconds(2));
    }

    private static void on(EmbeddedConfig config, ThrowingWork work) throws PublishException {
        try (EmbeddedStack running = EmbeddedStack.start(config)) {
            assertThat(running.bootstrapServers()).endsWith(":" + config.brokerPort());
            work.run();
        }
    }

    /** Work while a broker runs. */
    private interface ThrowingWork {
        void run() throws PublishException;
    }

    private static int port(String address) {
        String uri = address.contains("://") ? address : "kafka://" + address;
        return URI.create(uri).getPort();
    }

    private static void publish(FactPublisher publisher, List<ObservationSet> facts) throws PublishException {
        publisher.publish(Lane.HEADLINE, FactPublisher.HEADLINE, facts, List.of());
    }

    private static ObservationSet fact(Indicator indicator, Observation... observations) {
        return new ObservationSet(
                indicator,
                ReleaseId.parse("CENSUS-BEA/FT900/2025-11"),
                new Source("graph-csv", 10),
                OUT,
                OUT,
                "",
                List.of(observations));
    }

    /** More than fits into the record size of the test; not figures of anyone's. */
    private static Observation[] many() {
        return IntStream.range(0, 300)
                .mapToObj(month -> observed(String.format("%04d-%02d", 1992 + month / 12, 1 + month % 12), month))
                .toArray(Observation[]::new);
    }
}
