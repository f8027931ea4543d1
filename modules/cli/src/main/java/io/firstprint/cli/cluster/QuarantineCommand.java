/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.cluster;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Published values that no figure takes in, for they are likely wrong. */
@Command(
        name = "quarantine",
        description = "Lists published values that are held because a unit, a sign or a zero is likely wrong; frees or"
                + " rejects them.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            QuarantineListCommand.class,
            QuarantineRulingCommand.ReleaseHeld.class,
            QuarantineRulingCommand.RejectHeld.class
        })
public final class QuarantineCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Expected list, release or reject, found none");
    }
}
