/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.cluster;

import io.firstprint.events.topic.TopicAdmin;
import java.io.PrintWriter;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Creates and checks topics. */
@Command(
        name = "topics",
        description = "Creates the topics, or checks that the cluster has them as declared.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "create|check")
public final class TopicsCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Expected 'create' or 'check', found none");
    }

    @Command(
            name = "create",
            description = "Creates the topics that are missing; the others stay as they are.",
            mixinStandardHelpOptions = true)
    int create(
            @Mixin ClusterOptions cluster,
            @Mixin GenerationOption generation,
            @Mixin SeverityOption bySeverity,
            @Option(
                            names = "--partitions",
                            defaultValue = "4",
                            description = "Partitions of topics partitioned by indicator, for good;"
                                    + " default ${DEFAULT-VALUE}")
                    int partitions,
            @Option(
                            names = "--replication",
                            defaultValue = "-1",
                            description = "Copies of each partition; -1 is the broker's default")
                    short replication) {
        if (partitions < 1) {
            throw new ParameterException(spec.commandLine(), "Expected one partition or more, found " + partitions);
        }
        PrintWriter out = spec.commandLine().getOut();
        try (Admin admin = Admin.create(cluster.client())) {
            List<String> created = new TopicAdmin(bySeverity.topics(generation.topics(cluster)), admin)
                    .create(partitions, replication);
            created.forEach(name -> out.println("created " + name));
            out.println(
                    created.isEmpty()
                            ? "nothing to create: topics that are there keep their partitions and settings"
                            : created.size() + " topics created");
        }
        return 0;
    }

    @Command(
            name = "check",
            description = "Compares the cluster's topics with the catalogue; status 1 where they differ.",
            mixinStandardHelpOptions = true)
    int check(@Mixin ClusterOptions cluster, @Mixin GenerationOption generation, @Mixin SeverityOption bySeverity) {
        PrintWriter out = spec.commandLine().getOut();
        try (Admin admin = Admin.create(cluster.client())) {
            List<String> differences = new TopicAdmin(bySeverity.topics(generation.topics(cluster)), admin).check();
            differences.forEach(out::println);
            out.println(differences.isEmpty() ? "topics are as declared" : differences.size() + " differences");
            return differences.isEmpty() ? 0 : 1;
        }
    }
}
