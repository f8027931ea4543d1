/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller;

import io.firstprint.poller.fetch.HttpFetcher;
import io.firstprint.poller.publish.FactPublisher;
import io.firstprint.poller.source.SeriesSource;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads publishers' series and publishes what they say that is new.
 *
 * <p>A round never throws for what the outside does: it says what came of it, and the next one tries again.
 * All series of a programme share one writer. Methods may be called from any thread, one at a time.
 */
public final class Poller implements AutoCloseable {
    private final PollerConfig config;
    private final Clock clock;
    private final HttpFetcher fetcher;
    private final DeadLetterBox deadLetters;
    private final FactFiles files;
    private final Map<String, FactPublisher> publishers = new HashMap<>();
    private final Map<SeriesSource, SeriesRound> rounds = new HashMap<>();
    private final Map<String, PollOutcome.Fenced> fenced = new HashMap<>();

    /**
     * Creates a poller; connections are opened when they are needed.
     *
     * @param clock says when a page was read, and which months have begun
     */
    public Poller(PollerConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.fetcher = new HttpFetcher(config.fetching());
        this.deadLetters = new DeadLetterBox(clock);
        this.files = new FactFiles(config.publishing(), clock, deadLetters);
    }

    /**
     * Makes one round for one series.
     *
     * @throws InterruptedException if the calling thread is interrupted
     */
    public synchronized PollOutcome poll(SeriesSource series) throws InterruptedException {
        PollOutcome.Fenced stopped = fenced.get(series.programme());
        if (stopped != null) {
            return stopped;
        }
        PollOutcome outcome = rounds.computeIfAbsent(series, this::newRound).run();
        if (outcome instanceof PollOutcome.Fenced fence) {
            fenced.put(series.programme(), fence);
        }
        return outcome;
    }

    private SeriesRound newRound(SeriesSource series) {
        FactPublisher publisher = publishers.computeIfAbsent(
                series.programme(), programme -> FactPublisher.ofProgramme(config.publishing(), programme));
        return new SeriesRound(series, clock, fetcher, publisher, deadLetters);
    }

    /** Publishes the forecasts of a consensus file that were not published before. */
    public synchronized LoadOutcome loadConsensus(Path file) {
        return files.loadConsensus(file);
    }

    /** Publishes the release dates of a schedule file that differ from what was announced last. */
    public synchronized LoadOutcome loadSchedule(Path file) {
        return files.loadSchedule(file);
    }

    /** Publishes the release dates that ship with the project, without taking back what was announced later. */
    public synchronized LoadOutcome loadShippedSchedule() {
        return files.loadShippedSchedule();
    }

    @Override
    public synchronized void close() {
        fetcher.close();
        publishers.values().forEach(FactPublisher::close);
    }
}
