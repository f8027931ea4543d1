/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.rules;

import io.firstprint.cli.version.VersionFiles;
import io.firstprint.domain.rule.Rule;
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

/** Tells everything that is wrong in files of rules, without a cluster. */
@Command(
        name = "check",
        description = "Tells everything that is wrong in files of rules, each with line and column, within conditions"
                + " too; status 1 where something is. Needs no cluster.",
        mixinStandardHelpOptions = true)
public final class RulesCheckCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files of rules, YAML.")
    private List<Path> files = List.of();

    @Override
    public Integer call() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        VersionFiles<Rule> reading = new VersionFiles<>(spec.commandLine().getErr(), RulesCommand::read);
        Optional<List<Rule>> rules = reading.read(files, now);
        if (rules.isEmpty()
                || reading.isRefused(LoadPlan.of(rules.get(), Versions.none(), false, (rule, all) -> List.of()))) {
            return 1;
        }
        spec.commandLine().getOut().println(rules.get().size() + " rules, all sound");
        return 0;
    }
}
