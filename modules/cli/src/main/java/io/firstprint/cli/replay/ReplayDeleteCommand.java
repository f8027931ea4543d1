/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.replay;

import io.firstprint.cli.cluster.ClusterOptions;
import io.firstprint.replay.run.RunName;
import io.firstprint.replay.run.Runs;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Deletes a replay. */
@Command(
        name = "delete",
        description = "Deletes a replay's topics, groups, quota and state; refused while it runs.",
        mixinStandardHelpOptions = true)
public final class ReplayDeleteCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private final RunOptions options = new RunOptions();

    @Parameters(paramLabel = "NAME", description = "What the replay is called.")
    private String name = "";

    @Option(names = "--schemas", description = "Deletes its subjects in the registry too, for good.")
    private boolean schemas;

    @Override
    public Integer call() {
        try (Runs runs = new Runs(options.config(cluster))) {
            String deleted = String.join(", ", runs.delete(run(), schemas));
            spec.commandLine().getOut().println("deleted replay " + name + ": " + deleted);
        }
        return 0;
    }

    private RunName run() {
        try {
            return new RunName(name);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
