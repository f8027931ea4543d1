/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.replay.calendar;

import io.firstprint.cli.InputFiles;
import io.firstprint.domain.release.ReleaseCalendar;
import io.firstprint.events.record.DeadLetter;
import io.firstprint.poller.format.Decoded;
import io.firstprint.poller.format.ReleaseScheduleFile;
import io.firstprint.poller.named.FileFacts;
import io.firstprint.poller.named.FormatContext;
import io.firstprint.poller.named.NamedFormats;
import io.firstprint.poller.named.SourceAnswer;
import io.firstprint.replay.run.ReplayReport;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which calendar a replay's releases are shown beside. */
public final class CalendarOptions {
    @Option(
            names = "--calendar",
            paramLabel = "FILE",
            description = "A calendar of others, for a table of what it shows of each release beside its alerts.")
    private @Nullable Path file;

    @Option(
            names = "--calendar-format",
            paramLabel = "FORMAT",
            defaultValue = "investing-tape",
            description = "The calendar's format, as in a folder of 'poll --drop'; default ${DEFAULT-VALUE}")
    private String format = "investing-tape";

    /**
     * Returns what puts a report beside the calendar, empty where none is asked for.
     *
     * @throws IllegalArgumentException if there is no such format, or the file is in doubt
     */
    public Optional<Function<ReplayReport, BesideCalendar>> read(Clock clock) {
        return Optional.ofNullable(file).map(path -> {
            ShownCalendar calendar = read(path, clock);
            return report -> BesideCalendar.of(report, calendar);
        });
    }

    private ShownCalendar read(Path path, Clock clock) {
        byte[] bytes = InputFiles.bytes(path);
        SourceAnswer answer = SourceAnswer.ofFile(
                bytes,
                DeadLetter.digestOf(bytes),
                SourceAnswer.lastMonth(clock),
                ReleaseCalendar.of(new ReleaseScheduleFile(clock).shipped()));
        Decoded<FileFacts> decoded = new NamedFormats(FormatContext.shipped(clock))
                .make(format, Map.of())
                .decode(answer);
        return ShownCalendar.of(decoded.fold(Decoded.Accepted::value, rejected -> {
            throw new IllegalArgumentException(path + ": " + rejected.reason() + ": " + rejected.message());
        }));
    }
}
