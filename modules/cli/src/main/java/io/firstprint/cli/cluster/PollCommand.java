/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.cluster;

import io.firstprint.cli.Termination;
import io.firstprint.cli.health.HealthOption;
import io.firstprint.cli.health.HealthServer;
import io.firstprint.cli.log.LogOption;
import io.firstprint.cli.metrics.MetricsOption;
import io.firstprint.cli.metrics.MetricsServer;
import io.firstprint.poller.PollLoop;
import io.firstprint.poller.Poller;
import io.firstprint.poller.PollerConfig;
import io.firstprint.poller.ThreadedTimetable;
import io.firstprint.poller.Timetable;
import io.firstprint.poller.lead.Duty;
import io.firstprint.poller.lead.Leases;
import io.firstprint.poller.publish.PublishException;
import io.firstprint.poller.source.SourceConfig;
import io.micrometer.core.instrument.Gauge;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads publishers' sources and publishes what is new to a given cluster. */
@Command(
        name = "poll",
        description =
                "Reads the sources of a file, or one page, fast around releases and slowly else, and publishes what"
                        + " is new or changed to a given cluster, each part of a release in one transaction.",
        mixinStandardHelpOptions = true)
public final class PollCommand implements Callable<Integer> {
    private static final int MOST_THREADS = 64;
    private static final Duration AFTER_SHUT_OUT = Duration.ofSeconds(5);
    private static final String SHUT_OUT = "shut out by a poller that does not wait for its turn (poll --once, or an"
            + " earlier version); at work again in " + AFTER_SHUT_OUT.toSeconds() + " s";

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private final PolledSources polled = new PolledSources();

    @Mixin
    private final HealthOption health = new HealthOption();

    @Mixin
    private final LogOption log = new LogOption();

    @Option(
            names = "--schedule",
            paramLabel = "FILE",
            description = "Release dates beyond those that ship with this, read once; later ones: the command load.")
    private @Nullable Path schedule;

    @Option(
            names = "--consensus",
            paramLabel = "FILE",
            description = "Forecasts to publish first; may be repeated. Later ones: the command load.")
    private List<Path> consensus = List.of();

    @Option(
            names = "--drop",
            paramLabel = "DIR",
            description =
                    "A folder to look at for files of facts: forecasts and release dates of your own, and in folders"
                            + " named like formats files of those; taken files go to done or rejected.")
    private @Nullable Path drop;

    @Option(names = "--once", description = "Ask each source once and end; status 1 when one could not be used.")
    private boolean once;

    @Mixin
    private final MetricsOption metrics = new MetricsOption();

    private final PollReport report = new PollReport(() -> spec.commandLine(), log);

    @Override
    public Integer call() throws InterruptedException {
        log.begin();
        Clock clock = Clock.systemUTC();
        List<SourceConfig> sources = polled.sources(spec, clock, drop != null);
        try (Termination termination = Termination.onSignal();
                HealthServer asked = health.serve();
                @Nullable MetricsServer meters = metrics.serve();
                Poller poller = poller(clock, meters)) {
            if (meters != null) {
                report.say(true, "metrics at " + meters.address());
            }
            return once ? once(poller, sources) : watch(poller, sources, clock, asked, meters, termination);
        }
    }

    private Poller poller(Clock clock, @Nullable MetricsServer meters) {
        PollerConfig config = PollerConfig.to(cluster.publishing());
        return meters == null ? new Poller(config, clock) : new Poller(config, clock, meters.registry());
    }

    private int once(Poller poller, List<SourceConfig> sources) throws InterruptedException {
        if (!loadFiles(poller)) {
            return 1;
        }
        sources.forEach(source -> report.say(true, "asking " + SourceFiles.asked(source) + " once"));
        boolean usable = true;
        for (SourceConfig source : sources) {
            usable &= report.tell(source, poller.poll(source));
        }
        return usable ? 0 : 1;
    }

    /** Polls whenever it is this process's turn; files are for its first one. */
    private int watch(
            Poller poller,
            List<SourceConfig> sources,
            Clock clock,
            HealthServer asked,
            @Nullable MetricsServer meters,
            Termination termination)
            throws InterruptedException {
        boolean loaded = false;
        try (Leases leases = Leases.of(cluster.publishing(), duties(sources))) {
            asked.tell(() -> PollerHealth.of(leases.standings()));
            if (meters != null) {
                measure(meters, leases);
            }
            while (leases.await(() -> !hasToEnd(termination), report::tell)) {
                report.say(true, "at work");
                loaded = loaded || loadFiles(poller);
                if (!loaded) {
                    return 1;
                }
                turn(poller, sources, clock, leases, termination);
            }
            return 0;
        } catch (PublishException e) {
            report.say(false, String.valueOf(e.getMessage()));
            return 1;
        }
    }

    private static void measure(MetricsServer meters, Leases leases) {
        Gauge.builder("firstprint.poller.at.work", leases, held -> held.areHeld() ? 1 : 0)
                .description("1 at work; 0 standing by, or out of touch with Kafka")
                .register(meters.registry());
    }

    private static boolean hasToEnd(Termination termination) {
        return termination.isAsked() || Thread.currentThread().isInterrupted();
    }

    private Set<Duty> duties(List<SourceConfig> sources) {
        Set<Duty> duties = sources.stream()
                .map(source -> Duty.of(source.programme(), source.lane()))
                .collect(Collectors.toCollection(HashSet::new));
        if (drop != null) {
            duties.add(Duty.ofDropFolder());
        }
        return duties;
    }

    private void turn(Poller poller, List<SourceConfig> sources, Clock clock, Leases leases, Termination termination) {
        Timetable timetable = new ThreadedTimetable(clock, Math.min(MOST_THREADS, sources.size() + 2));
        boolean isShutOut;
        sources.forEach(source -> report.say(true, "polling " + SourceFiles.described(source)));
        try (PollLoop loop = PollLoop.start(poller, sources, timetable, leases::areHeld, report::tellNews)) {
            if (drop != null) {
                report.say(true, "taking files from " + drop);
                loop.drop(poller, drop, sources, report::tell);
            }
            if (termination.await(() -> leases.areHeld() && !loop.isOver())) {
                return;
            }
            isShutOut = loop.isShutOut() && leases.areHeld();
        } finally {
            poller.standDown();
        }
        if (hasToEnd(termination)) {
            return;
        }
        if (isShutOut) {
            report.say(false, SHUT_OUT);
            Instant again = clock.instant().plus(AFTER_SHUT_OUT);
            boolean unusedForItIsAskedNext =
                    termination.await(() -> clock.instant().isBefore(again));
        } else {
            report.say(false, "the turn is over: out of touch with Kafka for too long");
        }
    }

    private boolean loadFiles(Poller poller) {
        boolean loaded = report.tell("shipped schedule", poller.loadShippedSchedule());
        if (schedule != null) {
            loaded &= report.tell(schedule.toString(), poller.loadSchedule(schedule));
        }
        for (Path file : consensus) {
            loaded &= report.tell(file.toString(), poller.loadConsensus(file));
        }
        return loaded;
    }
}
