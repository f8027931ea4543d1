/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.cluster;

import io.firstprint.cli.views.ViewKind;
import io.firstprint.cli.views.ViewPrinter;
import io.firstprint.cli.views.ViewReader;
import io.firstprint.domain.view.Alert;
import io.firstprint.domain.view.ViewUpdate;
import io.firstprint.events.serde.EventSerdes;
import io.firstprint.events.topic.TopicEnds;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Prints what is held now, which is what the alerts of quarantine say that nothing has decided. A consensus that was held
 * at a release is left out: no command frees it.
 */
@Command(name = "list", description = "Prints the values that are held now.", mixinStandardHelpOptions = true)
final class QuarantineListCommand implements Callable<Integer> {
    private static final Duration POLL = Duration.ofMillis(200);

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private final GenerationOption generation = new GenerationOption();

    @Option(names = "--json", description = "One JSON object to a line.")
    private boolean json;

    @Override
    public Integer call() {
        ViewPrinter printer = new ViewPrinter(spec.commandLine().getOut(), ViewKind.ALERTS, json);
        Map<String, ViewUpdate> open = open();
        open.values().forEach(update -> printer.print(update, OptionalLong.empty()));
        if (open.isEmpty() && !json) {
            spec.commandLine().getOut().println("Nothing is held in quarantine");
        }
        return 0;
    }

    private Map<String, ViewUpdate> open() {
        Map<String, ViewUpdate> open = new LinkedHashMap<>();
        try (Admin admin = Admin.create(cluster.client());
                EventSerdes serdes = new EventSerdes(cluster.registry());
                ViewReader reader = ViewReader.open(
                        cluster.client(),
                        serdes,
                        generation.topics(cluster),
                        ViewKind.ALERTS,
                        ViewReader.Start.BEGINNING,
                        IsolationLevel.READ_COMMITTED)) {
            Map<TopicPartition, Long> ends = TopicEnds.of(admin, reader.partitions());
            while (!reader.hasReached(ends)) {
                reader.poll(POLL).forEach(update -> take(open, update));
            }
        }
        return open;
    }

    private static void take(Map<String, ViewUpdate> open, ViewUpdate update) {
        Alert alert = (Alert) update.event();
        if (alert.kind() == Alert.Kind.QUARANTINE
                && alert.provider() == null
                && alert.state() == Alert.State.RAISED
                && !update.withdrawn()) {
            open.put(alert.id(), update);
        } else {
            open.remove(alert.id());
        }
    }
}
