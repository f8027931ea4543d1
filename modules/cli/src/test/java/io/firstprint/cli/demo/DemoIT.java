/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.cli.Console;
import io.firstprint.poller.Poller;
import io.firstprint.poller.PollerConfig;
import io.firstprint.poller.publish.PublishConfig;
import io.firstprint.poller.source.SourceConfig;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoIT {
    @Test
    void shouldShowTheAlertsOfTheReleaseAndNothingAgainInASecondRun(@TempDir Path directory) {
        Console first = new Console();
        Console second = new Console();

        int firstStatus = first.run("demo", "--exit-when-done", "--data", directory.toString());
        int secondStatus = second.run("demo", "--exit-when-done", "--data", directory.toString());

        assertThat(firstStatus).isZero();
        assertThat(first.out())
                .contains("history is in the books: 0 alerts")
                .contains("widened 94.6 % to $56.8bn")
                .contains("$16.3bn wider than the Reuters consensus of $40.5bn (40.2 %)")
                .contains("largest percentage rise since March 1992")
                .contains("smallest deficit since June 2009")
                .contains("October revised from $29.4bn to $29.2bn")
                .contains("7 alerts");
        assertThat(secondStatus).isZero();
        assertThat(second.out())
                .contains("nothing new: no alert is raised again")
                .doesNotContain("HIGH");
    }

    @Test
    void shouldKeepStandardOutputToAlertsWithJson() {
        Console console = new Console();

        int status = console.run("demo", "--json", "--exit-when-done");

        assertThat(status).isZero();
        assertThat(console.out().lines()).hasSize(7).allMatch(line -> line.startsWith("{\"alertId\":"));
        assertThat(console.err()).contains("schedule of FT-900 releases");
    }

    @Test
    void shouldShowTheAlertsThatARunLeftBehindWhenItWasCutShort(@TempDir Path directory) throws Exception {
        publishWithoutProcessing(directory);
        Console console = new Console();

        int status = console.run("demo", "--json", "--exit-when-done", "--data", directory.toString());

        assertThat(status).isZero();
        assertThat(console.out().lines()).hasSize(7).allMatch(line -> line.startsWith("{\"alertId\":"));
        assertThat(console.err()).contains("7 alerts of a run that was cut short");
    }

    private static void publishWithoutProcessing(Path data) throws InterruptedException {
        DemoClock clock = new DemoClock(Demo.HISTORY_READ);
        BalanceHistory history = BalanceHistory.load();
        DemoDirectory directory = DemoDirectory.of(data);
        AtomicReference<byte[]> page = new AtomicReference<>(BalanceHistory.asGraphCsv(history.before()));
        try (DemoStack stack = DemoStack.start(directory, 0, 0);
                StandInPublisher publisher = StandInPublisher.start(page::get);
                Poller poller = new Poller(
                        PollerConfig.to(PublishConfig.to(
                                Map.of("bootstrap.servers", stack.bootstrapServers()),
                                stack.registry(),
                                stack.topics())),
                        clock)) {
            SourceConfig series = Demo.source(publisher.url());
            poller.loadShippedSchedule();
            poller.poll(series);
            clock.set(Instant.parse("2026-01-29T13:30:00Z"));
            poller.loadConsensus(directory.drop("consensus.csv"));
            page.set(BalanceHistory.asGraphCsv(history.after()));
            poller.poll(series);
        }
    }
}
