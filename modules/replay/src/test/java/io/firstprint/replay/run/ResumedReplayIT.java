/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firstprint.replay.fact.FactChange;
import io.firstprint.replay.fact.LiveFacts;
import io.firstprint.testkit.clock.SettableClock;
import io.firstprint.testkit.cluster.SharedCluster;
import io.firstprint.testkit.cluster.TestCluster;
import io.firstprint.testkit.cluster.TestNamespace;
import io.firstprint.testkit.views.Views;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A replay that ended in the middle, in whatever way, says in the end what one says that did not. */
@ExtendWith(SharedCluster.class)
class ResumedReplayIT {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final int MIDDLE = 60;

    private final TestCluster cluster;
    private final Path state;
    private final RunName name = new RunName("resumed-" + COUNT.incrementAndGet());
    private final AtomicLong reached = new AtomicLong();
    private final SettableClock clock = new SettableClock("2030-01-01T00:00:00Z");

    ResumedReplayIT(TestCluster cluster, @TempDir Path state) {
        this.cluster = cluster;
        this.state = state;
    }

    private Replay replay(LiveRun live, ReplayListener listener, int until) {
        return new Replay(
                live.replaying(state),
                name,
                FactChange.NONE,
                clock,
                clock::advance,
                listener,
                () -> reached.get() >= until);
    }

    private static ReplayRequest request(String speed, int partitions) {
        return new ReplayRequest(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Speed.parse(speed)),
                Optional.of(partitions));
    }

    private Views replayed() {
        return new TestNamespace(cluster, name.topics()).readViews();
    }

    @ParameterizedTest(name = "at {0} from {1} partitions to {2}")
    @CsvSource({"max, 1, 1", "100000x, 1, 1", "100000x, 4, 2"})
    void shouldGoOnAfterAnOrderlyEnd(String speed, int ofLive, int ofReplay) throws TimeoutException {
        LiveRun live = LiveRun.of(cluster, ofLive, state.resolve("live"));
        int until = speed.equals("max") ? 1 : MIDDLE;

        ReplayReport first =
                replay(live, progress -> reached.set(progress.done()), until).run(request(speed, ofReplay));
        assertThat(first.progress().ended()).isFalse();
        assertThat(first.progress().done()).isBetween(1L, first.progress().total() - 1);
        ReplayReport second = replay(live, progress -> {}, Integer.MAX_VALUE).run(ReplayRequest.OPEN);

        assertThat(second.progress().ended()).isTrue();
        assertThat(replayed().differencesFrom(live.namespace().readViews())).isEmpty();
    }

    @Test
    void shouldGoOnAfterAFailure() throws TimeoutException {
        LiveRun live = LiveRun.of(cluster, 1, state.resolve("live"));
        ReplayListener failing = progress -> {
            if (progress.done() >= MIDDLE) {
                throw new IllegalStateException("made up");
            }
        };
        assertThatThrownBy(() -> replay(live, failing, Integer.MAX_VALUE).run(request("100000x", 1)))
                .hasMessage("made up");

        ReplayReport second = replay(live, progress -> {}, Integer.MAX_VALUE).run(ReplayRequest.OPEN);

        assertThat(second.progress().ended()).isTrue();
        assertThat(replayed().differencesFrom(live.namespace().readViews())).isEmpty();
    }

    /** As after a kill: facts were sent, and nobody commits or aborts. */
    @Test
    void shouldTakeOverFromAWriterThatLeftATransactionOpen() throws TimeoutException {
        LiveRun live = LiveRun.of(cluster, 1, state.resolve("live"));
        ReplayReport first =
                replay(live, progress -> reached.set(progress.done()), 1).run(request("max", 1));
        assertThat(first.progress().ended()).isFalse();
        ReplayConfig config = live.replaying(state);
        try (LiveFacts facts = new LiveFacts(config.live(), config.client(name), name.factsGroup());
                ReplayWriter killed = new ReplayWriter(name, config.client(name), facts.group())) {
            Map<TopicPartition, Long> ends = facts.ends(facts.partitions());
            facts.between(facts.beginnings(facts.partitions()), ends).read(killed::write);

            ReplayReport second =
                    replay(live, progress -> {}, Integer.MAX_VALUE).run(ReplayRequest.OPEN);

            assertThat(second.progress().ended()).isTrue();
            assertThat(second.progress().facts()).isLessThan(second.progress().total());
            assertThat(replayed().differencesFrom(live.namespace().readViews())).isEmpty();
        }
    }
}
