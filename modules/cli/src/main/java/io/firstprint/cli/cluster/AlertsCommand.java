/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.cluster;

import io.firstprint.cli.views.ViewKind;
import picocli.CommandLine.Command;

/** Prints alerts as they come. */
@Command(
        name = "alerts",
        description = "Prints alerts from a given cluster as they come.",
        mixinStandardHelpOptions = true)
public final class AlertsCommand extends ViewsCommand {
    /** Creates the command. */
    public AlertsCommand() {
        super(ViewKind.ALERTS);
    }
}
