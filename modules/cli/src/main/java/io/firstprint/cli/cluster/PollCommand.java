/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.cluster;

import io.firstprint.cli.Termination;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.book.Source;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.poller.LoadOutcome;
import io.firstprint.poller.PollLoop;
import io.firstprint.poller.PollOutcome;
import io.firstprint.poller.Poller;
import io.firstprint.poller.PollerConfig;
import io.firstprint.poller.fetch.FetchConfig;
import io.firstprint.poller.fetch.Origin;
import io.firstprint.poller.source.SeriesSource;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads a publisher's series and publishes what is new to a given cluster. */
@Command(
        name = "poll",
        description = "Reads a series from a publisher's page at an interval and publishes what is new or changed to a"
                + " given cluster, each release in one transaction.",
        mixinStandardHelpOptions = true)
public final class PollCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Option(names = "--url", required = true, description = "Address of the graph CSV with the columns date and value.")
    @SuppressWarnings("NullAway.Init") // required
    private URI url;

    @Option(
            names = "--indicator",
            defaultValue = "M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL",
            description = "What the series measures; default ${DEFAULT-VALUE}")
    private String indicator = "";

    @Option(
            names = "--publisher",
            defaultValue = "CENSUS-BEA",
            description = "Who publishes it, as in the schedule; default ${DEFAULT-VALUE}")
    private String publisher = "";

    @Option(
            names = "--programme",
            defaultValue = "FT900",
            description = "The report it belongs to, as in the schedule; default ${DEFAULT-VALUE}")
    private String programme = "";

    @Option(
            names = "--column",
            defaultValue = "BOPGSTB",
            description = "Name of the value column, besides 'value'; default ${DEFAULT-VALUE}")
    private String column = "";

    @Option(names = "--unit", defaultValue = "USD", description = "What the values count; default ${DEFAULT-VALUE}")
    private String unit = "";

    @Option(
            names = "--multiplier",
            defaultValue = "6",
            description = "Power of ten of the values, 6 for millions; default ${DEFAULT-VALUE}")
    private int multiplier;

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
            names = "--interval-ms",
            defaultValue = "5000",
            description = "From one round to the next, 100 to 86400000; default ${DEFAULT-VALUE}")
    private long intervalMs;

    @Option(names = "--once", description = "Make one round and end; status 1 when the publisher could not be used.")
    private boolean once;

    private String lastMessage = "";

    @Override
    public Integer call() throws InterruptedException {
        PollerConfig config =
                new PollerConfig(cluster.publishing(), FetchConfig.defaults(), Duration.ofMillis(intervalMs));
        SeriesSource series = series();
        try (Termination termination = Termination.onSignal();
                Poller poller = new Poller(config, Clock.systemUTC())) {
            if (!loadFiles(poller)) {
                return 1;
            }
            print(
                    true,
                    "polling " + indicator + " at " + Origin.of(url)
                            + (once ? " once" : " every " + intervalMs + " ms"));
            if (once) {
                return tell(poller.poll(series)) ? 0 : 1;
            }
            try (PollLoop loop =
                    PollLoop.start(poller, List.of(series), config.interval(), (one, outcome) -> tellNews(outcome))) {
                return termination.await(() -> !loop.hasEnded()) ? 0 : 1;
            }
        }
    }

    private SeriesSource series() {
        return new SeriesSource(
                Indicator.parse(indicator),
                publisher,
                programme,
                new Source("graph-csv", 1),
                url,
                column,
                new Unit(unit),
                multiplier);
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

    private boolean tell(PollOutcome outcome) {
        boolean usable = outcome instanceof PollOutcome.Published
                || outcome instanceof PollOutcome.NothingNew
                || outcome instanceof PollOutcome.Held;
        print(usable, outcome.message());
        return usable;
    }

    /** Says what is new: the same outcome round after round is said once. */
    private void tellNews(PollOutcome outcome) {
        String message = outcome.message();
        if (!message.equals(lastMessage)) {
            lastMessage = message;
            tell(outcome);
        }
    }

    private void print(boolean good, String line) {
        PrintWriter to = good ? spec.commandLine().getOut() : spec.commandLine().getErr();
        to.println(Instant.now().truncatedTo(ChronoUnit.MILLIS) + " " + line);
        to.flush();
    }
}
