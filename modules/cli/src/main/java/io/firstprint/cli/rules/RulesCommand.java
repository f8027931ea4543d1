/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.rules;

import io.firstprint.cli.version.VersionFiles;
import io.firstprint.domain.rule.Rule;
import io.firstprint.rules.RuleFile;
import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is worth an alert. */
@Command(
        name = "rules",
        description = "Checks files of rules, loads them, lists what is in force.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "check|load|list",
        subcommands = {RulesCheckCommand.class, RulesLoadCommand.class, RulesListCommand.class})
public final class RulesCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Expected 'check', 'load' or 'list', found none");
    }

    static VersionFiles.Found<Rule> read(byte[] content, Instant publishedAt) {
        RuleFile file = RuleFile.read(content, publishedAt);
        return new VersionFiles.Found<>(file.rules(), file.problems());
    }
}
