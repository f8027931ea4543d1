/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.Resource;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each principal may and may not do, on a broker that asks who is there. */
class RightsIT {
    private static final String REPLAY = "replay";
    private static final String POLLER = "poller";
    private static final String PROCESSOR = "processor";
    private static final String DESK = "rates-desk";
    private static final String STRANGER = "stranger";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final TopicCatalogue LIVE = new TopicCatalogue(TopicCatalogue.LIVE);
    private static final TopicCatalogue REPLAYED = new TopicCatalogue("replay.rules-of-march.trade.");

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static SecuredBroker broker;

    @BeforeAll
    static void start(@TempDir Path directory) throws Exception {
        broker = new SecuredBroker(directory, REPLAY, POLLER, PROCESSOR, DESK, STRANGER);
        try (Admin admin = Admin.create(broker.client(SecuredBroker.ADMINISTRATOR))) {
            new TopicAdmin(LIVE, admin).create(1, (short) 1);
            List<AclBinding> bindings = new ArrayList<>();
            bindings.addAll(new Rights(LIVE, "User:" + REPLAY).of(Duty.REPLAY));
            bindings.addAll(new Rights(LIVE, "User:" + POLLER).of(Duty.POLLER));
            bindings.addAll(new Rights(LIVE, "User:" + PROCESSOR).of(Duty.PROCESSOR));
            bindings.addAll(new Rights(LIVE, "User:" + DESK).of(Duty.DESK));
            grant(admin, bindings);
        }
        write(POLLER, "firstprint-poller-trade-FT900", LIVE.observations());
        write(PROCESSOR, "firstprint-trade-books-1", LIVE.alerts());
    }

    /** The broker learns of a right a moment after the controller has it. */
    private static void grant(Admin admin, List<AclBinding> bindings) throws Exception {
        admin.createAcls(bindings).all().get();
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() ->
                        admin.describeAcls(AclBindingFilter.ANY).values().get().containsAll(bindings));
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    private static KafkaProducer<String, String> producer(String user, String transactionalId) {
        Map<String, Object> settings = broker.client(user);
        settings.put("transactional.id", transactionalId);
        settings.put("max.block.ms", 10_000);
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    /** Writes a record in a transaction, as everything of ours does. */
    private static void write(String user, String transactionalId, String topic) throws Exception {
        KafkaProducer<String, String> producer = producer(user, transactionalId);
        try {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(topic, "key", "value")).get();
            producer.commitTransaction();
        } finally {
            producer.close(Duration.ZERO); // one that was refused would wait half a minute for its transaction
        }
    }

    private static List<ConsumerRecord<String, String>> read(String user, String topic) {
        Map<String, Object> settings = broker.client(user);
        settings.put("isolation.level", "read_committed");
        settings.put("allow.auto.create.topics", false);
        List<ConsumerRecord<String, String>> records = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            TopicPartition partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (records.isEmpty() && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
        }
        return records;
    }

    private static void assertRefused(Asked asked, Class<? extends Exception> reason) {
        assertThatThrownBy(asked::ask)
                .satisfies(failure -> assertThat(failure instanceof ExecutionException ? failure.getCause() : failure)
                        .isInstanceOf(reason));
    }

    private interface Asked {
        void ask() throws Exception;
    }

    @ParameterizedTest
    @ValueSource(strings = {"alerts.v1", "observations.v1", "observations-detail.v1", "rules.v1", "components.v1"})
    void shouldRefuseAReplayToWriteToALiveTopic(String topic) {
        assertRefused(
                () -> write(REPLAY, "firstprint-replay.a-facts", LIVE.namespace() + topic),
                TopicAuthorizationException.class);
    }

    @Test
    void shouldLetAReplayReadLiveFactsAndViews() {
        assertThat(read(REPLAY, LIVE.observations())).isNotEmpty();
        assertThat(read(REPLAY, LIVE.alerts())).isNotEmpty();
    }

