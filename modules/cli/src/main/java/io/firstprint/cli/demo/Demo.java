/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.demo;

import io.firstprint.cli.demo.Arrivals.Arrival;
import io.firstprint.domain.book.Source;
import io.firstprint.domain.release.Programme;
import io.firstprint.poller.LoadOutcome;
import io.firstprint.poller.PollOutcome;
import io.firstprint.poller.Poller;
import io.firstprint.poller.named.FormatContext;
import io.firstprint.poller.named.NamedFormats;
import io.firstprint.poller.source.AddressTemplate;
import io.firstprint.poller.source.SourceConfig;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The morning of 2026-01-29: what was known, what was expected, the release, and the alerts. */
final class Demo {
    static final Instant HISTORY_READ = Instant.parse("2026-01-08T14:00:00Z");
    private static final Instant EVENING_BEFORE = Instant.parse("2026-01-28T23:30:00Z");
    private static final Instant RELEASE = Instant.parse("2026-01-29T13:30:00Z");
    private static final Duration LOOK_AGAIN = Duration.ofMillis(5);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String FORMAT = "graph-csv";

    private final DemoConsole console;
    private final DemoClock clock;
    private final URI address;
    private final Consumer<byte[]> page;
    private final Poller poller;
    private final Progress progress;
    private final BalanceHistory history;
    private int shown;

    Demo(
            DemoConsole console,
            DemoClock clock,
            URI address,
            Consumer<byte[]> page,
            Poller poller,
            Progress progress,
            BalanceHistory history) {
        this.console = console;
        this.clock = clock;
        this.address = address;
        this.page = page;
        this.poller = poller;
        this.progress = progress;
        this.history = history;
    }

    /**
     * Publishes what was known and expected before, which raises no alert.
     *
     * @param owed alerts since before the processor's start: those of a run that was cut short, without a latency
     */
    void playHistory(DemoDirectory directory, Arrivals owed) throws InterruptedException {
        require("schedule of FT-900 releases", poller.loadShippedSchedule());
        clock.set(HISTORY_READ);
        require("history as known on 2026-01-08", poller.poll(source(address)));
        clock.set(EVENING_BEFORE);
        require("consensus of three providers", poller.loadConsensus(directory.drop("consensus.csv")));
        showAll(owed, OptionalLong.empty());
        console.tell(
                shown == 0
                        ? "history is in the books: 0 alerts, for a snapshot is no release"
                        : "history is in the books; " + shown + " alerts of a run that was cut short");
    }

    /** Lets the publisher's page change and shows the alerts. */
    void playRelease(Supplier<Arrivals> reading) throws InterruptedException {
        try (Arrivals arrivals = reading.get()) {
            console.tell("08:30 New York time, 2026-01-29: the publisher's page changes");
            clock.set(RELEASE);
            page.accept(BalanceHistory.asGraphCsv(history.after()));
            long start = System.nanoTime();
            PollOutcome outcome = poller.poll(source(address));
            require("release of November 2025", outcome);
            showAll(
                    arrivals,
                    OptionalLong.of(
                            outcome instanceof PollOutcome.Published published
                                    ? published.timings().completedNanos()
                                    : start));
            console.tell(shown == 0 ? "nothing new: no alert is raised again" : shown + " alerts");
        }
    }

    /** Shows alerts as they arrive until all that follows from the facts is committed and read. */
    private void showAll(Arrivals arrivals, OptionalLong lastByte) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!progress.isCaughtUp()) {
            show(arrivals.drain(), lastByte);
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "Expected the processor to be done within " + PATIENCE.toSeconds() + " s, found it behind");
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN.toMillis());
        }
        show(arrivals.drainToEnd(), lastByte);
    }

    private void show(List<Arrival> arrivals, OptionalLong lastByte) {
        for (Arrival arrival : arrivals) {
            shown++;
            console.show(
                    arrival.update(),
                    lastByte.isPresent()
                            ? OptionalLong.of(arrival.nanos() - lastByte.getAsLong())
                            : OptionalLong.empty());
        }
    }

    private void require(String what, LoadOutcome outcome) {
        console.tell(what + ": " + outcome.message());
        if (!(outcome instanceof LoadOutcome.Loaded)) {
            throw new IllegalStateException("The demo cannot go on without the " + what);
        }
    }

    private void require(String what, PollOutcome outcome) {
        console.tell(what + ": " + outcome.message());
        if (!(outcome instanceof PollOutcome.Published || outcome instanceof PollOutcome.NothingNew)) {
            throw new IllegalStateException("The demo cannot go on without the " + what);
        }
    }

    static SourceConfig source(URI url) {
        return SourceConfig.headline(
                new Source(FORMAT, 1),
                new Programme("CENSUS-BEA", "FT900"),
                AddressTemplate.parse(url.toString()),
                FORMAT,
                new NamedFormats(FormatContext.shipped(Clock.systemUTC()))
                        .find(FORMAT)
                        .orElseThrow());
    }
}
