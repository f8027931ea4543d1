/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.processor;

import static io.firstprint.events.topic.TopicAdmin.await;
import static io.firstprint.testkit.facts.Facts.aRelease;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.firstprint.events.schema.RegistryUnavailableException;
import io.firstprint.events.topic.Lane;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.events.topic.TopicSpec;
import io.firstprint.testkit.cluster.FactWriter;
import io.firstprint.testkit.cluster.SharedCluster;
import io.firstprint.testkit.cluster.TestCluster;
import io.firstprint.testkit.cluster.TestNamespace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A processor that would keep a wrong book does not start, says why, and leaves everything as it was. */
@ExtendWith(SharedCluster.class)
class StartGuardsIT {
    private final TestCluster cluster;
    private final Path state;

    StartGuardsIT(TestCluster cluster, @TempDir Path state) {
        this.cluster = cluster;
        this.state = state;
    }

    private void assertRefused(TestNamespace namespace, String reason) {
        ProcessorConfig config = Processors.config(namespace, state, "1");
        Map<TopicPartition, Long> before = namespace.committed(config.applicationId());
        long sent = sent(namespace);

        assertThatExceptionOfType(StartRefusedException.class)
                .isThrownBy(() -> Processing.start(config))
                .withMessageContaining(reason);

        assertThat(namespace.committed(config.applicationId())).isEqualTo(before);
        assertThat(sent(namespace)).isEqualTo(sent);
    }

