/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.decode;

import io.firstprint.cli.InputFiles;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseCalendar;
import io.firstprint.domain.release.ScheduledRelease;
import io.firstprint.events.record.DeadLetter;
import io.firstprint.poller.format.Decoded;
import io.firstprint.poller.format.ReleaseScheduleFile;
import io.firstprint.poller.format.calendar.CalendarEvents;
import io.firstprint.poller.format.calendar.Feed;
import io.firstprint.poller.named.FileFacts;
import io.firstprint.poller.named.FormatContext;
import io.firstprint.poller.named.NamedFormat;
import io.firstprint.poller.named.NamedFormats;
import io.firstprint.poller.named.SourceAnswer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what a file says. */
@Command(
        name = "decode",
        description = "Prints the facts of a file, one JSON object to a line, and on standard error the rows that were"
                + " left out and why; status 1 where nothing of the file can be used. Needs no cluster.",
        mixinStandardHelpOptions = true)
public final class DecodeCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The file as it was fetched; - for standard input.")
    @SuppressWarnings("NullAway.Init") // required
    private Path file;

    @Mixin
    private final DecodedFile read = new DecodedFile();

    @Option(
            names = "--month",
            paramLabel = "MONTH",
            description = "The month of the release that it is about, as 2025-11, where the bytes do not say the year"
                    + " (release-text) or have one month only (census-trade); default: the last month.")
    private @Nullable YearMonth month;

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            description = "The year of days that have none (forexfactory-new-york), or of the prices of real goods.")
    private Year year = Year.of(2012);

    @Option(
            names = "--schedule",
            paramLabel = "FILE",
            description =
                    "Release dates beyond those that ship, for calendars that do not say of which period a release"
                            + " is; may be repeated.")
    private List<Path> schedules = List.of();

    @Option(
            names = "--events",
            paramLabel = "FILE",
            description = "Which events of calendars to read, instead of those that ship, in the same form.")
    private @Nullable Path events;

    @Override
    public Integer call() {
        byte[] content = isStandardInput() ? standardInput() : InputFiles.bytes(file);
        Clock clock = Clock.systemUTC();
        NamedFormat format = format(clock);
        ReferencePeriod period = month == null ? SourceAnswer.lastMonth(clock) : ReferencePeriod.of(month);
        return format.decode(SourceAnswer.ofFile(content, DeadLetter.digestOf(content), period, calendar()))
                .fold(accepted -> print(accepted.value()), rejected -> {
                    String name = isStandardInput() ? "standard input" : file.toString();
                    spec.commandLine().getErr().println(name + ": " + rejected.reason() + ": " + rejected.message());
                    return 1;
                });
    }

    private boolean isStandardInput() {
        return file.toString().equals("-");
    }

    private static byte[] standardInput() {
        try {
            return System.in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Expected bytes from standard input, found: " + e, e);
        }
    }

    private NamedFormat format(Clock clock) {
        try {
            return read.format(new NamedFormats(new FormatContext(clock, this::events, year)));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private CalendarEvents events(Feed feed) {
        if (events == null) {
            return CalendarEvents.shipped(feed);
        }
        return CalendarEvents.decode(InputFiles.bytes(events), feed).fold(Decoded.Accepted::value, rejected -> {
            throw new ParameterException(spec.commandLine(), events + ": " + rejected.message());
        });
    }

    private ReleaseCalendar calendar() {
        ReleaseScheduleFile form = new ReleaseScheduleFile(Clock.systemUTC());
        List<ScheduledRelease> releases = new ArrayList<>(form.shipped());
        for (Path schedule : schedules) {
            releases.addAll(form.decode(InputFiles.bytes(schedule)).fold(Decoded.Accepted::value, rejected -> {
                throw new ParameterException(spec.commandLine(), schedule + ": " + rejected.message());
            }));
        }
        return ReleaseCalendar.of(releases);
    }

    private int print(FileFacts facts) {
        FactJson json = new FactJson();
        PrintWriter out = spec.commandLine().getOut();
        facts.forecasts().forEach(fact -> out.println(json.of(fact)));
        facts.schedule().forEach(fact -> out.println(json.of(fact)));
        facts.observed().forEach(fact -> out.println(json.of(fact)));
        facts.readings().forEach(fact -> out.println(json.of(fact)));
        PrintWriter err = spec.commandLine().getErr();
        facts.leftOut().forEach(err::println);
        err.println(facts.leftOut().size() + " rows left out, " + facts.passedOver() + " passed over");
        out.flush();
        return 0;
    }
}
