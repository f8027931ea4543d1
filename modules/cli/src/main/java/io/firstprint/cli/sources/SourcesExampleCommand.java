/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.sources;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.firstprint.poller.source.SourcesFile;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints a file of sources to begin with. */
@Command(
        name = "example",
        description = "Prints a file of sources for US trade releases, to be changed.",
        mixinStandardHelpOptions = true)
public final class SourcesExampleCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().getOut().print(new String(SourcesFile.example(), UTF_8));
        spec.commandLine().getOut().flush();
        return 0;
    }
}
