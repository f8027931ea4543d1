/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.cluster;

import io.firstprint.cli.views.ViewKind;
import picocli.CommandLine.Command;

/** Prints what does not add up. */
@Command(
        name = "contradictions",
        description = "Prints what does not add up as it comes: both sides, how far they are apart, how much of that"
                + " rounding explains, and whose alerts it marks.",
        mixinStandardHelpOptions = true)
public final class ContradictionsCommand extends ViewsCommand {
    /** Creates the command. */
    public ContradictionsCommand() {
        super(ViewKind.CONTRADICTIONS);
    }
}
