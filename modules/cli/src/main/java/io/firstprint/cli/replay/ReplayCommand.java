/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.replay;

import io.firstprint.cli.Termination;
import io.firstprint.cli.cluster.ClusterOptions;
import io.firstprint.cli.replay.calendar.BesideCalendar;
import io.firstprint.cli.replay.calendar.CalendarOptions;
import io.firstprint.cli.replay.calendar.CalendarTable;
import io.firstprint.cli.replay.input.InputOptions;
import io.firstprint.domain.indicator.IndicatorPattern;
import io.firstprint.events.serde.EventSerdes;
import io.firstprint.poller.publish.PublishException;
import io.firstprint.replay.fact.FactChange;
import io.firstprint.replay.run.Pause;
import io.firstprint.replay.run.Replay;
import io.firstprint.replay.run.ReplayConfig;
import io.firstprint.replay.run.ReplayReport;
import io.firstprint.replay.run.ReplayRequest;
import io.firstprint.replay.run.RunName;
import io.firstprint.replay.run.Speed;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs past facts once more. */
@Command(
        name = "replay",
        description =
                "Copies past facts into topics of their own, replay.NAME.trade.*, and runs the same applications on them. Live"
                        + " topics are only read. One that was ended goes on when it is started again by its name.",
        mixinStandardHelpOptions = true,
        subcommands = {ReplayListCommand.class, ReplayDeleteCommand.class})
public final class ReplayCommand implements Callable<Integer> {
    private static final DateTimeFormatter NAMED =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    /** A group, because a sub-command has a cluster of its own and this one need not be told then. */
    @ArgGroup(exclusive = false, multiplicity = "0..1")
    private @Nullable ClusterOptions cluster;

    @Mixin
    private final RunOptions options = new RunOptions();

    @Mixin
    private final InputOptions input = new InputOptions();

    @Mixin
    private final CalendarOptions calendar = new CalendarOptions();

    @Option(
            names = "--from",
            paramLabel = "WHEN",
            description =
                    "First release of interest, an instant, a day or a month; those before are history, which the books need."
                            + " Default: the beginning")
    private @Nullable String from;

    @Option(
            names = "--to",
            paramLabel = "WHEN",
            description = "Last instant of publication, or a day or month, which is taken whole. Default: now")
    private @Nullable String to;

    @Option(
            names = "--indicators",
            paramLabel = "PATTERN",
            description =
                    "Which indicators, such as 'M.US.*.BALANCE.**'; derived ones need their components. Default: all")
    private @Nullable String indicators;

    @Option(
            names = "--speed",
            paramLabel = "max|1x|60x",
            description = "How fast time passes; history is never waited for. Default: max")
    private @Nullable String speed;

    @Option(
            names = "--partitions",
            description = "Partitions of topics partitioned by indicator. Default: as many as the live ones have")
    private @Nullable Integer partitions;

    @Option(names = "--as", paramLabel = "NAME", description = "What it is called. Default: made from the time")
    private @Nullable String name;

    @Option(names = "--json", description = "The report as one JSON object on one line.")
    private boolean json;

    @Override
    public Integer call() throws PublishException {
        ReplayConfig config = checked(() -> options.config(chosenCluster()));
        ReplayRequest request = checked(this::request);
        RunName run = checked(() -> new RunName(name == null ? NAMED.format(Instant.now()) : name));
        Optional<Function<ReplayReport, BesideCalendar>> beside = checked(() -> calendar.read(Clock.systemUTC()));
        PrintWriter err = spec.commandLine().getErr();
        err.println("replay " + run + " into " + run.namespace() + "*");
        try (Termination termination = Termination.onSignal();
                EventSerdes serdes = new EventSerdes(config.registry())) {
            FactChange change = input.change(
                    chosenCluster().publishing(),
                    run.factsGroup(),
                    serdes,
                    request.from().orElse(null),
                    Clock.systemUTC(),
                    err::println);
            ReplayReport report = new Replay(
                            config,
                            run,
                            change,
                            Clock.systemUTC(),
                            Pause.REAL,
                            new ProgressLine(err::println, System::nanoTime),
                            termination::isAsked)
                    .run(request);
            print(report, beside.map(table -> table.apply(report)));
            return report.progress().ended() ? 0 : 1;
        }
    }

    private ClusterOptions chosenCluster() {
        if (cluster == null) {
            throw new IllegalArgumentException("Missing required options: '--bootstrap-servers', '--schema-registry'");
        }
        return cluster;
    }

    private ReplayRequest request() {
        return new ReplayRequest(
                read(from, ReplayPeriod::beginningOf),
                read(to, ReplayPeriod::endOf),
                read(indicators, IndicatorPattern::new),
                read(speed, Speed::parse),
                Optional.ofNullable(partitions));
    }

    private static <T> Optional<T> read(@Nullable String text, Function<String, T> reading) {
        return Optional.ofNullable(text).map(reading);
    }

    private <T> T checked(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private void print(ReplayReport report, Optional<BesideCalendar> beside) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(ReportJson.of(report, beside));
        } else {
            ReportText.of(report).forEach(out::println);
            beside.filter(table -> report.progress().ended())
                    .ifPresent(table -> CalendarTable.of(table).forEach(out::println));
        }
        if (!report.progress().ended()) {
            spec.commandLine()
                    .getErr()
                    .println("firstprint: Expected to come to the end, found the wish to stop; 'firstprint replay --as "
                            + report.run() + "' goes on");
        }
    }
}
