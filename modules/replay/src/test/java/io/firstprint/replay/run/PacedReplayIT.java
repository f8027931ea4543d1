/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.replay.fact.FactChange;
import io.firstprint.testkit.clock.SettableClock;
import io.firstprint.testkit.cluster.SharedCluster;
import io.firstprint.testkit.cluster.TestCluster;
import io.firstprint.testkit.cluster.TestNamespace;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Facts that wait for their time, by a clock that moves only when they wait. */
@ExtendWith(SharedCluster.class)
class PacedReplayIT {
    private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");
    private static final Instant FROM = Instant.parse("2024-04-01T00:00:00Z");
    private static final int SPEED = 50_000;

    private final TestCluster cluster;
    private final Path state;
    private final SettableClock clock = new SettableClock(START.toString());

    /** By the latest instant of a fact when by the clock it was committed. */
    private final Map<Instant, Instant> committed = new TreeMap<>();

    PacedReplayIT(TestCluster cluster, @TempDir Path state) {
        this.cluster = cluster;
        this.state = state;
    }

    private ReplayReport replay(LiveRun live, RunName name) {
        return replay(live, name, () -> false);
    }

    private ReplayReport replay(LiveRun live, RunName name, BooleanSupplier stopped) {
        return new Replay(live.replaying(state), name, FactChange.NONE, clock, clock::advance, this::note, stopped)
                .run(new ReplayRequest(
                        Optional.of(FROM),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new Speed(SPEED)),
                        Optional.empty()));
    }

    private void note(RunProgress progress) {
        if (progress.at() != null) {
            committed.putIfAbsent(progress.at(), clock.instant());
        }
    }

    private static Instant comesAt(Instant simulated) {
        return START.plus(Duration.between(FROM, simulated).dividedBy(SPEED));
    }

    @Test
    void shouldBringEachReleaseAtItsTime() {
        LiveRun live = LiveRun.ofFactsOnly(cluster, 1);

        ReplayReport report = replay(live, new RunName("paced-time"));

        assertThat(report.progress().ended()).isTrue();
        committed.keySet().removeIf(simulated -> simulated.isBefore(FROM));
        assertThat(committed).hasSizeGreaterThan(5);
        committed.forEach((simulated, real) -> assertThat(real)
                .isBetween(comesAt(simulated), comesAt(simulated).plusMillis(2)));
    }

    @Test
    void shouldNotWaitTwiceForAQuietTime() {
        LiveRun live = LiveRun.ofFactsOnly(cluster, 1);
        RunName name = new RunName("paced-resumed");
        Instant stop = START.plusSeconds(3);

        ReplayReport interrupted = replay(live, name, () -> !clock.instant().isBefore(stop));
        Instant reached = Objects.requireNonNull(interrupted.progress().at());
        assertThat(interrupted.progress().ended()).isFalse();
        assertThat(clock.instant()).isBetween(comesAt(reached), comesAt(reached).plusSeconds(1));

        assertThat(replay(live, name).progress().ended()).isTrue();
        assertThat(clock.instant()).isBefore(comesAt(latest()).plusSeconds(2));
    }

    private Instant latest() {
        return committed.keySet().stream().max(Comparator.naturalOrder()).orElseThrow();
    }

    @Test
    void shouldNotWaitForHistory() {
        LiveRun live = LiveRun.ofFactsOnly(cluster, 1);

        ReplayReport report = replay(live, new RunName("paced-history"));

        List<Instant> history = new ArrayList<>(committed.keySet());
        history.removeIf(simulated -> !simulated.isBefore(FROM));
        assertThat(history).isNotEmpty().allSatisfy(simulated -> assertThat(committed.get(simulated))
                .isEqualTo(START));
        assertThat(report.releases()).isNotEmpty().allSatisfy(release -> assertThat(release.releasedAt())
                .isAfterOrEqualTo(FROM));
    }

    @Test
    void shouldSayWhatWasSaidLive() throws TimeoutException {
        LiveRun live = LiveRun.of(cluster, 1, state.resolve("live"));
        RunName name = new RunName("paced-views");

        ReplayReport report = replay(live, name);

        assertThat(report.progress().ended()).isTrue();
        assertThat(new TestNamespace(cluster, name.topics())
                        .readViews()
                        .differencesFrom(live.namespace().readViews()))
                .isEmpty();
    }
}
