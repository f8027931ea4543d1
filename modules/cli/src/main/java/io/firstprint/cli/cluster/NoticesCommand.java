/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.cluster;

import io.firstprint.cli.Termination;
import io.firstprint.cli.views.NoticePrinter;
import io.firstprint.cli.views.TopicTail;
import io.firstprint.domain.release.ReleaseNotice;
import io.firstprint.events.serde.EventSerdes;
import io.firstprint.events.topic.TopicEnds;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints notices about releases as they come. */
@Command(
        name = "notices",
        description = "Prints notices about releases from a given cluster as they come: figures that a source showed"
                + " before the embargo's end, releases that are late, late ones that have come.",
        mixinStandardHelpOptions = true)
public final class NoticesCommand implements Callable<Integer> {
    private static final Duration POLL = Duration.ofMillis(200);

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private final FollowOptions following = new FollowOptions();

    @Option(
            names = "--kind",
            paramLabel = "KIND[,...]",
            split = ",",
            description = "Only notices of such kinds, of ${COMPLETION-CANDIDATES}.")
    private Set<ReleaseNotice.Kind> kinds = EnumSet.allOf(ReleaseNotice.Kind.class);

    @Option(names = "--json", description = "One JSON object to a line.")
    private boolean json;

    @Override
    public Integer call() {
        NoticePrinter printer = new NoticePrinter(spec.commandLine().getOut(), json);
        try (Termination termination = Termination.onSignal();
                Admin admin = Admin.create(cluster.client());
                EventSerdes serdes = new EventSerdes(cluster.registry());
                TopicTail<ReleaseNotice> tail = TopicTail.open(
                        cluster.client(),
                        serdes.noticeReader(),
                        List.of(cluster.topics().notices()),
                        following.start(),
                        IsolationLevel.READ_COMMITTED)) {
            Map<TopicPartition, Long> ends = TopicEnds.of(admin, tail.partitions());
            do {
                tail.poll(POLL).stream()
                        .map(ConsumerRecord::value)
                        .filter(notice -> kinds.contains(notice.kind()))
                        .forEach(printer::print);
            } while (!termination.isAsked() && !(following.isToEnd() && tail.hasReached(ends)));
            return 0;
        }
    }
}
