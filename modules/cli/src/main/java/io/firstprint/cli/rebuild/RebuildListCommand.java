/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.rebuild;

import io.firstprint.cli.cluster.ClusterOptions;
import io.firstprint.processor.Application;
import io.firstprint.processor.Backlog;
import io.firstprint.processor.generation.GenerationTopics;
import io.firstprint.processor.generation.Generations;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the generations of views. */
@Command(
        name = "list",
        description = "Prints the generations of views that there are, which one is read, and how far each has come.",
        mixinStandardHelpOptions = true)
final class RebuildListCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Override
    public Integer call() {
        try (Admin admin = Admin.create(cluster.client());
                Generations generations = new Generations(cluster.client(), cluster.registry(), cluster.topics())) {
            int current = generations.current();
            for (int number : new GenerationTopics(admin, cluster.topics()).generations()) {
                spec.commandLine().getOut().println(line(admin, number, number == current));
            }
            return 0;
        }
    }

    private String line(Admin admin, int number, boolean isRead) {
        Backlog backlog = new Backlog(admin, cluster.topics().ofGeneration(number));
        List<Application> applications = backlog.applications();
        String progress = applications.isEmpty()
                ? "not computed yet"
                : applications.stream().map(Application::toString).collect(Collectors.joining(",")) + ", "
                        + backlog.records(applications) + " records behind" + work(backlog, applications);
        return number + (isRead ? "  read   " : "         ") + progress;
    }

    private static String work(Backlog backlog, List<Application> applications) {
        List<Application> idle = backlog.idle(applications);
        if (idle.isEmpty()) {
            return ", at work";
        }
        return idle.size() == applications.size() ? ", nobody at work" : ", nobody at work on " + idle;
    }
}
