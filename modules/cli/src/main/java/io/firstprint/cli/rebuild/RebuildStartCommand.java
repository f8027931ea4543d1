/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.rebuild;

import io.firstprint.cli.Termination;
import io.firstprint.cli.cluster.ClusterOptions;
import io.firstprint.cli.cluster.StateOptions;
import io.firstprint.cli.compare.ComparisonText;
import io.firstprint.events.schema.SchemaContract;
import io.firstprint.events.serde.EventSerdes;
import io.firstprint.events.topic.TopicAdmin;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.processor.Application;
import io.firstprint.processor.Applications;
import io.firstprint.processor.Backlog;
import io.firstprint.processor.ProcessorConfig;
import io.firstprint.processor.generation.GenerationTopics;
import io.firstprint.processor.generation.Generations;
import io.firstprint.replay.compare.Comparison;
import io.firstprint.replay.compare.InstantRange;
import io.firstprint.replay.compare.NamespaceReader;
import java.time.Duration;
import java.util.List;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Computes another generation of views up to the last fact. */
@Command(
        name = "start",
        description =
                "Computes a new generation of views from every fact there is, into topics of its own, and ends when"
                        + " it has caught up, with what it says differently. Nothing that is read now is touched. 'run --generation N' goes on"
                        + " where this ends; started again, this does too.",
        mixinStandardHelpOptions = true)
final class RebuildStartCommand implements Callable<Integer> {
    private static final Duration START = Duration.ofMinutes(5);
    private static final long LOOK_MS = 1_000;

    /** Nobody waits for a view of a generation that is not read, so its transactions may be large. */
    private static final Duration COMMIT_INTERVAL = Duration.ofMillis(500);

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Option(
            names = "--generation",
            paramLabel = "N",
            description = "Its number, to go on with one that was begun; by default the next one.")
    private @Nullable Integer wanted;

    @Option(
            names = "--replication",
            defaultValue = "-1",
            description = "Copies of each topic; default: the brokers' own default.")
    private short replication = -1;

    @Mixin
    private final StateOptions state = new StateOptions();

    @Option(
            names = "--first",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many differences of each cause to print; default ${DEFAULT-VALUE}")
    private int first = 10;

    @Override
    public Integer call() throws TimeoutException, InterruptedException {
        try (Termination termination = Termination.onSignal();
                Admin admin = Admin.create(cluster.client());
                Generations generations = new Generations(cluster.client(), cluster.registry(), cluster.topics())) {
            int current = generations.current();
            List<Application> applications = new Backlog(admin, cluster.topics().ofGeneration(current)).applications();
            if (applications.isEmpty()) {
                throw new IllegalStateException(
                        "Expected generation " + current + " to be computed, found no application that ever"
                                + " committed: there is nothing to build anew, 'firstprint run' computes it");
            }
            SortedSet<Integer> present = new GenerationTopics(admin, cluster.topics()).generations();
            int number = wanted == null ? next(present, generations) : wanted;
            if (number == current) {
                throw new IllegalStateException(
                        "Expected another generation than the one that is read, found " + number);
            }
            if (wanted != null && !present.contains(number)) {
                throw new IllegalStateException("Expected a generation that was begun, found " + number
                        + ", which was not: leave --generation out to begin the next one");
            }
            ProcessorConfig config = computed(number);
            declare(admin, config);
            if (!compute(admin, config, applications, termination)) {
                throw new IllegalStateException(
                        "Expected generation " + number + " to be computed, found that it was ended before: run"
                                + " 'firstprint rebuild start --generation " + number + "' to go on");
            }
            compare(cluster.topics().ofGeneration(current), config.topics());
            return 0;
        }
    }

    private ProcessorConfig computed(int number) {
        return new ProcessorConfig(
                cluster.bootstrapServers(),
                cluster.clientSettings(),
                cluster.registry(),
                cluster.topics().ofGeneration(number),
                state.directory(),
                "1",
                state.threads(),
                COMMIT_INTERVAL);
    }

    private void compare(TopicCatalogue present, TopicCatalogue next) {
        try (EventSerdes serdes = new EventSerdes(cluster.registry())) {
            NamespaceReader reader = new NamespaceReader(cluster.client(), serdes.fields());
            Comparison comparison = Comparison.of(reader, present, next, InstantRange.ALL);
            new ComparisonText("generation " + present.generation(), "generation " + next.generation(), first)
                    .of(comparison)
                    .forEach(spec.commandLine().getOut()::println);
        }
    }

    /** The number of one that was read is never given again, also where it was deleted: readers know it. */
    private static int next(SortedSet<Integer> present, Generations generations) {
        return Math.max(present.last(), generations.highest()) + 1;
    }

    private void declare(Admin admin, ProcessorConfig config) {
        int partitions = new GenerationTopics(admin, cluster.topics()).partitions();
        List<String> created = new TopicAdmin(config.topics(), admin).create(partitions, replication);
        new SchemaContract(config.topics(), config.registry()).register();
        spec.commandLine()
                .getErr()
                .println("generation " + config.topics().generation() + ": " + created.size() + " topics created");
    }

    private boolean compute(
            Admin admin, ProcessorConfig config, List<Application> applications, Termination termination)
            throws TimeoutException, InterruptedException {
        Backlog backlog = new Backlog(admin, config.topics());
        try (Applications running = Applications.start(config, applications)) {
            running.awaitRunning(START);
            while (backlog.processed(applications).isEmpty()) {
                if (termination.isAsked() || !running.isAlive()) {
                    return false;
                }
                spec.commandLine().getErr().println(backlog.records(applications) + " records to go");
                TimeUnit.MILLISECONDS.sleep(LOOK_MS);
            }
            return true;
        }
    }
}
