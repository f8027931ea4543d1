/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.rebuild;

import io.firstprint.cli.cluster.ClusterOptions;
import io.firstprint.processor.generation.GenerationTopics;
import io.firstprint.processor.generation.Generations;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Removes a generation that is not read. */
@Command(
        name = "delete",
        description = "Removes the topics and groups of a generation that is not read. Facts and schemas stay.",
        mixinStandardHelpOptions = true)
final class RebuildDeleteCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Parameters(paramLabel = "GENERATION", description = "Its number.")
    private int number;

    @Override
    public Integer call() {
        try (Admin admin = Admin.create(cluster.client());
                Generations generations = new Generations(cluster.client(), cluster.registry(), cluster.topics())) {
            if (generations.current() == number) {
                throw new IllegalStateException(
                        "Expected a generation that is not read, found that readers were switched to " + number
                                + ": switch them to another one first");
            }
            List<String> deleted = new GenerationTopics(admin, cluster.topics()).delete(number);
            if (deleted.isEmpty()) {
                throw new IllegalStateException("Expected a generation of which there are topics, found none of "
                        + number + ": 'firstprint rebuild list' shows those that there are");
            }
            spec.commandLine().getOut().println(deleted.size() + " topics of generation " + number + " deleted");
            return 0;
        }
    }
}
