/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.cluster;

import io.firstprint.poller.LoadOutcome;
import io.firstprint.poller.Poller;
import io.firstprint.poller.PollerConfig;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Publishes what files say: expectations and release dates. */
@Command(
        name = "load",
        description =
                "Publishes forecasts and release dates from files to a given cluster. A running poller goes on and"
                        + " takes them in.",
        mixinStandardHelpOptions = true)
public final class LoadCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Option(names = "--schedule", paramLabel = "FILE", description = "Release dates; may be repeated.")
    private List<Path> schedules = List.of();

    @Option(names = "--consensus", paramLabel = "FILE", description = "Forecasts; may be repeated.")
    private List<Path> consensus = List.of();

    @Override
    public Integer call() {
        try (Poller poller = new Poller(PollerConfig.to(cluster.publishing()), Clock.systemUTC())) {
            boolean loaded = load(schedules, poller::loadSchedule);
            return load(consensus, poller::loadConsensus) && loaded ? 0 : 1;
        }
    }

    private boolean load(List<Path> files, Function<Path, LoadOutcome> load) {
        boolean all = true;
        for (Path file : files) {
            LoadOutcome outcome = load.apply(file);
            boolean loaded = outcome instanceof LoadOutcome.Loaded;
            (loaded ? spec.commandLine().getOut() : spec.commandLine().getErr())
                    .println(file + ": " + outcome.message());
            all &= loaded;
        }
        return all;
    }
}
