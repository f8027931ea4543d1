/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.cluster;

import io.firstprint.cli.views.ViewKind;
import picocli.CommandLine.Command;

/** Prints what drove the changes of totals. */
@Command(
        name = "contributions",
        description = "Prints what drove the changes of totals as it comes: each component's part, the largest first,"
                + " the rest, and what is missing.",
        mixinStandardHelpOptions = true)
public final class ContributionsCommand extends ViewsCommand {
    /** Creates the command. */
    public ContributionsCommand() {
        super(ViewKind.CONTRIBUTIONS);
    }
}
