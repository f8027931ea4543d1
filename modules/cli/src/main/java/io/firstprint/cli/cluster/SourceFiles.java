/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.cluster;

import io.firstprint.cli.InputFiles;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.poller.fetch.Origin;
import io.firstprint.poller.named.NamedFormats;
import io.firstprint.poller.source.SourceConfig;
import io.firstprint.poller.source.SourcesFile;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;

/** Files of sources as their users keep them. */
public final class SourceFiles {
    private SourceFiles() {}

    /**
     * Returns the sources of a file; keys come from the environment and from files beside it.
     *
     * @throws IllegalArgumentException with everything that is wrong in it, a line each
     */
    public static List<SourceConfig> read(Path file, NamedFormats formats) {
        Path folder = file.toAbsolutePath().getParent();
        SourcesFile read =
                SourcesFile.read(InputFiles.bytes(file), formats, System::getenv, folder == null ? file : folder);
        if (!read.problems().isEmpty()) {
            throw new IllegalArgumentException(read.problems().stream()
                    .map(problem -> file + ": " + problem)
                    .collect(Collectors.joining(System.lineSeparator())));
        }
        return read.sources();
    }

    /**
     * Returns one source of a file.
     *
     * @throws IllegalArgumentException with everything that is wrong in it, or with the names where there is none of that
     */
    public static SourceConfig read(Path file, NamedFormats formats, String name) {
        List<SourceConfig> all = read(file, formats);
        return all.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Expected one of the sources "
                        + all.stream().map(SourceConfig::name).collect(Collectors.joining(", ")) + " of " + file
                        + ", found '" + name + "'"));
    }

    /** Returns what is said of a source before it is polled. */
    public static String described(SourceConfig source) {
        return asked(source) + " every " + source.pace().pauseOutside().toMillis() + " ms"
                + (source.armed() ? ", every " + source.pace().fast().toMillis() + " ms around releases" : "");
    }

    /** Returns what is asked, and as what. */
    static String asked(SourceConfig source) {
        ReferencePeriod sample = ReferencePeriod.of(YearMonth.of(2025, 11));
        return source.name() + " (" + source.formatName() + ", rank "
                + source.source().rank() + ", "
                + source.programme() + "/" + source.part() + ") at " + Origin.of(source.addressOf(sample));
    }
}
