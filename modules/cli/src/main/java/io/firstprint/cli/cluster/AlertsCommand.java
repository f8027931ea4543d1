/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.cluster;

import io.firstprint.cli.Termination;
import io.firstprint.cli.alerts.AlertPrinter;
import io.firstprint.cli.alerts.AlertReader;
import io.firstprint.cli.alerts.TopicEnds;
import io.firstprint.events.serde.EventSerdes;
import java.time.Duration;
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

/** Prints alerts as they come. */
@Command(
        name = "alerts",
        description = "Prints alerts from a given cluster as they come.",
        mixinStandardHelpOptions = true)
public final class AlertsCommand implements Callable<Integer> {
    private static final Duration POLL = Duration.ofMillis(200);

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Option(names = "--from-beginning", description = "Begin with the first alert that the topic still holds.")
    private boolean fromBeginning;

    @Option(names = "--to-end", description = "End when every alert that was there at the start is printed.")
    private boolean toEnd;

    @Option(
            names = "--provisional",
            description = "Show alerts before they are committed; a provisional one may be followed by the same again.")
    private boolean provisional;

    @Option(names = "--json", description = "One JSON object to a line.")
    private boolean json;

    @Override
    public Integer call() {
        AlertPrinter printer = new AlertPrinter(spec.commandLine().getOut(), json);
        try (Termination termination = Termination.onSignal();
                Admin admin = Admin.create(cluster.client());
                EventSerdes serdes = new EventSerdes(cluster.registry());
                AlertReader reader = AlertReader.open(
                        cluster.client(),
                        serdes,
                        cluster.topics().alerts(),
                        fromBeginning ? AlertReader.Start.BEGINNING : AlertReader.Start.NOW,
                        provisional ? IsolationLevel.READ_UNCOMMITTED : IsolationLevel.READ_COMMITTED)) {
            Map<TopicPartition, Long> ends = TopicEnds.of(admin, reader.partitions());
            do {
                reader.poll(POLL).forEach(update -> printer.print(update, OptionalLong.empty()));
            } while (!termination.isAsked() && !(toEnd && reader.hasReached(ends)));
            return 0;
        }
    }
}
