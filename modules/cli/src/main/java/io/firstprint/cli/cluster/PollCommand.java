/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.cluster;

import io.firstprint.cli.Termination;
import io.firstprint.poller.LoadOutcome;
import io.firstprint.poller.PollLoop;
import io.firstprint.poller.PollOutcome;
import io.firstprint.poller.Poller;
import io.firstprint.poller.PollerConfig;
import io.firstprint.poller.ThreadedTimetable;
import io.firstprint.poller.Timetable;
import io.firstprint.poller.drop.DropOutcome;
import io.firstprint.poller.source.SourceConfig;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
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
    private static final int MOST_THREADS = 16;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private final PolledSources polled = new PolledSources();

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

    @Option(
            names = "--metrics",
            paramLabel = "HOST:PORT",
            description = "Serve meters for Prometheus at /metrics; default: not.")
    private @Nullable String metrics;

    private final Map<String, String> lastMessages = new ConcurrentHashMap<>();

    @Override
    public Integer call() throws InterruptedException {
        Clock clock = Clock.systemUTC();
        List<SourceConfig> sources = polled.sources(spec, clock, drop != null);
        try (Termination termination = Termination.onSignal();
                MetricsServer meters = metrics == null ? null : MetricsServer.at(metrics);
                Poller poller = poller(clock, meters)) {
            if (meters != null) {
                print(true, "metrics at " + meters.address());
            }
            if (!loadFiles(poller)) {
                return 1;
            }
            sources.forEach(source -> print(true, "polling " + SourceFiles.described(source) + (once ? " once" : "")));
            return once ? once(poller, sources) : watch(poller, sources, clock, termination);
        }
    }

    private Poller poller(Clock clock, @Nullable MetricsServer meters) {
        PollerConfig config = PollerConfig.to(cluster.publishing());
        return meters == null ? new Poller(config, clock) : new Poller(config, clock, meters.registry());
    }

    private int once(Poller poller, List<SourceConfig> sources) throws InterruptedException {
        boolean usable = true;
        for (SourceConfig source : sources) {
            usable &= tell(source, poller.poll(source));
        }
        return usable ? 0 : 1;
    }

    private int watch(Poller poller, List<SourceConfig> sources, Clock clock, Termination termination)
            throws InterruptedException {
        Timetable timetable = new ThreadedTimetable(clock, Math.min(MOST_THREADS, sources.size() + 2));
        try (PollLoop loop = PollLoop.start(poller, sources, timetable, this::tellNews)) {
            if (drop != null) {
                print(true, "taking files from " + drop);
                loop.drop(poller, drop, sources, this::tell);
            }
            return termination.await(() -> !loop.hasEnded()) ? 0 : 1;
        }
    }

    private void tell(DropOutcome outcome) {
        print(outcome instanceof DropOutcome.Taken, outcome.file() + ": " + outcome.message());
    }

    private boolean loadFiles(Poller poller) {
        boolean loaded = tell("shipped schedule", poller.loadShippedSchedule());
        if (schedule != null) {
            loaded &= tell(schedule.toString(), poller.loadSchedule(schedule));
        }
        for (Path file : consensus) {
            loaded &= tell(file.toString(), poller.loadConsensus(file));
        }
        return loaded;
    }

    private boolean tell(String what, LoadOutcome outcome) {
        boolean loaded = outcome instanceof LoadOutcome.Loaded;
        print(loaded, what + ": " + outcome.message());
        return loaded;
    }

    private boolean tell(SourceConfig source, PollOutcome outcome) {
        print(outcome.isUsable(), source.name() + ": " + outcome.message());
        return outcome.isUsable();
    }

    /** Says what is new: the same outcome of a source round after round is said once. */
    private void tellNews(SourceConfig source, PollOutcome outcome) {
        String message = outcome.message();
        if (!message.equals(lastMessages.put(source.name(), message))) {
            tell(source, outcome);
        }
    }

    private synchronized void print(boolean good, String line) {
        PrintWriter to = good ? spec.commandLine().getOut() : spec.commandLine().getErr();
        to.println(Instant.now().truncatedTo(ChronoUnit.MILLIS) + " " + line);
        to.flush();
    }
}