    @Test
    void shouldLetAReplayCreateWriteReadAndDeleteTopicsOfItsOwn() throws Exception {
        try (Admin admin = Admin.create(broker.client(REPLAY))) {
            assertThat(new TopicAdmin(REPLAYED, admin).create(1, (short) 1)).isNotEmpty();
            assertThat(new TopicAdmin(REPLAYED, admin).check()).isEmpty();
            write(REPLAY, "firstprint-replay.rules-of-march-facts", REPLAYED.observations());
            assertThat(read(REPLAY, REPLAYED.observations())).hasSize(1);

            admin.deleteTopics(List.of(REPLAYED.observations())).all().get();
        }
    }

    @Test
    void shouldRefuseAReplayToCreateALiveTopic() {
        try (Admin admin = Admin.create(broker.client(REPLAY))) {
            NewTopic topic = new NewTopic(LIVE.namespace() + "more.v1", 1, (short) 1);

            assertRefused(() -> admin.createTopics(List.of(topic)).all().get(), TopicAuthorizationException.class);
        }
    }

    @Test
    void shouldRefuseAReplayToCreateALiveTopicEvenWhereEverybodyMayCreateTopics() throws Exception {
        AclBinding everybody = new AclBinding(
                new ResourcePattern(ResourceType.CLUSTER, Resource.CLUSTER_NAME, PatternType.LITERAL),
                new AccessControlEntry("User:*", "*", AclOperation.CREATE, AclPermissionType.ALLOW));
        NewTopic live = new NewTopic(LIVE.namespace() + "more.v1", 1, (short) 1);
        NewTopic own = new NewTopic("replay.more.trade.more.v1", 1, (short) 1);
        try (Admin administrator = Admin.create(broker.client(SecuredBroker.ADMINISTRATOR));
                Admin admin = Admin.create(broker.client(REPLAY))) {
            grant(administrator, List.of(everybody));

            assertRefused(() -> admin.createTopics(List.of(live)).all().get(), TopicAuthorizationException.class);
            admin.createTopics(List.of(own)).all().get();
        }
    }

