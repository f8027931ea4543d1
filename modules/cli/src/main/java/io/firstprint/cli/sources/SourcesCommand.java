/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.sources;

import picocli.CommandLine.Command;

/** Files of sources. */
@Command(
        name = "sources",
        description = "Looks at files of sources before they are polled.",
        mixinStandardHelpOptions = true,
        subcommands = {SourcesCheckCommand.class, SourcesExampleCommand.class})
public final class SourcesCommand {}
