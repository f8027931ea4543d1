/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.run;

import static io.firstprint.events.topic.TopicAdmin.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.processor.Application;
import io.firstprint.processor.Applications;
import io.firstprint.processor.ProcessorConfig;
import io.firstprint.replay.fact.FactChange;
import io.firstprint.testkit.clock.SettableClock;
import io.firstprint.testkit.cluster.SharedCluster;
import io.firstprint.testkit.cluster.TestCluster;
import io.firstprint.testkit.cluster.TestNamespace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A replay whose applications get a second instance while its facts come. */
@ExtendWith(SharedCluster.class)
class TwoInstancesIT {
    private static final int PARTITIONS = 4;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final TestCluster cluster;
    private final Path state;
    private final RunName name = new RunName("two-instances");
    private final SettableClock clock = new SettableClock("2030-01-01T00:00:00Z");

    private @Nullable Applications second;

    TwoInstancesIT(TestCluster cluster, @TempDir Path state) {
        this.cluster = cluster;
        this.state = state;
    }

    @Test
    void shouldSayTheSameWhereASecondInstanceTakesItsShare() throws TimeoutException {
        LiveRun live = LiveRun.of(cluster, PARTITIONS, state.resolve("live"));

        ReplayReport report = new Replay(
                        live.replaying(state), name, FactChange.NONE, clock, this::pause, progress -> {}, () -> false)
                .run(new ReplayRequest(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Speed.parse("100000x")),
                        Optional.empty()));

        try (Applications joined = second) {
            assertThat(joined).isNotNull();
            assertThat(report.progress().ended()).isTrue();
            assertThat(new TestNamespace(cluster, name.topics())
                            .readViews()
                            .differencesFrom(live.namespace().readViews()))
                    .isEmpty();
        }
    }

    /** History is written by the first pause, the releases are not. */
    private void pause(Duration time) {
        if (second == null) {
            second = Applications.start(ofSecond(), List.of(Application.values()));
            Awaitility.await("shares of two instances").atMost(LIMIT).until(this::isShared);
        }
        clock.advance(time);
    }

    private ProcessorConfig ofSecond() {
        return new ProcessorConfig(
                cluster.bootstrapServers(),
                Map.of(),
                cluster.registry(),
                name.topics(),
                state.resolve("second"),
                "second",
                2,
                ProcessorConfig.DEFAULT_COMMIT_INTERVAL);
    }

    /** Returns whether books have members of both instances, each with partitions of its own. */
    private boolean isShared() {
        try (Admin admin = cluster.newAdmin()) {
            String group = ProcessorConfig.applicationId(name.topics(), Application.BOOKS);
            List<MemberDescription> members =
                    await(() -> admin.describeConsumerGroups(List.of(group))
                                    .all()
                                    .get())
                            .values()
                            .stream()
                            .flatMap(description -> description.members().stream())
                            .toList();
            return List.of("replay", "second").stream().allMatch(instance -> members.stream()
                    .anyMatch(member -> member.groupInstanceId().orElse("").contains(instance)
                            && !member.assignment().topicPartitions().isEmpty()));
        }
    }
}
