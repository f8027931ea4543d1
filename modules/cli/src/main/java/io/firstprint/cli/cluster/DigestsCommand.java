/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.cluster;

import io.firstprint.cli.views.ViewKind;
import picocli.CommandLine.Command;

/** Prints what releases came to. */
@Command(
        name = "digests",
        description =
                "Prints the digest of each release as it comes, also of one on which nothing fired: a text like the"
                        + " first paragraphs of a news story, what fired, what was read.",
        mixinStandardHelpOptions = true)
public final class DigestsCommand extends ViewsCommand {
    /** Creates the command. */
    public DigestsCommand() {
        super(ViewKind.DIGESTS);
    }
}
