/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.demo;

import io.firstprint.cli.alerts.AlertReader;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.book.Source;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.view.ViewUpdate;
import io.firstprint.poller.LoadOutcome;
import io.firstprint.poller.PollOutcome;
import io.firstprint.poller.Poller;
import io.firstprint.poller.source.SeriesSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The morning of 2026-01-29: what was known, what was expected, the release, and the alerts. */
final class Demo {
    private static final Instant EVENING_BEFORE = Instant.parse("2026-01-28T23:30:00Z");
    static final Instant HISTORY_READ = Instant.parse("2026-01-08T14:00:00Z");
    private static final Instant RELEASE = Instant.parse("2026-01-29T13:30:00Z");
    private static final Duration POLL = Duration.ofMillis(5);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MILLIONS = 6;

    private final DemoConsole console;
    private final DemoClock clock;
    private final StandInPublisher publisher;
    private final Poller poller;
    private final AlertReader reader;
    private final Progress progress;
    private final BalanceHistory history;
    private int shown;

    Demo(
            DemoConsole console,
            DemoClock clock,
            StandInPublisher publisher,
            Poller poller,
            AlertReader reader,
            Progress progress,
            BalanceHistory history) {
        this.console = console;
        this.clock = clock;
        this.publisher = publisher;
        this.poller = poller;
        this.reader = reader;
        this.progress = progress;
        this.history = history;
    }

    /** Plays the morning; alerts that the history raised would be shown as well. */
    void play(DemoDirectory directory) throws InterruptedException {
        load("schedule of FT-900 releases", poller.loadShippedSchedule());
        clock.set(HISTORY_READ);
        long historyRead = System.nanoTime();
        tell("history as known on 2026-01-08", poller.poll(series()));
        clock.set(EVENING_BEFORE);
        load("consensus of three providers", poller.loadConsensus(directory.drop("consensus.csv")));
        showUntilDone(historyRead, CompletableFuture.completedFuture(new PollOutcome.NothingNew()));
        console.tell("history is in the books: " + shown + " alerts, for a snapshot is no release");

        console.tell("08:30 New York time, 2026-01-29: the publisher's page changes");
        clock.set(RELEASE);
        publisher.publish(BalanceHistory.asGraphCsv(history.after()));
        long start = System.nanoTime();
        PollOutcome outcome = showUntilDone(start, CompletableFuture.supplyAsync(this::poll));
        tell("release of November 2025", outcome);
        console.tell(shown == 0 ? "nothing new: no alert is raised again" : shown + " alerts");
    }

    private PollOutcome poll() {
        try {
            return poller.poll(series());
        } catch (InterruptedException e) {
            throw new CompletionException(e);
        }
    }

    /** Shows alerts as they arrive until the round is over and all that follows from it is committed. */
    private PollOutcome showUntilDone(long start, CompletableFuture<PollOutcome> round) {
        List<Arrival> waiting = new ArrayList<>();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        boolean done = false;
        while (!done) {
            boolean roundIsOver = round.isDone();
            boolean caughtUp = roundIsOver && progress.isCaughtUp();
            for (ViewUpdate update : reader.poll(POLL)) {
                waiting.add(new Arrival(update, System.nanoTime()));
            }
            if (roundIsOver) {
                waiting.forEach(arrival -> show(arrival, lastByte(round.join(), start)));
                waiting.clear();
            }
            done = caughtUp && reader.isAtEnd();
            if (!done && System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "Expected the processor to be done within " + PATIENCE.toSeconds() + " s, found it behind");
            }
        }
        return round.join();
    }

    private static long lastByte(PollOutcome outcome, long start) {
        return outcome instanceof PollOutcome.Published published
                ? published.timings().completedNanos()
                : start;
    }

    private void show(Arrival arrival, long lastByte) {
        shown++;
        console.show(arrival.update, arrival.nanos - lastByte);
    }

    private record Arrival(ViewUpdate update, long nanos) {}

    private void load(String what, LoadOutcome outcome) {
        console.tell(what + ": " + outcome.message());
        if (!(outcome instanceof LoadOutcome.Loaded)) {
            throw new IllegalStateException("The demo cannot go on without the " + what);
        }
    }

    private void tell(String what, PollOutcome outcome) {
        console.tell(what + ": " + outcome.message());
        if (!(outcome instanceof PollOutcome.Published || outcome instanceof PollOutcome.NothingNew)) {
            throw new IllegalStateException("The demo cannot go on without the " + what);
        }
    }

    private SeriesSource series() {
        return new SeriesSource(
                Indicator.parse("M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL"),
                "CENSUS-BEA",
                "FT900",
                new Source("graph-csv", 1),
                publisher.url(),
                "BOPGSTB",
                Unit.USD,
                MILLIONS);
    }
}
