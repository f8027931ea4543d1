/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.replay;

import io.firstprint.cli.cluster.ClusterOptions;
import io.firstprint.replay.run.RunProgress;
import io.firstprint.replay.run.RunSummary;
import io.firstprint.replay.run.Runs;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the replays of a cluster. */
@Command(
        name = "list",
        description =
                "Lists the replays that are on the cluster: when they were started, how far they are, their size.",
        mixinStandardHelpOptions = true)
public final class ReplayListCommand implements Callable<Integer> {
    private static final double MEGABYTE = 1e6;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Runs runs = new Runs(new RunOptions().config(cluster))) {
            List<RunSummary> found = runs.list();
            found.forEach(run -> out.println(line(run)));
            out.println(count(found.size()));
        }
        return 0;
    }

    private static String count(int replays) {
        return switch (replays) {
            case 0 -> "no replays";
            case 1 -> "1 replay";
            default -> replays + " replays";
        };
    }

    private static String line(RunSummary summary) {
        return String.format(
                Locale.ROOT,
                "%-20s %-11s %-24s %s%s",
                summary.run(),
                summary.state().name().toLowerCase(Locale.ROOT),
                summary.plan().map(plan -> plan.createdAt().toString()).orElse("-"),
                summary.progress().map(ReplayListCommand::words).orElse("only topics are left"),
                summary.bytes().isPresent()
                        ? String.format(
                                Locale.ROOT, ", %.1f MB", summary.bytes().getAsLong() / MEGABYTE)
                        : "");
    }

    private static String words(RunProgress progress) {
        return progress.facts() + " facts, " + progress.done() + " of " + progress.total();
    }
}
