/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.rebuild;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Computes all views anew into topics of their own, and switches readers over. */
@Command(
        name = "rebuild",
        description =
                "Computes all views anew from the facts, as another generation with topics and applications of its"
                        + " own, beside the one that is read; and switches readers over to it.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            RebuildStartCommand.class,
            RebuildSwitchCommand.class,
            RebuildListCommand.class,
            RebuildDeleteCommand.class
        })
public final class RebuildCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Expected 'rebuild start', 'switch', 'list' or 'delete', found none");
    }
}
