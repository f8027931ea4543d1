/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.testkit.cluster.SharedCluster;
import io.firstprint.testkit.cluster.TestCluster;
import io.firstprint.testkit.cluster.TestNamespace;
import io.firstprint.testkit.publisher.MonthlyFigures;
import io.firstprint.testkit.publisher.Pages;
import io.firstprint.testkit.publisher.StandInPublisher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two processes that poll the same source: one works, the other stands by until the first one is gone. */
@ExtendWith(SharedCluster.class)
class TwoPollersIT {
    private static final String AT_WORK = "Z at work";
    private static final String STANDING_BY = "standing by: another poller is at work";
    private static final String SNAPSHOT = "Published a snapshot";
    private static final String NOTHING_NEW = "graph: Nothing new";
    private static final String NOVEMBER = "Published CENSUS-BEA/FT900/2025-11";
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration TAKE_OVER = Duration.ofSeconds(60);

    private final StandInPublisher publisher = StandInPublisher.start(Clock.systemUTC());
    private final TestNamespace namespace;
    private final Path sources;

    TwoPollersIT(TestCluster cluster, @TempDir Path directory) {
        this.namespace = cluster.namespace(1);
        this.sources = directory.resolve("sources.yaml");
    }

    @BeforeEach
    void showOctober() throws IOException {
        publisher.at("/graph").shows(Pages.graphCsv("BOPGSTB", MonthlyFigures.publishedOnJanuary8()));
        Files.writeString(sources, """
                sources:
                  - name: graph
                    format: graph-csv
                    programme: CENSUS-BEA/FT900
                    rank: 20
                    url: '%s'
                    pace: {slow-ms: 250, per-minute: 1000, per-day: 1000000}
                """.formatted(publisher.address("/graph")));
    }

    @AfterEach
    void stopPublisher() {
        publisher.close();
    }

    private FirstprintProcess poller() throws IOException {
        return FirstprintProcess.start(namespace, "poll", "--sources", sources.toString());
    }

    private FirstprintProcess workingPoller() throws IOException {
        return poller().awaitSaid(AT_WORK, START).awaitSaid(SNAPSHOT, START);
    }

    private void showNovember() {
        publisher.at("/graph").shows(Pages.graphCsv("BOPGSTB", MonthlyFigures.publishedOnJanuary29()));
    }

    private static void print(String what, long since) {
        System.out.println(what + ": at work after " + (System.nanoTime() - since) / 1_000_000 + " ms");
    }

    @Test
    void shouldPublishTheNextReleaseWithTheOtherPollerAfterAKill() throws IOException {
        try (FirstprintProcess first = workingPoller();
                FirstprintProcess second = poller().awaitSaid(STANDING_BY, START)) {
            first.kill();
            long killed = System.nanoTime();
            showNovember();

            second.awaitSaid(AT_WORK, TAKE_OVER);
            print("Killed", killed);
            second.awaitSaid(NOVEMBER, TAKE_OVER);
            print("Killed, the release published", killed);

            assertThat(second.timesSaid(STANDING_BY)).isEqualTo(1);
            assertThat(first.hasSaid(NOVEMBER)).isFalse();
        }
    }

    @Test
    void shouldHandOverAtOnceWhenStopped() throws IOException {
        try (FirstprintProcess first = workingPoller();
                FirstprintProcess second = poller().awaitSaid(STANDING_BY, START)) {
            long stopped = System.nanoTime();
            first.stop();
            showNovember();

            second.awaitSaid(AT_WORK, TAKE_OVER);
            print("Stopped", stopped);
            second.awaitSaid(NOVEMBER, TAKE_OVER);
        }
    }

    @Test
    void shouldStandByAfterAPauseInWhichAnotherTookOver() throws IOException {
        try (FirstprintProcess first = workingPoller();
                FirstprintProcess second = poller().awaitSaid(STANDING_BY, START)) {
            first.pause();
            second.awaitSaid(NOTHING_NEW, TAKE_OVER);
            first.goOn();
            showNovember();

            first.awaitSaid(STANDING_BY, TAKE_OVER);
            second.awaitSaid(NOVEMBER, TAKE_OVER);

            assertThat(first.hasSaid(NOVEMBER)).isFalse();
            assertThat(second.hasSaid("shut out")).isFalse();
        }
    }

    @Test
    void shouldGoOnAfterItWasShutOutByOneThatDoesNotWaitForItsTurn() throws IOException {
        try (FirstprintProcess poller = workingPoller();
                FirstprintProcess once =
                        FirstprintProcess.start(namespace, "poll", "--sources", sources.toString(), "--once")) {
            assertThat(once.awaitEnd()).as(once.toString()).isZero();
            showNovember();

            poller.awaitSaid("shut out by a poller that does not wait for its turn", TAKE_OVER);
            poller.awaitSaid(NOVEMBER, TAKE_OVER);
        }
    }

    @Test
    void shouldGoOnWithTheOneAtWorkWhileAnotherStandsBy() throws IOException {
        try (FirstprintProcess first = workingPoller();
                FirstprintProcess second = poller().awaitSaid(STANDING_BY, START)) {
            showNovember();

            first.awaitSaid(NOVEMBER, START);

            assertThat(second.hasSaid(AT_WORK)).isFalse();
        }
    }
}
