/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.indicator.Indicator;
import io.firstprint.events.serde.EventSerdes;
import io.firstprint.replay.fact.FactChange;
import io.firstprint.replay.run.Replay;
import io.firstprint.replay.run.ReplayConfig;
import io.firstprint.replay.run.ReplayReport;
import io.firstprint.replay.run.ReplayRequest;
import io.firstprint.replay.run.RunName;
import io.firstprint.replay.run.Speed;
import io.firstprint.testkit.clock.SettableClock;
import io.firstprint.testkit.cluster.SharedCluster;
import io.firstprint.testkit.cluster.TestCluster;
import io.firstprint.testkit.cluster.TestNamespace;
import io.firstprint.testkit.facts.Fact;
import io.firstprint.testkit.facts.Facts;
import io.firstprint.testkit.facts.NovemberRelease;
import io.firstprint.testkit.views.View;
import io.firstprint.testkit.views.Views;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Facts that came late with an old instant, and releases that came out at one instant, processed as they came, say what a
 * replay says. What is dated after November 2025 is made up.
 */
@ExtendWith(SharedCluster.class)
class RareFactsIT {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Indicator GOODS = Indicator.parse("M.US.W1.BALANCE.GOODS.BOP.SA.NOMINAL");
    private static final Instant TOGETHER = Instant.parse("2026-03-05T13:30:00Z");
    private static final Instant LONG_AFTER = Instant.parse("2026-05-20T09:00:00Z");

    private final TestCluster cluster;
    private final Path state;
    private final RunName name = new RunName("rare-" + COUNT.incrementAndGet());

    RareFactsIT(TestCluster cluster, @TempDir Path state) {
        this.cluster = cluster;
        this.state = state;
    }

    @ParameterizedTest(name = "{0} partitions at {1}, replayed in {2}")
    @CsvSource({"1, max, 1", "1, 100000x, 1", "4, max, 1", "1, 100000x, 4"})
    void shouldSayInAReplayWhatWasSaidAsTheyCame(int ofLive, String speed, int ofReplay) throws TimeoutException {
        ProcessedNamespace live = new ProcessedNamespace(cluster, ofLive, 1, state);
        live.process(inTime());
        Map<String, String> before = alerts(views(live));
        live.process(late());

        ReplayReport report = replay(live, speed, ofReplay);

        Views said = views(live);
        assertThat(report.progress().ended()).isTrue();
        assertThat(said.standing("alerts.v1"))
                .as("alerts that late facts bear on")
                .anyMatch(alert -> alert.text("late").equals("true"));
        assertThat(alerts(said)).isNotEqualTo(before);
        assertThat(said.standing("alerts.v1").stream().map(RareFactsIT::period).distinct())
                .contains("2025-12", "2026-01");
        try (EventSerdes serdes = new EventSerdes(cluster.registry())) {
            NamespaceReader reader =
                    new NamespaceReader(Map.of("bootstrap.servers", cluster.bootstrapServers()), serdes.fields());
            assertThat(reader.views(name.topics()).digests())
                    .isEqualTo(live.views(serdes).digests());
            assertThat(Comparison.of(reader, live.topics(), name.topics(), InstantRange.ALL)
                            .differences())
                    .isEmpty();
        }
    }

    private ReplayReport replay(ProcessedNamespace live, String speed, int partitions) {
        SettableClock clock = new SettableClock("2030-01-01T00:00:00Z");
        return new Replay(
                        ReplayConfig.of(cluster.bootstrapServers(), cluster.registry(), live.topics(), state),
                        name,
                        FactChange.NONE,
                        clock,
                        clock::advance,
                        progress -> {},
                        () -> false)
                .run(new ReplayRequest(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Speed.parse(speed)),
                        Optional.of(partitions)));
    }

    private Views views(ProcessedNamespace live) {
        return new TestNamespace(cluster, live.topics()).readViews();
    }

    private static Map<String, String> alerts(Views views) {
        return views.standing("alerts.v1").stream().collect(Collectors.toMap(View::key, View::content));
    }

    private static String period(View alert) {
        return alert.text("referencePeriod");
    }

    /** Two releases of one programme, and one more indicator, all at one instant. */
    private static List<Fact> inTime() {
        return List.of(
                NovemberRelease.history(),
                NovemberRelease.release(),
                Facts.aConsensus()
                        .in("2026-01")
                        .by("Reuters")
                        .expecting("-60.0")
                        .asOf(TOGETHER.minusSeconds(86_400))
                        .fact(),
                Facts.aSnapshot()
                        .of(GOODS)
                        .at("2026-01-29T13:30:00Z")
                        .value("2025-10", "-58000")
                        .value("2025-11", "-86900")
                        .fact(),
                Facts.aRelease()
                        .in("2026-01")
                        .at(TOGETHER)
                        .value("2025-12", "-99100")
                        .value("2026-01", "-31000")
                        .fact(),
                Facts.aRelease()
                        .in("2025-12")
                        .at(TOGETHER)
                        .value("2025-11", "-56900")
                        .value("2025-12", "-99000")
                        .fact(),
                Facts.aRelease()
                        .of(GOODS)
                        .in("2026-01")
                        .at(TOGETHER)
                        .value("2026-01", "-61000")
                        .fact(),
                Facts.aRelease()
                        .in("2026-02")
                        .at("2026-04-07T12:30:00Z")
                        .value("2026-02", "-72000")
                        .fact());
    }

    /** What was read or written only after all of that: expectations, another reading, a release nobody had. */
    private static List<Fact> late() {
        return List.of(
                Facts.aConsensus()
                        .by("Reuters")
                        .expecting("-40.5")
                        .seenAt(LONG_AFTER)
                        .fact(),
                NovemberRelease.consensus().get(1),
                Facts.aRelease()
                        .in("2025-11")
                        .at(NovemberRelease.INSTANT)
                        .seenAt(LONG_AFTER)
                        .readBy("exhibit", 40)
                        .value("2025-10", "-29206.4")
                        .value("2025-11", "-56825.3")
                        .fact(),
                Facts.aRelease()
                        .of(GOODS)
                        .in("2025-12")
                        .at(TOGETHER)
                        .seenAt(LONG_AFTER)
                        .value("2025-11", "-86000")
                        .value("2025-12", "-120000")
                        .fact(),
                Facts.aRelease()
                        .in("2025-10")
                        .at("2026-01-08T13:30:00Z")
                        .seenAt(LONG_AFTER)
                        .value("2025-10", "-29350")
                        .fact());
    }
}