    /** Returns how many records the topics of views and dead letters hold; none where there are no topics. */
    private long sent(TestNamespace namespace) {
        try (Admin admin = cluster.newAdmin()) {
            List<String> present = Stream.concat(
                            namespace.topics().views().stream(),
                            Stream.of(namespace.topics().deadLetters()))
                    .filter(await(() -> admin.listTopics().names().get())::contains)
                    .toList();
            return namespace.ends(present).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    private void runOnce(TestNamespace namespace) {
        ProcessorConfig config = Processors.config(namespace, state, "1");
        try (FactWriter writer = namespace.newWriter();
                Processing running = Processors.running(config)) {
            writer.write(List.of(aRelease().value("2025-11", "-56825").fact()));
            namespace.awaitProcessed(config.applicationId());
            assertThat(running.isAlive()).isTrue();
        }
    }

    private void setPartitions(List<String> topics, int count) {
        try (Admin admin = cluster.newAdmin()) {
            await(() -> admin.createPartitions(topics.stream()
                            .collect(Collectors.toMap(topic -> topic, topic -> NewPartitions.increaseTo(count))))
                    .all()
                    .get());
            Awaitility.await().untilAsserted(() -> assertThat(await(() ->
                                    admin.describeTopics(topics).allTopicNames().get())
                            .values())
                    .allMatch(topic -> topic.partitions().size() == count));
        }
    }

    private void createAnew(TestNamespace namespace, List<String> topics) {
        try (Admin admin = cluster.newAdmin()) {
            await(() -> admin.deleteTopics(topics).all().get());
            Awaitility.await().untilAsserted(() -> assertThat(
                            await(() -> admin.listTopics().names().get()))
                    .doesNotContainAnyElementsOf(topics));
            namespace.createTopics(1);
            Awaitility.await().untilAsserted(() -> assertThat(
                            await(() -> admin.listTopics().names().get()))
                    .containsAll(topics));
        }
    }

    private void setOffset(TestNamespace namespace, TopicPartition partition, long offset) {
        String group = Processors.config(namespace, state, "1").applicationId();
        try (Admin admin = cluster.newAdmin()) {
            await(() -> admin.alterConsumerGroupOffsets(group, Map.of(partition, new OffsetAndMetadata(offset)))
                    .all()
                    .get());
        }
    }

    @Test
    void shouldRefuseMissingTopics() {
        TestNamespace namespace = cluster.emptyNamespace();
        namespace.registerSchemas();

        assertRefused(
                namespace,
                "Expected the topic " + namespace.topics().observations() + ", found none: run '"
                        + namespace.topics().command("topics create") + "'");
    }

    @Test
    void shouldRefuseUnequalPartitionCounts() {
        TestNamespace namespace = cluster.namespace(2);
        setPartitions(List.of(namespace.topics().consensus()), 3);

        assertRefused(namespace, "Expected the same number of partitions for all topics that are partitioned by");
    }

    @Test
    void shouldRefusePartitionsAddedAfterTheFirstStart() {
        TestNamespace namespace = cluster.namespace(2);
        runOnce(namespace);
        TopicCatalogue topics = namespace.topics();
        setPartitions(
                topics.all().stream()
                        .filter(TopicSpec::byIndicator)
                        .map(topics::nameOf)
                        .toList(),
                3);

        assertRefused(
                namespace,
                "Expected a committed offset for " + topics.observations() + "-2 as for the other partitions, found"
                        + " none: partitions were added after the first start");
    }

    @Test
    void shouldRefuseViewsWithoutCommittedOffsets() {
        TestNamespace namespace = cluster.namespace(1);
        try (FactWriter writer = namespace.newWriter()) {
            writer.writeBytes(namespace.topics().alerts(), new byte[] {1}, new byte[] {0});
        }

        assertRefused(
                namespace,
                "Expected committed offsets of group "
                        + Processors.config(namespace, state, "1").applicationId()
                        + " because the topics of views hold data, found none");
    }

    @Test
    void shouldLetAnApplicationStartForTheFirstTimeBesideOthers() {
        TestNamespace namespace = cluster.namespace(1);
        runOnce(namespace);
        ProcessorConfig derived = Processors.config(namespace, state, "1").running(Application.DERIVED);

        try (Processing running = Processors.running(derived)) {
            assertThat(running.isAlive()).isTrue();
        }
    }

    @Test
    void shouldRefuseAnApplicationThatLostItsOffsetsBesideOthers() {
        TestNamespace namespace = cluster.namespace(1);
        runOnce(namespace);
        ProcessorConfig derived = Processors.config(namespace, state, "1").running(Application.DERIVED);
        Processors.running(derived).close();
        try (Admin admin = cluster.newAdmin()) {
            Awaitility.await()
                    .ignoreExceptions()
                    .untilAsserted(() -> await(() -> admin.deleteConsumerGroups(List.of(derived.applicationId()))
                            .all()
                            .get()));
        }

        assertThatExceptionOfType(StartRefusedException.class)
                .isThrownBy(() -> Processing.start(derived))
                .withMessageContaining("Expected committed offsets of group " + derived.applicationId());
    }

    @Test
    void shouldRefuseOffsetsBeyondTheEndOfATopic() {
        TestNamespace namespace = cluster.namespace(1);
        TopicPartition partition = new TopicPartition(namespace.topics().observations(), 0);
        setOffset(namespace, partition, 17);
        setOffset(namespace, new TopicPartition(namespace.topics().consensus(), 0), 0);

        assertRefused(
                namespace,
                "Expected " + partition + " to hold offset 17, found its end at 0: the topic was created anew");
    }

    @Test
    void shouldRefuseATopicOfFactsThatWasCreatedAnew() {
        TestNamespace namespace = cluster.namespace(1);
        runOnce(namespace);
        createAnew(namespace, List.of(namespace.topics().observations()));

        assertRefused(
                namespace,
                "Expected a committed offset for " + namespace.topics().observations()
                        + "-0 as for the other topic, found none: the topic was created anew");
    }

    @Test
    void shouldRefuseToSendViewsAgainWhenAllFactsWereCreatedAnew() {
        TestNamespace namespace = cluster.namespace(1);
        runOnce(namespace);
        createAnew(namespace, namespace.topics().factsOf(Lane.HEADLINE));

        assertRefused(namespace, "because the topics of views hold data, found none");
    }

    @Test
    void shouldRefuseMissingSchemas() {
        TestNamespace namespace = cluster.emptyNamespace();
        namespace.createTopics(1);

        assertRefused(
                namespace,
                "Expected the schema of ObservationSet under subject "
                        + namespace.topics().observations()
                        + "-value, found none: run '" + namespace.topics().command("schemas register") + "'");
    }

    @Test
    void shouldSayThatTheRegistryIsUnreachable() {
        TestCluster withoutRegistry = new TestCluster(cluster.bootstrapServers(), "http://127.0.0.1:1");
        TestNamespace namespace =
                new TestNamespace(withoutRegistry, cluster.namespace(1).topics());
        ProcessorConfig config = Processors.config(namespace, state, "1");

        assertThatExceptionOfType(RegistryUnavailableException.class)
                .isThrownBy(() -> Processing.start(config))
                .withMessageStartingWith("Expected a schema registry at http://127.0.0.1:1, found: ");

        assertThat(namespace.committed(config.applicationId())).isEmpty();
    }
}