    @Test
    void shouldRefuseAReplayToDeleteALiveTopicOrItsRecords() {
        try (Admin admin = Admin.create(broker.client(REPLAY))) {
            TopicPartition partition = new TopicPartition(LIVE.observations(), 0);

            assertRefused(
                    () -> admin.deleteTopics(List.of(LIVE.alerts())).all().get(), TopicAuthorizationException.class);
            assertRefused(
                    () -> admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(1)))
                            .all()
                            .get(),
                    TopicAuthorizationException.class);
        }
    }

    @Test
    void shouldRefuseAReplayToAlterTheSettingsOfALiveTopic() {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, LIVE.observations());
        AlterConfigOp shorter = new AlterConfigOp(new ConfigEntry("retention.ms", "1"), OpType.SET);
        try (Admin admin = Admin.create(broker.client(REPLAY))) {
            assertRefused(
                    () -> admin.incrementalAlterConfigs(Map.of(topic, List.of(shorter)))
                            .all()
                            .get(),
                    TopicAuthorizationException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"firstprint-trade-books-1", "firstprint-poller-trade-FT900", "anything-else"})
    void shouldRefuseAReplayTheTransactionalIdOfALiveWriter(String transactionalId) {
        assertRefused(
                () -> write(REPLAY, transactionalId, REPLAYED.alerts()), TransactionalIdAuthorizationException.class);
    }

    @Test
    void shouldRefuseAReplayToMoveTheOffsetsOfALiveGroup() {
        Map<TopicPartition, OffsetAndMetadata> beginning =
                Map.of(new TopicPartition(LIVE.observations(), 0), new OffsetAndMetadata(0));
        try (Admin admin = Admin.create(broker.client(REPLAY))) {
            assertRefused(
                    () -> admin.alterConsumerGroupOffsets("firstprint-trade-books", beginning)
                            .all()
                            .get(),
                    GroupAuthorizationException.class);
        }
    }

    @Test
    void shouldLetAReplaySeeHowFarALiveGroupIs() throws Exception {
        try (Admin admin = Admin.create(broker.client(REPLAY))) {
            assertThat(admin.listConsumerGroupOffsets("firstprint-trade-books")
                            .partitionsToOffsetAndMetadata()
                            .get())
                    .isEmpty();
        }
    }

    /** A right that is given to everybody by mistake is no way around. */
    @Test
    void shouldRefuseAReplayToWriteToALiveTopicEvenWhereEverybodyMay() throws Exception {
        AclBinding everybody = new Rights(LIVE, "User:*")
                .of(Duty.POLLER).stream()
                        .filter(binding -> binding.pattern().name().equals(LIVE.consensus()))
                        .filter(binding -> binding.entry().operation().name().equals("WRITE"))
                        .findFirst()
                        .orElseThrow();
        try (Admin admin = Admin.create(broker.client(SecuredBroker.ADMINISTRATOR))) {
            grant(admin, List.of(everybody));
        }

        assertRefused(
                () -> write(REPLAY, "firstprint-replay.b-facts", LIVE.consensus()), TopicAuthorizationException.class);
    }

    @Test
    void shouldLetAPollerWriteFactsAndNoAlerts() throws Exception {
        write(POLLER, "firstprint-poller-trade-FT900-detail", LIVE.observations(Lane.DETAIL));

        assertRefused(
                () -> write(POLLER, "firstprint-poller-trade-FT900", LIVE.alerts()), TopicAuthorizationException.class);
        assertRefused(
                () -> write(POLLER, "firstprint-poller-trade-rules", LIVE.rules()), TopicAuthorizationException.class);
    }

    @Test
    void shouldLetAProcessorWriteViewsAndNoPublishedFacts() throws Exception {
        write(PROCESSOR, "firstprint-trade-books-2", LIVE.contradictions());

        assertRefused(
                () -> write(PROCESSOR, "firstprint-trade-books-2", LIVE.observations()),
                TopicAuthorizationException.class);
    }

    @Test
    void shouldLetADeskReadAlertsAndNotWriteThem() {
        assertThat(read(DESK, LIVE.alerts())).isNotEmpty();

        Map<String, Object> settings = broker.client(DESK);
        settings.put("enable.idempotence", false); // or it would be refused an id before it is refused the topic
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            assertRefused(
                    () -> producer.send(new ProducerRecord<>(LIVE.alerts(), "key", "value"))
                            .get(),
                    TopicAuthorizationException.class);
        }
        assertRefused(() -> read(DESK, LIVE.observations()), TopicAuthorizationException.class);
    }

    @Test
    void shouldNotTakeATopicThatMayNotBeSeenForOneThatIsMissing() {
        try (Admin admin = Admin.create(broker.client(STRANGER))) {
            assertThat(new TopicAdmin(LIVE, admin).check())
                    .hasSameSizeAs(LIVE.all())
                    .contains("Expected the topic trade.alerts.v1, found no right to see it; an"
                            + " administrator grants it: 'firstprint rights DUTY --principal User:NAME' prints what each"
                            + " duty needs");
        }
    }

    @Test
    void shouldLetADeskReadInAGroupOfItsOwnNameOnly() {
        assertThat(subscribed(DESK + "-alerts")).isNotEmpty();
        assertRefused(() -> subscribed("firstprint-trade-books"), GroupAuthorizationException.class);
    }

    private static List<ConsumerRecord<String, String>> subscribed(String group) {
        Map<String, Object> settings = broker.client(DESK);
        settings.put("group.id", group);
        settings.put("auto.offset.reset", "earliest");
        List<ConsumerRecord<String, String>> records = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(LIVE.alerts()));
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (records.isEmpty() && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
        }
        return records;
    }
}
