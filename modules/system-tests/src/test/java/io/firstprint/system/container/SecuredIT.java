/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.system.container;

import static io.firstprint.events.topic.TopicAdmin.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firstprint.events.topic.Duty;
import io.firstprint.events.topic.Rights;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.events.topic.TopicEnds;
import io.firstprint.system.FirstprintProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The release of 2026-01-29 by one user for each duty, with the rights of the script that ships and with TLS everywhere. */
@ExtendWith(ContainerImages.WithProxy.class)
class SecuredIT {
    private static final String POLLER = "firstprint-poller";
    private static final String OPERATOR = "firstprint-operator";
    private static final String PROCESSOR = "firstprint-processor";
    private static final String REPLAY = "firstprint-replay";
    private static final String DESK = "firstprint-desk";
    /** One that may do what a processor may, but not read all facts; and one that has no transactional id. */
    private static final String UNREAD = "firstprint-unread";

    private static final String MUTE = "firstprint-mute";
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final TopicCatalogue LIVE = new TopicCatalogue(TopicCatalogue.LIVE);
    private static final int GOLDEN = 7;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static SecuredCluster cluster;

    @BeforeAll
    static void playTheRelease(@TempDir Path directory) throws Exception {
        cluster = SecuredCluster.start(directory, List.of(POLLER, OPERATOR, PROCESSOR, REPLAY, DESK, UNREAD, MUTE));
        CompletableFuture<Void> granted = CompletableFuture.runAsync(cluster::grantRights);
        cluster.done(SecuredCluster.ADMIN, "topics", "create", "--partitions", "2");
        cluster.done(SecuredCluster.ADMIN, "schemas", "register");
        grantHalf();
        granted.join();
        String stand = directory.resolve("stand-in").toString();
        try (FirstprintProcess publisher =
                FirstprintProcess.start(SecuredCluster.QUICK, List.of("stand-in", stand, "--listen", "127.0.0.1:0"))) {
            publisher.awaitSaid("serving", PATIENCE);
            cluster.done(OPERATOR, "definitions", "load", "--defaults");
            cluster.done(POLLER, "backfill", stand + "/BOPGSTB_2026-01-08.csv");
            cluster.done(POLLER, "load", "--consensus", stand + "/consensus.csv");
            String state = directory.resolve("state").toString();
            try (FirstprintProcess processor = cluster.start(PROCESSOR, "run", "--state-dir", state)) {
                processor.awaitSaid("processing", PATIENCE);
                cluster.done(POLLER, "poll", "--once", "--url", page(publisher));
                awaitAlerts();
                assertThat(processor.stop()).as(processor.toString()).isEqualTo(143);
            }
        }
    }

    private static void grantHalf() {
        List<AclBinding> rights = new ArrayList<>(new Rights(LIVE, "User:" + UNREAD).of(Duty.PROCESSOR));
        rights.add(new AclBinding(
                new ResourcePattern(ResourceType.TOPIC, LIVE.consensus(), PatternType.LITERAL),
                new AccessControlEntry("User:" + UNREAD, "*", AclOperation.READ, AclPermissionType.DENY)));
        new Rights(LIVE, "User:" + MUTE)
                .of(Duty.PROCESSOR).stream()
                        .filter(right -> right.pattern().resourceType() != ResourceType.TRANSACTIONAL_ID)
                        .forEach(rights::add);
        try (Admin admin = cluster.newAdmin()) {
            await(() -> admin.createAcls(rights).all().get());
        }
    }

    private static String page(FirstprintProcess publisher) {
        String line = publisher.lines().get(0);
        return line.substring(line.indexOf("http"));
    }

    private static long alerts() {
        try (Admin admin = cluster.newAdmin()) {
            return TopicEnds.ofTopics(admin, List.of(LIVE.alerts())).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    private static void awaitAlerts() {
        Awaitility.await("alerts").atMost(PATIENCE).until(() -> alerts() >= GOLDEN);
    }

    @AfterAll
    static void stop() {
        if (cluster != null) {
            cluster.close();
        }
    }

    @Test
    void shouldShowADeskTheAlertsOfTheRelease() throws Exception {
        assertThat(cluster.done(DESK, "alerts", "--from-beginning", "--to-end", "--json"))
                .hasSize(GOLDEN)
                .allSatisfy(line -> assertThat(line).startsWith("{\"").contains("2025-11"))
                .anySatisfy(line -> assertThat(line)
                        .contains("US goods and services deficit widened 94.6 % to $56.8bn in November 2025"));
    }

    @Test
    void shouldLetAReplayReadLiveFactsAndWriteItsOwnViews() throws Exception {
        List<String> said = cluster.done(REPLAY, "replay", "--from", "2026-01", "--to", "2026-02", "--as", "past");

        assertThat(said).contains("1 release").anyMatch(line -> line.endsWith("6 high, 1 low"));
    }

    /** Writes a record without a transaction, for which there would have to be rights as well. */
    private static void write(String user, String topic) throws ExecutionException, InterruptedException {
        Map<String, Object> settings = cluster.client(user);
        settings.put("enable.idempotence", false);
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "key", "value")).get();
        }
    }

    private static Map<?, Long> ends(String topic) {
        try (Admin admin = cluster.newAdmin()) {
            return TopicEnds.ofTopics(admin, List.of(topic));
        }
    }

    @ParameterizedTest
    @CsvSource({
        REPLAY + ", trade.alerts.v1",
        REPLAY + ", trade.observations.v1",
        DESK + ", trade.alerts.v1",
        POLLER + ", trade.alerts.v1",
        POLLER + ", trade.surprises.v1",
        PROCESSOR + ", trade.observations.v1",
        PROCESSOR + ", trade.consensus.v1",
        OPERATOR + ", trade.alerts.v1"
    })
    void shouldRefuseAWriteOutsideOfTheDuty(String user, String topic) {
        Map<?, Long> before = ends(topic);

        assertThatThrownBy(() -> write(user, topic)).hasCauseInstanceOf(TopicAuthorizationException.class);

        assertThat(ends(topic)).isEqualTo(before);
    }

    /** Or the test above would not tell a right that is lacking from a client that cannot write at all. */
    @Test
    void shouldLetAPollerWriteFacts() throws Exception {
        Map<?, Long> before = ends(LIVE.schedule());

        write(POLLER, LIVE.schedule());

        assertThat(ends(LIVE.schedule())).isNotEqualTo(before);
    }

    @Test
    void shouldTellADeskInOneLineThatItMayNotWriteFacts() throws Exception {
        try (FirstprintProcess command = cluster.start(DESK, "definitions", "load", "--defaults")) {
            int status = command.awaitEnd(PATIENCE);

            assertThat(status).isEqualTo(1);
            assertThat(command.lines()).singleElement().asString().contains("no right to that on trade.");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            firstprint-unread |  Expected the right Read on topic trade.consensus.v1, found none; an administrator grants it
            firstprint-mute   |  Expected the brokers to do what was asked, found: no right to the transactional id; an administrator
            """)
    void shouldSayWhichRightAProcessorLacks(String user, String message, @TempDir Path state) throws Exception {
        try (FirstprintProcess processor =
                cluster.start(user, "run", "--applications", "books", "--state-dir", state.toString())) {
            int status = processor.awaitEnd(PATIENCE);

            assertThat(status).as(processor.toString()).isEqualTo(1);
            assertThat(processor.lines())
                    .anyMatch(line -> line.contains(message))
                    .noneMatch(line -> line.startsWith("\tat "));
        }
    }
}
