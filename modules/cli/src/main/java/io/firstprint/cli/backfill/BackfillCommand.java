/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.backfill;

import io.firstprint.cli.InputFiles;
import io.firstprint.cli.cluster.ClusterOptions;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.poller.Poller;
import io.firstprint.poller.PollerConfig;
import io.firstprint.poller.backfill.Backfill;
import io.firstprint.poller.backfill.PastReading;
import io.firstprint.poller.named.FormatContext;
import io.firstprint.poller.named.NamedFormats;
import io.firstprint.poller.publish.PublishException;
import io.firstprint.poller.source.SourceConfig;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Publishes what was known on past days. */
@Command(
        name = "backfill",
        description =
                "Publishes what files, or a carrier of vintages, say was known on past days: as releases where the"
                        + " schedule knows when they came out, as snapshots where it does not. Oldest first; a run that broke off"
                        + " goes on where it was. No poller of the programme may run meanwhile.",
        mixinStandardHelpOptions = true)
public final class BackfillCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private final PastSource past = new PastSource();

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "Files as they were fetched, each with its day in its name, as series_2026-01-29.csv. Without"
                    + " any the source of --sources is asked once.")
    private List<Path> files = List.of();

    @Option(names = "--as-of", paramLabel = "DAY", description = "The day of files without one in their names.")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--schedule",
            paramLabel = "FILE",
            description = "Release dates beyond those that ship, to be published first; may be repeated.")
    private List<Path> schedules = List.of();

    @Override
    public Integer call() throws InterruptedException {
        Clock clock = Clock.systemUTC();
        SourceConfig source = source(clock);
        List<PastReading> readings = readings(source, clock);
        if (!loadSchedules(clock)) {
            return 1;
        }
        Backfill backfill = new Backfill(
                cluster.publishing(), source.programme(), source.source(), source.lane(), source.part(), clock);
        try {
            Totals totals = new Totals();
            backfill.run(readings, step -> tell(step, totals));
            spec.commandLine().getOut().println(totals.message());
            return totals.refused == 0 ? 0 : 1;
        } catch (PublishException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 1;
        }
    }

    private SourceConfig source(Clock clock) {
        try {
            return past.source(new NamedFormats(FormatContext.shipped(clock)));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private List<PastReading> readings(SourceConfig source, Clock clock) throws InterruptedException {
        try {
            List<PastReading> readings = new ArrayList<>();
            for (PastBytes bytes : files.isEmpty() ? List.of(past.fetched(source, clock)) : read()) {
                readings.addAll(bytes.read(source, clock));
            }
            return readings;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private List<PastBytes> read() {
        return files.stream()
                .map(file -> {
                    String name = String.valueOf(file.getFileName());
                    LocalDate day = PastBytes.dayIn(name);
                    return new PastBytes(InputFiles.bytes(file), name, day == null ? asOf : day);
                })
                .toList();
    }

    private boolean loadSchedules(Clock clock) {
        try (Poller poller = new Poller(PollerConfig.to(cluster.publishing()), clock)) {
            List<String> failed = new ArrayList<>();
            if (!poller.loadShippedSchedule().isLoaded()) {
                failed.add("the schedule that ships");
            }
            schedules.stream()
                    .filter(file -> !poller.loadSchedule(file).isLoaded())
                    .forEach(file -> failed.add(file.toString()));
            failed.forEach(one -> spec.commandLine().getErr().println("Release dates of " + one + " cannot be used"));
            return failed.isEmpty();
        }
    }

    private void tell(Backfill.Step step, Totals totals) {
        totals.add(step);
        String releases = step.news().stream()
                .map(ObservationSet::release)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .distinct()
                .collect(Collectors.joining(", "));
        String what = step.news().isEmpty() ? "nothing new" : releases.isEmpty() ? "a snapshot" : releases;
        spec.commandLine()
                .getOut()
                .println(String.format(
                        Locale.ROOT,
                        "%d of %d: as of %s %s, %d values",
                        step.done(),
                        step.all(),
                        step.day(),
                        what,
                        step.news().stream().mapToInt(ObservationSet::size).sum()));
        step.refused().forEach(message -> spec.commandLine().getErr().println(message));
        spec.commandLine().getOut().flush();
    }

    private static final class Totals {
        private int facts;
        private int values;
        private int known;
        private int refused;

        void add(Backfill.Step step) {
            facts += step.news().size();
            values += step.news().stream().mapToInt(ObservationSet::size).sum();
            known += step.news().isEmpty() ? 1 : 0;
            refused += step.refused().size();
        }

        String message() {
            return facts + " facts with " + values + " values published, " + known + " readings said nothing new, "
                    + refused + " refused";
        }
    }
}
