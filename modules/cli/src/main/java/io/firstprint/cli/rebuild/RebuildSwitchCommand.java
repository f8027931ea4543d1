/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.rebuild;

import io.firstprint.cli.cluster.ClusterOptions;
import io.firstprint.events.record.GenerationSwitch;
import io.firstprint.events.record.GenerationSwitch.Cut;
import io.firstprint.processor.Application;
import io.firstprint.processor.generation.Changeover;
import io.firstprint.processor.generation.Generations;
import io.firstprint.processor.generation.ReaderGroup;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes another generation the one that is read. */
@Command(
        name = "switch",
        description =
                "Makes another generation of views the one that is read: readers of ours go over by themselves, from"
                        + " where both generations had said the same. Both have to have processed every fact.",
        mixinStandardHelpOptions = true)
final class RebuildSwitchCommand implements Callable<Integer> {
    private static final long LOOK_MS = 200;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Parameters(paramLabel = "GENERATION", description = "Its number.")
    private int number;

    @Option(
            names = "--group",
            paramLabel = "GROUP",
            description =
                    "A consumer group of somebody who reads views and is stopped: where it goes on in the new topics"
                            + " is committed for it; may be repeated.")
    private List<String> groups = List.of();

    @Option(
            names = "--wait-s",
            defaultValue = "60",
            description =
                    "How long to wait for both generations to have processed every fact; default ${DEFAULT-VALUE}")
    private long waitSeconds = 60;

    @Override
    public Integer call() throws InterruptedException {
        try (Admin admin = Admin.create(cluster.client());
                Generations generations = new Generations(cluster.client(), cluster.registry(), cluster.topics())) {
            int current = generations.current();
            if (current == number) {
                throw new IllegalStateException(
                        "Expected another generation than " + number + ", found that it is the one that is read");
            }
            Changeover change = new Changeover(
                    admin,
                    cluster.topics().ofGeneration(current),
                    cluster.topics().ofGeneration(number));
            List<Application> missing = change.missing();
            if (!missing.isEmpty()) {
                throw new IllegalStateException("Expected generation " + number
                        + " to be computed by all applications that compute "
                        + current + ", found that " + missing + " never committed: run 'firstprint rebuild start"
                        + " --generation " + number + "'");
            }
            List<Application> idle = change.idle();
            if (!idle.isEmpty()) {
                throw new IllegalStateException("Expected generation " + number + " to be computed, found no " + idle
                        + " of it at work: readers would get nothing new; start '"
                        + cluster.topics().ofGeneration(number).command("run") + "' first");
            }
            Optional<List<Cut>> cuts = await(change);
            if (cuts.isEmpty()) {
                throw new IllegalStateException("Expected both generations to have processed every fact, found after "
                        + waitSeconds + " s that " + change.behind() + ": let 'firstprint run' compute both");
            }
            switchOver(admin, generations, current, cuts.get());
            return 0;
        }
    }

    private Optional<List<Cut>> await(Changeover change) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(waitSeconds);
        Optional<List<Cut>> cuts = change.cuts();
        while (cuts.isEmpty() && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(LOOK_MS);
            cuts = change.cuts();
        }
        return cuts;
    }

    private void switchOver(Admin admin, Generations generations, int current, List<Cut> cuts) {
        var from = cluster.topics().ofGeneration(current);
        for (String name : groups) {
            if (!new ReaderGroup(name, admin, cluster.client()).hasRead(from)) {
                throw new IllegalStateException("Expected a group that has read views of generation " + current
                        + ", found that " + name + " has committed nothing in their topics: check its name");
            }
            long unread = new ReaderGroup(name, admin, cluster.client()).unread(from, cuts);
            if (unread > 0) {
                throw new IllegalStateException("Expected group " + name + " to have read generation " + current
                        + ", found " + unread + " records that it has not: let it read them and stop it, then switch");
            }
        }
        for (String name : groups) {
            int moved = new ReaderGroup(name, admin, cluster.client())
                    .moveTo(from, cluster.topics().ofGeneration(number), cuts);
            spec.commandLine().getOut().println("group " + name + ": goes on in " + moved + " partitions");
        }
        Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
        generations.publish(new GenerationSwitch(number, current, now, cuts));
        spec.commandLine()
                .getOut()
                .println("generation " + number + " is read from now on: "
                        + cluster.topics().ofGeneration(number).alerts());
    }
}
