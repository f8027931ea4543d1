/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.sources;

import io.firstprint.cli.cluster.SourceFiles;
import io.firstprint.poller.named.FormatContext;
import io.firstprint.poller.named.NamedFormats;
import io.firstprint.poller.source.SourceConfig;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says whether a file of sources can be polled, and everything that is wrong with it. */
@Command(
        name = "check",
        description = "Reads a file of sources and says of each what would be asked, or everything that is wrong with"
                + " the file, status 1. Asks nobody and needs no cluster.",
        mixinStandardHelpOptions = true)
public final class SourcesCheckCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The file, YAML.")
    @SuppressWarnings("NullAway.Init") // required
    private Path file;

    @Override
    public Integer call() {
        try {
            List<SourceConfig> sources =
                    SourceFiles.read(file, new NamedFormats(FormatContext.shipped(Clock.systemUTC())));
            sources.forEach(source -> spec.commandLine().getOut().println(SourceFiles.described(source)));
            return 0;
        } catch (IllegalArgumentException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 1;
        }
    }
}
