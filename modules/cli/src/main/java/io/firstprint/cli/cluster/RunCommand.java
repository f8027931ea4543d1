/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.cluster;

import io.firstprint.cli.Termination;
import io.firstprint.cli.health.HealthOption;
import io.firstprint.cli.health.HealthServer;
import io.firstprint.cli.log.LogOption;
import io.firstprint.cli.metrics.MetricsOption;
import io.firstprint.cli.metrics.MetricsServer;
import io.firstprint.processor.Application;
import io.firstprint.processor.Applications;
import io.firstprint.processor.ProcessorConfig;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs the processor on a given cluster. */
@Command(
        name = "run",
        description =
                "Runs the processor, or some of its applications, on a given cluster until it is ended. Checks topics, schemas and committed"
                        + " offsets first and refuses to start where the books would come out wrong.",
        mixinStandardHelpOptions = true)
public final class RunCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private final GenerationOption generation = new GenerationOption();

    @Mixin
    private final SeverityOption bySeverity = new SeverityOption();

    @Mixin
    private final HealthOption health = new HealthOption();

    @Mixin
    private final MetricsOption metrics = new MetricsOption();

    @Mixin
    private final LogOption log = new LogOption();

    @Option(
            names = "--applications",
            paramLabel = "NAME[,...]",
            split = ",",
            defaultValue = "books,detail,derived,definitions,digests",
            description =
                    "What to run in this process: books of headline indicators, books of detail indicators,"
                            + " derived indicators, dead letters of refused definitions, digests of releases; default ${DEFAULT-VALUE}")
    private List<String> applications = List.of();

    @Mixin
    private final StateOptions state = new StateOptions();

    @Option(
            names = "--instance",
            paramLabel = "NAME",
            defaultValue = "1",
            description = "Name of this instance; another running instance needs another; default ${DEFAULT-VALUE}")
    private String instance = "1";

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
        log.begin();
        ProcessorConfig config = new ProcessorConfig(
                        cluster.bootstrapServers(),
                        cluster.clientSettings(),
                        cluster.registry(),
                        bySeverity.topics(generation.topics(cluster)),
                        state.directory(),
                        instance,
                        state.threads(),
                        Duration.ofMillis(commitIntervalMs))
                .withStandbys(standbys);
        try (Termination termination = Termination.onSignal();
                HealthServer asked = health.serve();
                @Nullable MetricsServer meters = metrics.serve();
                Applications running = Applications.start(config, chosen())) {
            asked.tell(() -> ApplicationHealth.of(running.conditions()));
            if (meters != null) {
                ApplicationMeters.serve(meters, running.all());
                say("metrics at " + meters.address());
            }
            running.awaitRunning(Duration.ofSeconds(startTimeoutSeconds));
            say("processing " + config.topics().namespace() + "* on " + config.bootstrapServers());
            return termination.await(running::isAlive) ? 0 : 1;
        }
    }

    private void say(String line) {
        if (log.isJson()) {
            LogOption.log(true, line, Map.of());
        } else {
            System.err.println(line);
        }
    }

    private List<Application> chosen() {
        try {
            return applications.stream().map(Application::parse).toList();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
