/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.definitions;

import io.firstprint.cli.version.VersionFiles;
import io.firstprint.domain.definition.Definition;
import io.firstprint.poller.definition.DefinitionFile;
import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is computed from which components. */
@Command(
        name = "definitions",
        description = "Checks files of definitions, loads them, brings them history, lists what is in force.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "check|load|backfill|list",
        subcommands = {
            DefinitionsCheckCommand.class,
            DefinitionsLoadCommand.class,
            DefinitionsBackfillCommand.class,
            DefinitionsListCommand.class
        })
public final class DefinitionsCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Expected 'check', 'load', 'backfill' or 'list', found none");
    }

    static VersionFiles.Found<Definition> read(byte[] content, Instant publishedAt) {
        DefinitionFile file = DefinitionFile.read(content, publishedAt);
        return new VersionFiles.Found<>(file.definitions(), file.problems());
    }
}
