/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.decode;

import io.firstprint.cli.cluster.SourceFiles;
import io.firstprint.poller.named.NamedFormat;
import io.firstprint.poller.named.NamedFormats;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** As what a file is read: as one of the sources of a file, or in a format told by options. */
final class DecodedFile {
    @Option(
            names = "--source",
            required = true,
            paramLabel = "NAME",
            description = "What it is: the name of a format (an unknown one lists them), or of a source in --sources.")
    @SuppressWarnings("NullAway.Init") // required
    private String source;

    @Option(
            names = "--sources",
            paramLabel = "FILE",
            description = "A file of sources; --source is one of them then. Keys are not needed to be right.")
    private @Nullable Path sources;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "What the format is told, as in a file of sources: column=BOPTEXP, flow=EXPORTS; may be"
                    + " repeated.")
    private Map<String, String> settings = Map.of();

    /**
     * Returns the format.
     *
     * @throws IllegalArgumentException saying what was expected
     */
    NamedFormat format(NamedFormats formats) {
        return sources == null
                ? formats.make(source, settings)
                : SourceFiles.read(sources, formats, source).format();
    }
}
