/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.replay.input;

import io.firstprint.cli.InputFiles;
import io.firstprint.cli.cluster.SourceFiles;
import io.firstprint.domain.release.ReleaseCalendar;
import io.firstprint.events.record.DeadLetter;
import io.firstprint.poller.format.ReleaseScheduleFile;
import io.firstprint.poller.named.FormatContext;
import io.firstprint.poller.named.NamedFormats;
import io.firstprint.poller.publish.Archive;
import io.firstprint.poller.publish.PublishException;
import io.firstprint.poller.source.SourceConfig;
import io.firstprint.replay.fact.FactChange;
import io.firstprint.replay.fact.PastFacts;
import io.firstprint.replay.whatif.FactCodec;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a replay's figures come from. */
final class SourceOptions {
    @Option(
            names = "--source",
            paramLabel = "live|archive|folder",
            defaultValue = "live",
            description = "Figures as they were published, read again from kept bytes with the formats of --sources, or"
                    + " from the files of a folder; default ${DEFAULT-VALUE}")
    private Kind kind = Kind.live;

    @Option(names = "--sources", paramLabel = "FILE", description = "A file of sources; for archive and folder.")
    private @Nullable Path sources;

    @Option(
            names = "--files",
            paramLabel = "DIR",
            description = "A folder of files as they were fetched, each with its day in its name; for folder.")
    private @Nullable Path folder;

    @Option(names = "--name", paramLabel = "SOURCE", description = "Which source the files are of; for folder.")
    private @Nullable String name;

    /** As it is typed. */
    private enum Kind {
        live,
        archive,
        folder
    }

    boolean isLive() {
        return kind == Kind.live;
    }

    /**
     * Returns what is to be otherwise than in live topics.
     *
     * @param notes takes what came of reading again, in words
     * @throws IllegalArgumentException if an option lacks, or a file cannot be used
     * @throws PublishException if the archive cannot be read
     */
    FactChange change(
            PastFacts live, Archive archive, FactCodec codec, int partitions, Clock clock, Consumer<String> notes)
            throws PublishException {
        return switch (kind) {
            case live -> FactChange.NONE;
            case archive -> reread(live, archive, codec, clock, notes);
            case folder -> ofFolder(codec, partitions, clock);
        };
    }

    /** What comes of it is told before a record is written: all facts are read again once for that. */
    private FactChange reread(PastFacts live, Archive archive, FactCodec codec, Clock clock, Consumer<String> notes)
            throws PublishException {
        Path file = needed(sources, "--sources");
        RereadFacts facts = RereadFacts.prepare(
                live,
                sink -> archive.list(kept -> sink.accept(kept.content())),
                SourceFiles.read(file, formats(clock)).stream()
                        .collect(Collectors.toMap(SourceConfig::name, SourceConfig::format)),
                codec);
        live.read(facts::look);
        notes.accept(facts.result().message());
        return facts.change(DeadLetter.digestOf(InputFiles.bytes(file)));
    }

    private FactChange ofFolder(FactCodec codec, int partitions, Clock clock) {
        Path file = needed(sources, "--sources");
        FolderFacts facts = FolderFacts.read(
                needed(folder, "--files"),
                SourceFiles.read(file, formats(clock), needed(name, "--name")),
                ReleaseCalendar.of(new ReleaseScheduleFile(clock).shipped()),
                codec,
                partitions,
                clock);
        if (!facts.refused().isEmpty()) {
            throw new IllegalArgumentException(String.join(System.lineSeparator(), facts.refused()));
        }
        return facts.change(digest(file, facts));
    }

    private static String digest(Path file, FolderFacts facts) {
        StringBuilder said = new StringBuilder(DeadLetter.digestOf(InputFiles.bytes(file)));
        facts.read(fact -> said.append(Arrays.hashCode(fact.value())));
        return DeadLetter.digestOf(said.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static NamedFormats formats(Clock clock) {
        return new NamedFormats(FormatContext.shipped(clock));
    }

    private <T> T needed(@Nullable T option, String optionName) {
        if (option == null) {
            throw new IllegalArgumentException(
                    "Expected " + optionName + " with --source " + kind + ", found none; name it");
        }
        return option;
    }
}
