/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.definitions;

import io.firstprint.cli.version.VersionFiles;
import io.firstprint.domain.definition.Definition;
import io.firstprint.domain.definition.DefinitionCheck;
import io.firstprint.domain.version.LoadPlan;
import io.firstprint.domain.version.Versions;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells everything that is wrong in files of definitions, without a cluster. */
@Command(
        name = "check",
        description = "Tells everything that is wrong in files of definitions, each with line and column; status 1"
                + " where something is. Needs no cluster.",
        mixinStandardHelpOptions = true)
public final class DefinitionsCheckCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files of definitions, YAML.")
    private List<Path> files = List.of();

    @Override
    public Integer call() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        VersionFiles<Definition> reading = new VersionFiles<>(spec.commandLine().getErr(), DefinitionsCommand::read);
        Optional<List<Definition>> definitions = reading.read(files, now);
        if (definitions.isEmpty()
                || reading.isRefused(
                        LoadPlan.of(definitions.get(), Versions.none(), false, DefinitionCheck::reasons))) {
            return 1;
        }
        spec.commandLine().getOut().println(definitions.get().size() + " definitions, all sound");
        return 0;
    }
}
