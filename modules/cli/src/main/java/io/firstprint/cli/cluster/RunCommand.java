/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.cluster;

import io.firstprint.cli.Termination;
import io.firstprint.processor.Processing;
import io.firstprint.processor.ProcessorConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the processor on a given cluster. */
@Command(
        name = "run",
        description = "Runs the processor on a given cluster until it is ended. Checks topics, schemas and committed"
                + " offsets first and refuses to start where the books would come out wrong.",
        mixinStandardHelpOptions = true)
public final class RunCommand implements Callable<Integer> {
    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Option(
            names = "--state-dir",
            paramLabel = "DIR",
            defaultValue = ".firstprint/state",
            description = "Kept over restarts: holds this instance's identity; default ${DEFAULT-VALUE}")
    private Path stateDir = Path.of(".firstprint/state");

    @Option(
            names = "--instance",
            paramLabel = "NAME",
            defaultValue = "1",
            description = "Name of this instance; another running instance needs another; default ${DEFAULT-VALUE}")
    private String instance = "1";

    @Option(names = "--threads", defaultValue = "2", description = "Stream threads, 1 to 64; default ${DEFAULT-VALUE}")
    private int threads = ProcessorConfig.DEFAULT_THREADS;

    @Option(
            names = "--commit-interval-ms",
            defaultValue = "20",
            description = "What a reader of committed records waits at most; default ${DEFAULT-VALUE}")
    private long commitIntervalMs = ProcessorConfig.DEFAULT_COMMIT_INTERVAL.toMillis();

    @Option(
            names = "--standbys",
            defaultValue = "0",
            description =
                    "How many other instances keep each book ready to take over, 0 to 9; default ${DEFAULT-VALUE}")
    private int standbys;

    @Option(
            names = "--start-timeout-s",
            defaultValue = "300",
            description = "How long restoring the books may take; default ${DEFAULT-VALUE}")
    private long startTimeoutSeconds = 300;

    @Override
    public Integer call() throws TimeoutException {
        ProcessorConfig config = new ProcessorConfig(
                cluster.bootstrapServers(),
                cluster.clientSettings(),
                cluster.registry(),
                cluster.topics(),
                stateDir,
                instance,
                threads,
                Duration.ofMillis(commitIntervalMs),
                standbys);
        try (Termination termination = Termination.onSignal();
                Processing processing = Processing.start(config)) {
            processing.awaitRunning(Duration.ofSeconds(startTimeoutSeconds));
            System.err.println("processing " + config.topics().namespace() + "* on " + config.bootstrapServers());
            return termination.await(processing::isAlive) ? 0 : 1;
        }
    }
}
