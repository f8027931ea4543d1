/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli;

import io.firstprint.cli.archive.ArchiveCommand;
import io.firstprint.cli.backfill.BackfillCommand;
import io.firstprint.cli.cluster.AlertsCommand;
import io.firstprint.cli.cluster.ContradictionsCommand;
import io.firstprint.cli.cluster.ContributionsCommand;
import io.firstprint.cli.cluster.DeadlineCommand;
import io.firstprint.cli.cluster.DigestsCommand;
import io.firstprint.cli.cluster.LoadCommand;
import io.firstprint.cli.cluster.NoticesCommand;
import io.firstprint.cli.cluster.PollCommand;
import io.firstprint.cli.cluster.QuarantineCommand;
import io.firstprint.cli.cluster.RunCommand;
import io.firstprint.cli.cluster.SchemasCommand;
import io.firstprint.cli.cluster.TopicsCommand;
import io.firstprint.cli.compare.CompareCommand;
import io.firstprint.cli.decode.DecodeCommand;
import io.firstprint.cli.definitions.DefinitionsCommand;
import io.firstprint.cli.demo.DemoCommand;
import io.firstprint.cli.demo.StandInCommand;
import io.firstprint.cli.manifest.ManifestCommand;
import io.firstprint.cli.proof.VerifyAlertCommand;
import io.firstprint.cli.rebuild.RebuildCommand;
import io.firstprint.cli.replay.ReplayCommand;
import io.firstprint.cli.rights.RightsCommand;
import io.firstprint.cli.rules.RulesCommand;
import io.firstprint.cli.show.ShowCommand;
import io.firstprint.cli.sources.SourcesCommand;
import io.firstprint.cli.whatif.WhatIfCommand;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The entry point. */
@Command(
        name = "firstprint",
        description = "Turns official trade-data releases into a stream of facts, figures and alerts.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            StandInCommand.class,
            RunCommand.class,
            PollCommand.class,
            SourcesCommand.class,
            LoadCommand.class,
            BackfillCommand.class,
            ReplayCommand.class,
            DecodeCommand.class,
            DefinitionsCommand.class,
            RulesCommand.class,
            RebuildCommand.class,
            DeadlineCommand.class,
            AlertsCommand.class,
            VerifyAlertCommand.class,
            WhatIfCommand.class,
            ShowCommand.class,
            ContributionsCommand.class,
            ContradictionsCommand.class,
            DigestsCommand.class,
            NoticesCommand.class,
            QuarantineCommand.class,
            ArchiveCommand.class,
            CompareCommand.class,
            TopicsCommand.class,
            SchemasCommand.class,
            RightsCommand.class,
            ManifestCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Main implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run
    private CommandSpec spec;

    /** Runs the command line and ends with its status: 0 done, 1 refused or failed, 2 wrong usage. */
    public static void main(String[] arguments) {
        prepare();
        System.exit(commandLine().execute(arguments));
    }

    /** What we say is English, and what we write is read by machines: a locale of the user's must not change it. */
    static void prepare() {
        Locale.setDefault(Locale.ROOT);
    }

    static CommandLine commandLine() {
        CommandLine main = new CommandLine(new Main()).setExecutionExceptionHandler(new FailureMessages());
        shareVersion(main);
        return main;
    }

    private static void shareVersion(CommandLine command) {
        command.getCommandSpec().versionProvider(new Version());
        command.getSubcommands().values().forEach(Main::shareVersion);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Expected a command, found none");
    }
}
