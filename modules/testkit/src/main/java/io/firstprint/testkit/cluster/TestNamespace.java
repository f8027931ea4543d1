/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.testkit.cluster;

import static io.firstprint.events.topic.TopicAdmin.await;

import io.firstprint.events.schema.SchemaContract;
import io.firstprint.events.topic.Lane;
import io.firstprint.events.topic.TopicAdmin;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.events.topic.TopicEnds;
import io.firstprint.testkit.views.Views;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;

/**
 * Topics and subjects of one test.
 *
 * @param cluster where they are
 * @param topics what they are called
 */
public record TestNamespace(TestCluster cluster, TopicCatalogue topics) {
    private static final Duration LIMIT = Duration.ofSeconds(90);

    /** Creates the topics as the catalogue declares them. */
    public void createTopics(int partitions) {
        createTopics(partitions, 1);
    }

    /** Creates the topics as the catalogue declares them, each partition on so many brokers. */
    public void createTopics(int partitions, int replication) {
        try (Admin admin = cluster.newAdmin()) {
            new TopicAdmin(topics, admin).create(partitions, (short) replication);
        }
    }

    /** Registers the schemas of the catalogue. */
    public void registerSchemas() {
        new SchemaContract(topics, cluster.registry()).register();
    }

    /** Returns a new writer of facts; the caller closes it. */
    public FactWriter newWriter() {
        return new FactWriter(this);
    }

    /** Returns everything that is committed in the topics of views and dead letters now. */
    public Views readViews() {
        return new ViewReader(this).readToEnd();
    }

    /** Waits until the group of headline books has committed the end of every partition of facts. */
    public void awaitProcessed(String group) {
        awaitProcessed(group, topics.factsOf(Lane.HEADLINE));
    }

    /** Waits until a group has committed the end of every partition of topics. */
    public void awaitProcessed(String group, List<String> facts) {
        try (Admin admin = cluster.newAdmin()) {
            Awaitility.await("group " + group + " at the end of the facts of " + topics.namespace())
                    .atMost(LIMIT)
                    .pollInterval(Duration.ofMillis(50))
                    .untilAsserted(() -> {
                        Map<TopicPartition, Long> ends = TopicEnds.ofTopics(admin, facts);
                        Map<TopicPartition, Long> committed = committed(admin, group);
                        committed.keySet().retainAll(ends.keySet());
                        Assertions.assertThat(committed).isEqualTo(ends);
                    });
        }
    }

    /** Returns the offsets that a group has committed. */
    public Map<TopicPartition, Long> committed(String group) {
        try (Admin admin = cluster.newAdmin()) {
            return committed(admin, group);
        }
    }

    private static Map<TopicPartition, Long> committed(Admin admin, String group) {
        Map<TopicPartition, OffsetAndMetadata> offsets = await(() -> admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get());
        return new HashMap<>(
                offsets.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                        .offset())));
    }

    /** Returns where each partition of topics ends, open transactions included. */
    public Map<TopicPartition, Long> ends(List<String> names) {
        try (Admin admin = cluster.newAdmin()) {
            return TopicEnds.ofTopics(admin, names);
        }
    }

    /** Returns where each partition of topics ends for those who read what is committed. */
    public Map<TopicPartition, Long> committedEnds(List<String> names) {
        try (Admin admin = cluster.newAdmin()) {
            Map<TopicPartition, OffsetSpec> latest = TopicEnds.ofTopics(admin, names).keySet().stream()
                    .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
            ListOffsetsOptions committed = new ListOffsetsOptions(IsolationLevel.READ_COMMITTED);
            return await(() -> admin.listOffsets(latest, committed).all().get()).entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, end -> end.getValue().offset()));
        }
    }
}
