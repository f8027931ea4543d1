/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.archive;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Publishers' bytes that facts were made from. */
@Command(
        name = "archive",
        description = "Lists the bytes of publishers that facts were made from, and gives them back.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ArchiveListCommand.class, ArchiveGetCommand.class})
public final class ArchiveCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Expected list or get, found none");
    }
}
