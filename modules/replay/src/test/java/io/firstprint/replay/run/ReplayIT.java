/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firstprint.domain.indicator.IndicatorPattern;
import io.firstprint.events.topic.TopicAdmin;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.testkit.cluster.SharedCluster;
import io.firstprint.testkit.cluster.TestCluster;
import io.firstprint.testkit.cluster.TestNamespace;
import io.firstprint.testkit.views.Views;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A replay says what was said live, and touches nothing that is live. */
@ExtendWith(SharedCluster.class)
class ReplayIT {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final TestCluster cluster;
    private final Path state;
    private final RunName name = new RunName("it-" + COUNT.incrementAndGet());

    ReplayIT(TestCluster cluster, @TempDir Path state) {
        this.cluster = cluster;
        this.state = state;
    }

    private ReplayReport replay(LiveRun live, ReplayRequest request) {
        return new Replay(live.replaying(state), name, progress -> {}, () -> false).run(request);
    }

    private Views replayed() {
        return new TestNamespace(cluster, name.topics()).readViews();
    }

    private static ReplayRequest partitions(int number) {
        return new ReplayRequest(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(number));
    }

    @ParameterizedTest(name = "from {0} partitions to {1}")
    @CsvSource({"1, 1", "1, 4", "4, 1", "4, 4"})
    void shouldSayWhatWasSaidLive(int ofLive, int ofReplay) throws TimeoutException {
        LiveRun live = LiveRun.of(cluster, ofLive, state.resolve("live"));

        ReplayReport report = replay(live, partitions(ofReplay));

        Views found = replayed();
        assertThat(found.differencesFrom(live.namespace().readViews())).isEmpty();
        assertThat(found.standing("alerts.v1")).isNotEmpty();
        assertThat(found.standing("digests.v1")).isNotEmpty();
        assertThat(found.standing("contributions.v1")).isNotEmpty();
        assertThat(found.standing("balances-detail.v1")).isNotEmpty();
        assertThat(report.progress().ended()).isTrue();
        assertThat(report.releases()).isNotEmpty();
    }

    @Test
    void shouldWriteNothingAnywhereWhereItCannotKeepItsState() throws Exception {
        LiveRun live = LiveRun.ofFactsOnly(cluster, 1);
        Path file = Files.createFile(state.resolve("file"));
        Replay replay = new Replay(live.replaying(file), name, progress -> {}, () -> false);

        assertThatThrownBy(() -> replay.run(ReplayRequest.OPEN))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("choose another with --state-dir");
        try (Admin admin = cluster.newAdmin()) {
            assertThat(admin.listTopics().names().get()).noneMatch(topic -> topic.startsWith(name.namespace()));
        }
    }

    @Test
    void shouldReportNoReleaseWithoutAnIndicatorThatWasChosen() throws TimeoutException {
        LiveRun live = LiveRun.of(cluster, 1, state.resolve("live"));

        ReplayReport report = replay(
                live,
                new ReplayRequest(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new IndicatorPattern("Z.**")),
                        Optional.empty(),
                        Optional.empty()));

        assertThat(report.progress().ended()).isTrue();
        assertThat(report.releases()).isEmpty();
    }

    @Test
    void shouldWriteNothingToLiveTopics() {
        LiveRun live = LiveRun.ofFactsOnly(cluster, 1);
        List<String> topics = live.namespace().topics().all().stream()
                .map(live.namespace().topics()::nameOf)
                .toList();
        Map<TopicPartition, Long> before = settledEnds(live.namespace(), topics);

        replay(live, ReplayRequest.OPEN);

        assertThat(live.namespace().ends(topics)).isEqualTo(before);
    }

    /** A transaction that is committed puts its marker into each partition a moment later. */
    private static Map<TopicPartition, Long> settledEnds(TestNamespace namespace, List<String> topics) {
        Awaitility.await().until(() -> namespace.committedEnds(topics).equals(namespace.ends(topics)));
        return namespace.ends(topics);
    }

    @Test
    void shouldHaveTopicsThatExpireAndAreAsDeclared() {
        LiveRun live = LiveRun.ofFactsOnly(cluster, 1);

        replay(live, ReplayRequest.OPEN);

        try (Admin admin = cluster.newAdmin()) {
            assertThat(new TopicAdmin(new TopicCatalogue(name.namespace()), admin).check())
                    .isEmpty();
        }
    }

    @Test
    void shouldRefuseToResumeWithOtherOptions() {
        LiveRun live = LiveRun.ofFactsOnly(cluster, 1);
        replay(live, ReplayRequest.OPEN);
        ReplayRequest other = new ReplayRequest(
                Optional.of(Instant.parse("2024-03-01T00:00:00Z")),
                Optional.empty(),
                Optional.of(new IndicatorPattern("M.US.X0.**")),
                Optional.empty(),
                Optional.empty());

        assertThatThrownBy(() -> replay(live, other))
                .isInstanceOf(ReplayRefusedException.class)
                .hasMessageContaining("from '-', found '2024-03-01T00:00:00Z'")
                .hasMessageContaining("indicators '**', found 'M.US.X0.**'");
    }

    @Test
    void shouldReportAgainWhatIsDone() {
        LiveRun live = LiveRun.ofFactsOnly(cluster, 1);
        ReplayReport first = replay(live, ReplayRequest.OPEN);

        ReplayReport again = replay(live, ReplayRequest.OPEN);

        assertThat(again.releases()).isEqualTo(first.releases());
        assertThat(again.progress()).isEqualTo(first.progress());
    }

    @Test
    void shouldLeaveOutWhatIsNotMeant() {
        LiveRun live = LiveRun.ofFactsOnly(cluster, 1);
        Instant to = Instant.parse("2024-04-10T00:00:00Z");

        replay(
                live,
                new ReplayRequest(
                        Optional.empty(),
                        Optional.of(to),
                        Optional.of(new IndicatorPattern("M.US.X0.**")),
                        Optional.empty(),
                        Optional.empty()));

        assertThat(replayed().standing("balances.v1"))
                .isNotEmpty()
                .allSatisfy(view -> assertThat(view.text("indicator")).startsWith("M.US.X0."));
        assertThat(replayed().standing("alerts.v1"))
                .allSatisfy(view -> assertThat(view.text("release")).doesNotContain("2024-05"));
    }
}
