/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.cluster;

import io.firstprint.cli.Termination;
import io.firstprint.cli.views.HeaderFilter;
import io.firstprint.cli.views.IndicatorFilter;
import io.firstprint.cli.views.ViewKind;
import io.firstprint.cli.views.ViewPrinter;
import io.firstprint.cli.views.ViewReader;
import io.firstprint.events.serde.EventSerdes;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.events.topic.TopicEnds;
import io.firstprint.processor.generation.Generations;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints views of one kind as they come. */
abstract class ViewsCommand implements Callable<Integer> {
    private static final Duration POLL = Duration.ofMillis(200);

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private final GenerationOption generation = new GenerationOption();

    @Mixin
    private final FollowOptions following = new FollowOptions();

    @Option(
            names = "--provisional",
            description = "Show events before they are committed; a provisional one may be followed by the same again.")
    private boolean provisional;

    @Option(
            names = "--indicator",
            paramLabel = "PATTERN",
            converter = IndicatorFilter.Converter.class,
            description =
                    "Only what is about such indicators, or contests them, as in 'M.US.*.BALANCE.**': * stands for"
                            + " any text within a dimension, ** for all dimensions that are left.")
    private @Nullable IndicatorFilter indicator;

    @Option(names = "--json", description = "One JSON object to a line.")
    private boolean json;

    private final ViewKind<?> kind;

    ViewsCommand(ViewKind<?> kind) {
        this.kind = kind;
    }

    /** Returns which records are printed, as far as their headers tell. */
    HeaderFilter headers() {
        return HeaderFilter.NONE;
    }

    @Override
    public Integer call() {
        ViewPrinter printer = new ViewPrinter(spec.commandLine().getOut(), kind, json);
        try (Termination termination = Termination.onSignal();
                Admin admin = Admin.create(cluster.client());
                EventSerdes serdes = new EventSerdes(cluster.registry());
                Generations generations = new Generations(cluster.client(), cluster.registry(), cluster.topics());
                FollowedViews reader = new FollowedViews(
                        generation.topics(cluster, generations),
                        generation.isNamed() ? null : generations,
                        topics -> open(serdes, topics))) {
            Map<TopicPartition, Long> ends = TopicEnds.of(admin, reader.partitions());
            do {
                reader.poll(POLL).stream()
                        .filter(update -> indicator == null || indicator.matches(update.event()))
                        .forEach(update -> printer.print(update, OptionalLong.empty()));
            } while (!termination.isAsked() && !(following.isToEnd() && reader.hasReached(ends)));
            return 0;
        }
    }

    private ViewReader open(EventSerdes serdes, TopicCatalogue topics) {
        return ViewReader.open(
                cluster.client(),
                serdes,
                topics,
                kind,
                headers(),
                following.start(),
                provisional ? IsolationLevel.READ_UNCOMMITTED : IsolationLevel.READ_COMMITTED);
    }
}
