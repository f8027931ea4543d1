/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.definitions;

import io.firstprint.domain.definition.Definition;
import io.firstprint.domain.definition.Definitions;
import io.firstprint.poller.definition.LoadPlan;
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
        Optional<List<Definition>> definitions =
                new DefinitionFiles(spec.commandLine().getErr()).read(files, now);
        if (definitions.isEmpty()) {
            return 1;
        }
        LoadPlan plan = LoadPlan.of(definitions.get(), Definitions.none(), false);
        plan.refusals().forEach(spec.commandLine().getErr()::println);
        if (plan.refusals().isEmpty()) {
            spec.commandLine().getOut().println(definitions.get().size() + " definitions, all sound");
        }
        return plan.refusals().isEmpty() ? 0 : 1;
    }
}
