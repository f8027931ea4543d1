/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.run;

import static io.firstprint.events.topic.TopicAdmin.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firstprint.events.topic.Lane;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.testkit.cluster.SharedCluster;
import io.firstprint.testkit.cluster.TestCluster;
import io.firstprint.testkit.cluster.TestNamespace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the broker deletes of a replay that is left alone. Nobody waits for days: the time for which a topic is kept is made
 * a millisecond, and the broker looks for what has expired every few seconds.
 */
@ExtendWith(SharedCluster.class)
class ExpiryIT {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final RunName name = new RunName("expiring-" + COUNT.incrementAndGet());
    private final Path state;
    private final LiveRun live;
    private final Admin admin;

    ExpiryIT(TestCluster cluster, @TempDir Path state) {
        this.state = state;
        this.live = LiveRun.ofFactsOnly(cluster, 1);
        this.admin = cluster.newAdmin();
        assertThat(replay().progress().ended()).isTrue();
    }

    @AfterEach
    void close() {
        admin.close();
    }

    private ReplayReport replay() {
        return new Replay(live.replaying(state), name, progress -> {}, () -> false).run(ReplayRequest.OPEN);
    }

    private TestNamespace replayed() {
        return new TestNamespace(live.namespace().cluster(), name.topics());
    }

    private static List<String> names(TopicCatalogue topics) {
        return topics.all().stream().map(topics::nameOf).toList();
    }

    private void keepForAMillisecond(Collection<String> topics) {
        AlterConfigOp shortest = new AlterConfigOp(new ConfigEntry("retention.ms", "1"), AlterConfigOp.OpType.SET);
        await(() -> admin.incrementalAlterConfigs(topics.stream()
                        .collect(Collectors.toMap(
                                topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic),
                                topic -> List.of(shortest))))
                .all()
                .get());
    }

    private Map<TopicPartition, Long> beginnings(Collection<TopicPartition> partitions) {
        return await(() -> admin.listOffsets(
                                partitions.stream().collect(Collectors.toMap(one -> one, one -> OffsetSpec.earliest())))
                        .all()
                        .get())
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, beginning -> beginning.getValue().offset()));
    }

    private void awaitEmpty(TestNamespace namespace, List<String> topics) {
        Map<TopicPartition, Long> ends = namespace.ends(topics);
        Awaitility.await("records of " + topics).atMost(LIMIT).until(() -> beginnings(ends.keySet())
                .equals(ends));
    }

    /**
     * Facts are of 2024 and replays are kept for a week: by the time of the facts all would be gone at once. When a second
     * topic is empty, the round of the broker in which the first one was emptied is over.
     */
    @Test
    void shouldCountItsTimeFromWritingAndNotFromPublication() {
        List<String> inTurn =
                List.of(name.topics().alerts(Lane.HEADLINE), name.topics().alerts(Lane.DETAIL));
        for (String topic : inTurn) {
            assertThat(replayed().ends(List.of(topic)).values()).anyMatch(end -> end > 0);
            keepForAMillisecond(List.of(topic));
            awaitEmpty(replayed(), List.of(topic));
        }

        List<String> others = names(name.topics()).stream()
                .filter(topic -> !inTurn.contains(topic))
                .toList();
        Map<TopicPartition, Long> ends = replayed().ends(others);
        assertThat(ends.get(new TopicPartition(name.topics().observations(), 0)))
                .isPositive();
        assertThat(beginnings(ends.keySet()).values()).containsOnly(0L);
    }

    @Test
    void shouldBeGoneWithoutATraceInLiveTopicsOnceItsTimeIsOver() {
        Map<TopicPartition, Long> before =
                live.namespace().ends(names(live.namespace().topics()));
        keepForAMillisecond(names(name.topics()));

        awaitEmpty(replayed(), names(name.topics()));

        assertThat(beginnings(before.keySet()).values()).containsOnly(0L);
        assertThat(live.namespace().ends(names(live.namespace().topics()))).isEqualTo(before);
        assertThatThrownBy(this::replay)
                .isInstanceOf(ReplayRefusedException.class)
                .hasMessageContaining("they expired, or topics were deleted")
                .hasMessageContaining("firstprint replay delete " + name);
    }

    @Test
    void shouldBeginAnewOnceWhatExpiredIsDeleted() {
        keepForAMillisecond(names(name.topics()));
        awaitEmpty(replayed(), names(name.topics()));

        try (Runs runs = new Runs(live.replaying(state))) {
            assertThat(runs.delete(name, false)).isNotEmpty();
        }

        assertThat(replay().releases()).isNotEmpty();
    }
}
