/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Files that users of {@code poll} write. */
public final class PollFiles {
    private PollFiles() {}

    /** Returns a source of the FT-900, with further settings each as a line. */
    public static String source(String name, String format, int rank, String url, String... more) {
        return Stream.concat(
                        Stream.of(
                                "  - name: " + name,
                                "format: " + format,
                                "programme: CENSUS-BEA/FT900",
                                "rank: " + rank,
                                "url: '" + url + "'"),
                        Stream.of(more))
                .collect(Collectors.joining("\n    ", "", "\n"));
    }

    /** Writes a file of sources. */
    public static Path sources(Path directory, String... sources) throws IOException {
        return Files.writeString(directory.resolve("sources.yaml"), "sources:\n" + String.join("", sources));
    }
}
