/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.topic;

import static io.firstprint.events.topic.TopicAdmin.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.firstprint.embedded.EmbeddedStack;
import io.firstprint.events.SharedStack;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedStack.class)
class TopicAdminIT {
    private static final short ONE_COPY = 1;

    private final Admin admin;
    private final TopicCatalogue topics;
    private final TopicAdmin topicAdmin;

    TopicAdminIT(EmbeddedStack stack, TestInfo test) {
        this.admin = Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()));
        this.topics = new TopicCatalogue(
                "t" + Integer.toHexString(test.getDisplayName().hashCode()) + ".");
        this.topicAdmin = new TopicAdmin(topics, admin);
    }

    @AfterEach
    void close() {
        admin.close();
    }

    private void change(String topic, String key, String value) {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        await(() -> admin.incrementalAlterConfigs(Map.of(
                        resource, List.of(new AlterConfigOp(new ConfigEntry(key, value), AlterConfigOp.OpType.SET))))
                .all()
                .get());
    }

    @Test
    void shouldCreateEveryTopic() {
        List<String> created = topicAdmin.create(2, ONE_COPY);

        assertThat(created)
                .containsExactlyElementsOf(
                        topics.all().stream().map(topics::nameOf).toList());
    }

    @Test
    void shouldFindNothingToSayOfTopicsThatItCreated() {
        topicAdmin.create(2, ONE_COPY);

        Awaitility.await().untilAsserted(() -> assertThat(topicAdmin.check()).isEmpty());
    }

    @Test
    void shouldLeaveTopicsThatAreThere() {
        topicAdmin.create(2, ONE_COPY);
        Awaitility.await().untilAsserted(() -> assertThat(topicAdmin.check()).isEmpty());

        assertThat(topicAdmin.create(3, ONE_COPY)).isEmpty();
    }

    @Test
    void shouldFindAMissingTopic() {
        assertThat(topicAdmin.check())
                .contains("Expected the topic " + topics.alerts() + ", found none: run 'firstprint topics create"
                        + " --namespace " + topics.namespace() + "'");
    }

    @Test
    void shouldFindAChangedSetting() {
        topicAdmin.create(1, ONE_COPY);
        change(topics.observations(), "retention.ms", "604800000");

        Awaitility.await().untilAsserted(() -> assertThat(topicAdmin.check())
                .containsExactly("Expected retention.ms=-1 on topic " + topics.observations()
                        + ", found 604800000: set it with kafka-configs"));
    }

    /** How long a replay is kept is its user's choice, but not that it is kept for ever. */
    @Test
    void shouldTakeAnyTimeForAReplayButForEver() {
        TopicCatalogue replay = new TopicCatalogue("replay." + topics.namespace());
        TopicAdmin ofReplay = new TopicAdmin(replay, admin);
        new TopicAdmin(replay.keptFor(Duration.ofDays(1)), admin).create(1, ONE_COPY);
        Awaitility.await().untilAsserted(() -> assertThat(ofReplay.check()).isEmpty());

        change(replay.observations(), "retention.ms", "-1");

        Awaitility.await().untilAsserted(() -> assertThat(ofReplay.check())
                .singleElement()
                .asString()
                .contains(replay.observations(), "found -1"));
    }

    @Test
    void shouldFindUnequalPartitions() {
        topicAdmin.create(1, ONE_COPY);
        await(() -> admin.createPartitions(Map.of(topics.consensus(), NewPartitions.increaseTo(2)))
                .all()
                .get());

        Awaitility.await().untilAsserted(() -> assertThat(topicAdmin.check())
                .singleElement()
                .asString()
                .startsWith("Expected the same number of partitions")
                .contains(topics.consensus() + "=2"));
    }

    @Test
    void shouldSayWhenTheClusterDoesNotAnswer() {
        try (Admin nowhere = Admin.create(
                Map.of("bootstrap.servers", "127.0.0.1:1", "default.api.timeout.ms", 500, "request.timeout.ms", 400))) {
            TopicAdmin unreachable = new TopicAdmin(topics, nowhere);

            assertThatExceptionOfType(KafkaException.class)
                    .isThrownBy(unreachable::check)
                    .withMessageStartingWith("Expected the cluster's answer, found: ");
        }
    }
}
