/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.run;

import static io.firstprint.events.topic.TopicAdmin.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.firstprint.replay.fact.FactChange;
import io.firstprint.replay.run.RunSummary.State;
import io.firstprint.testkit.clock.SettableClock;
import io.firstprint.testkit.cluster.SharedCluster;
import io.firstprint.testkit.cluster.TestCluster;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.quota.ClientQuotaFilter;
import org.apache.kafka.common.quota.ClientQuotaFilterComponent;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Replays are found, limited while they run, and gone once deleted. */
@ExtendWith(SharedCluster.class)
class RunsIT {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final TestCluster cluster;
    private final Path state;
    private final RunName name = new RunName("runs-" + COUNT.incrementAndGet());
    private final LiveRun live;

    RunsIT(TestCluster cluster, @TempDir Path state) {
        this.cluster = cluster;
        this.state = state;
        this.live = LiveRun.ofFactsOnly(cluster, 1);
    }

    private ReplayReport replay(ReplayListener listener) {
        return new Replay(live.replaying(state), name, listener, () -> false).run(ReplayRequest.OPEN);
    }

    private Optional<RunSummary> listed() {
        try (Runs runs = new Runs(live.replaying(state))) {
            return runs.list().stream().filter(run -> run.run().equals(name)).findFirst();
        }
    }

    private List<String> delete() {
        try (Runs runs = new Runs(live.replaying(state))) {
            return runs.delete(name, true);
        }
    }

    private Map<String, Double> quotas() {
        try (Admin admin = cluster.newAdmin()) {
            ClientQuotaFilter ours = ClientQuotaFilter.containsOnly(
                    List.of(ClientQuotaFilterComponent.ofEntity("client-id", name.clientId())));
            return await(() -> admin.describeClientQuotas(ours).entities().get()).values().stream()
                    .findFirst()
                    .orElse(Map.of());
        }
    }

    @Test
    void shouldBeListedWithWhatItDid() {
        ReplayReport report = replay(progress -> {});

        assertThat(listed()).hasValueSatisfying(run -> {
            assertThat(run.state()).isEqualTo(State.DONE);
            assertThat(run.plan()).contains(report.plan());
            assertThat(run.progress()).contains(report.progress());
            assertThat(run.bytes().orElse(0)).isPositive();
        });
    }

    @Test
    void shouldHaveAQuotaWhileItRunsOnly() {
        AtomicReference<Map<String, Double>> meanwhile = new AtomicReference<>(Map.of());

        ReplayReport report = replay(progress -> meanwhile.set(quotas()));

        assertThat(report.progress().ended()).isTrue();
        assertThat(meanwhile.get())
                .containsOnly(Map.entry("producer_byte_rate", 5e7), Map.entry("consumer_byte_rate", 5e7));
        assertThat(quotas()).isEmpty();
    }

    @Test
    void shouldLeaveNothingOnceDeleted() throws IOException, RestClientException {
        ReplayReport report = replay(progress -> {});
        assertThat(report.progress().ended()).isTrue();

        assertThat(delete()).hasSize(4).anyMatch(line -> line.startsWith("its state at "));

        assertThat(listed()).isEmpty();
        assertThat(quotas()).isEmpty();
        assertThat(live.replaying(state).stateOf(name)).doesNotExist();
        try (Admin admin = cluster.newAdmin();
                SchemaRegistryClient registry = cluster.registry().newClient()) {
            assertThat(await(() -> admin.listTopics().names().get())).noneMatch(topic -> topic.contains(name.name()));
            assertThat(await(() -> admin.listGroups().all().get()).stream().map(GroupListing::groupId))
                    .noneMatch(group -> group.contains(name.name()));
            assertThat(registry.getAllSubjects()).noneMatch(subject -> subject.contains(name.namespace()));
        }
    }

    @Test
    void shouldBeginAnewOnceDeleted() {
        ReplayReport first = replay(progress -> {});
        assertThat(delete()).isNotEmpty();

        ReplayReport second = replay(progress -> {});

        assertThat(second.releases()).isEqualTo(first.releases());
    }

    @Test
    void shouldRefuseToGoOnWithFactsThatExpired() {
        ReplayReport report = replay(progress -> {});
        assertThat(report.progress().ended()).isTrue();
        TopicPartition observations = new TopicPartition(name.topics().observations(), 0);
        try (Admin admin = cluster.newAdmin()) {
            await(() -> admin.deleteRecords(Map.of(observations, RecordsToDelete.beforeOffset(3)))
                    .all()
                    .get());
        }

        assertThatThrownBy(() -> replay(progress -> {}))
                .isInstanceOf(ReplayRefusedException.class)
                .hasMessageContaining("found some of them gone");
    }

    @Test
    void shouldRefuseToDeleteWhatRuns() {
        SettableClock clock = new SettableClock("2030-01-01T00:00:00Z");
        List<@Nullable Throwable> refusals = new ArrayList<>();
        Pause whileItRuns = time -> {
            if (refusals.isEmpty()) {
                Awaitility.await("members").atMost(Duration.ofSeconds(30)).until(() -> listed().map(RunSummary::state)
                        .equals(Optional.of(State.RUNNING)));
                refusals.add(org.assertj.core.api.Assertions.catchThrowable(this::delete));
            }
            clock.advance(time);
        };

        ReplayReport report = new Replay(
                        live.replaying(state), name, FactChange.NONE, clock, whileItRuns, progress -> {}, () -> false)
                .run(new ReplayRequest(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Speed.parse("100000x")),
                        Optional.empty()));

        assertThat(report.progress().ended()).isTrue();
        assertThat(refusals).singleElement().satisfies(refusal -> assertThat(refusal)
                .isInstanceOf(ReplayRefusedException.class)
                .hasMessageContaining("found it running"));
    }

    @Test
    void shouldRefuseToDeleteWhatIsNotThere() {
        try (Runs runs = new Runs(live.replaying(state))) {
            assertThatThrownBy(() -> runs.delete(new RunName("never"), false))
                    .isInstanceOf(ReplayRefusedException.class)
                    .hasMessageContaining("found none");
        }
    }
}
