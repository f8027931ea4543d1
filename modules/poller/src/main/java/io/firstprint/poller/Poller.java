/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller;

import io.firstprint.domain.release.Programme;
import io.firstprint.events.topic.Lane;
import io.firstprint.poller.drop.DropFolder;
import io.firstprint.poller.drop.DropOutcome;
import io.firstprint.poller.drop.FileFactPublisher;
import io.firstprint.poller.fetch.HttpFetcher;
import io.firstprint.poller.pace.Budget;
import io.firstprint.poller.publish.FactPublisher;
import io.firstprint.poller.source.SourceConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads publishers' sources and publishes what they say that is new.
 *
 * <p>A round never throws for what the outside does: it says what came of it, and the next one tries again.
 * All sources of a programme and lane share one writer. Methods may be called from any thread.
 */
public final class Poller implements AutoCloseable {
    private final PollerConfig config;
    private final Clock clock;
    private final MeterRegistry meters;
    private final HttpFetcher fetcher;
    private final DeadLetterBox deadLetters;
    private final FactFiles files;
    private final Map<Route, ProgrammeDesk> desks = new HashMap<>();
    private final List<FileFactPublisher> forecasts = new ArrayList<>();
    private final List<DropFolder> folders = new ArrayList<>();
    private final Map<String, Kept> rounds = new HashMap<>();

    /** Creates a poller that measures nothing. */
    public Poller(PollerConfig config, Clock clock) {
        this(config, clock, new CompositeMeterRegistry());
    }

    /**
     * Creates a poller; connections are opened when they are needed.
     *
     * @param clock says when a page was read, and which months have begun
     * @param meters where it is told how sources do
     */
    public Poller(PollerConfig config, Clock clock, MeterRegistry meters) {
        this.meters = meters;
        this.config = config;
        this.clock = clock;
        this.fetcher = new HttpFetcher(config.fetching(), clock);
        this.deadLetters = new DeadLetterBox(clock);
        this.files = new FactFiles(config.publishing(), clock, deadLetters);
    }

    /**
     * Makes one round for one source now, whatever its pace is.
     *
     * @throws InterruptedException if the calling thread is interrupted
     */
    public PollOutcome poll(SourceConfig source) throws InterruptedException {
        return watchOf(source, (one, outcome) -> {}).now();
    }

    /** Returns a source as an activity that is asked at its pace. */
    Activity watch(SourceConfig source, PollListener listener) {
        return watchOf(source, listener);
    }

    private synchronized SourceWatch watchOf(SourceConfig source, PollListener listener) {
        Kept kept = rounds.computeIfAbsent(source.name(), name -> round(source));
        return new SourceWatch(source, clock, kept.desk, kept.round, kept.budget, kept.meters, listener);
    }

    private Kept round(SourceConfig source) {
        ProgrammeDesk desk = desk(source.programme(), source.lane());
        FileFactPublisher ofForecasts =
                new FileFactPublisher(FactPublisher.ofForecasts(config.publishing(), source.name()));
        forecasts.add(ofForecasts);
        Budget budget = new Budget(source.pace());
        SourceMeters measured = new SourceMeters(meters, source.name(), () -> budget.leftToday(clock.instant()));
        SourceRound round = new SourceRound(source, clock, fetcher, desk, ofForecasts, deadLetters, measured);
        return new Kept(desk, round, budget, measured);
    }

    private ProgrammeDesk desk(Programme programme, Lane lane) {
        return desks.computeIfAbsent(
                new Route(programme, lane), route -> new ProgrammeDesk(config.publishing(), programme, lane));
    }

    /** Returns for each programme of some sources what says that its releases are late. */
    synchronized List<Activity> latenessOf(List<SourceConfig> sources) {
        return sources.stream()
                .filter(SourceConfig::armed)
                .map(SourceConfig::programme)
                .distinct()
                .map(programme -> lateness(programme, sources))
                .toList();
    }

    private Activity lateness(Programme programme, List<SourceConfig> sources) {
        List<SourceConfig> readers = sources.stream()
                .filter(source -> source.armed() && source.programme().equals(programme))
                .toList();
        Duration lateAfter = readers.stream()
                .map(source -> source.pace().lateAfter())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Lane lane = readers.stream()
                .map(SourceConfig::lane)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return new LatenessWatch(desk(programme, lane), lateAfter, clock);
    }

    /**
     * Returns a folder of files as an activity.
     *
     * @param sources whose formats files may have
     * @throws IllegalArgumentException if there is no such folder
     */
    synchronized Activity drop(Path directory, List<SourceConfig> sources, Consumer<DropOutcome> listener) {
        DropSink sink = new DropSink(sources, this::deskOf, clock);
        DropFolder folder = DropFolder.at(directory, config.publishing(), sink);
        folders.add(folder);
        return new DropWatch(folder, clock, listener);
    }

    private synchronized ProgrammeDesk deskOf(SourceConfig source) {
        return desk(source.programme(), source.lane());
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
        desks.values().forEach(ProgrammeDesk::close);
        forecasts.forEach(FileFactPublisher::close);
        folders.forEach(DropFolder::close);
    }

    /** What is kept of a source, whoever asks it. */
    private record Kept(ProgrammeDesk desk, SourceRound round, Budget budget, SourceMeters meters) {}

    private record Route(Programme programme, Lane lane) {}
}
