/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.cli.Console;
import io.firstprint.cli.RunningBooks;
import io.firstprint.cli.views.ViewKind;
import io.firstprint.cli.views.ViewReader;
import io.firstprint.domain.view.Alert;
import io.firstprint.domain.view.ViewUpdate;
import io.firstprint.events.serde.EventSerdes;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.processor.Processing;
import io.firstprint.processor.generation.Generations;
import io.firstprint.testkit.cluster.FactWriter;
import io.firstprint.testkit.cluster.SharedCluster;
import io.firstprint.testkit.cluster.TestCluster;
import io.firstprint.testkit.cluster.TestNamespace;
import io.firstprint.testkit.facts.Fact;
import io.firstprint.testkit.facts.Facts;
import io.firstprint.testkit.facts.NovemberRelease;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.common.IsolationLevel;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A reader of alerts while views are built anew and readers are switched over. */
@ExtendWith(SharedCluster.class)
class FollowedViewsIT {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final TestNamespace namespace;
    private final TopicCatalogue first;
    private final TopicCatalogue second;
    private final Path state;
    private final List<ViewUpdate> read = new ArrayList<>();

    FollowedViewsIT(TestCluster cluster, @TempDir Path state) {
        this.namespace = cluster.namespace(2);
        this.first = namespace.topics();
        this.second = first.ofGeneration(2);
        this.state = state;
    }

    @Test
    void shouldTellEveryAlertOnceOverSwitchesThereAndBackAndNoneAnew() {
        Map<String, Object> client =
                Map.of("bootstrap.servers", namespace.cluster().bootstrapServers());
        try (Processing before = RunningBooks.start(namespace, first, state);
                FactWriter writer = namespace.newWriter()) {
            writer.write(List.of(NovemberRelease.history()));
            writer.write(NovemberRelease.consensus());
            write(writer, before, NovemberRelease.release());
            awaitVisible();
            try (EventSerdes serdes = new EventSerdes(namespace.cluster().registry());
                    Generations generations =
                            new Generations(client, namespace.cluster().registry(), first);
                    FollowedViews follower =
                            new FollowedViews(first, generations, topics -> open(client, serdes, topics))) {
                assertThat(Console.in(namespace, "rebuild", "start", "--state-dir", state.toString())
                                .status())
                        .isZero();
                try (Processing after = RunningBooks.start(namespace, second, state)) {
                    write(writer, before, NovemberRelease.madeUpDecember());
                    RunningBooks.awaitProcessed(namespace, after, second);
                    assertThat(Console.in(namespace, "rebuild", "switch", "2").err())
                            .isEmpty();
                    await(follower, alert -> alert.period().toString().equals("2025-12"));
                    writer.write(List.of(NovemberRelease.madeUpJanuary()));
                    await(follower, alert -> alert.period().toString().equals("2026-01"));
                    RunningBooks.awaitProcessed(namespace, before, first);
                    assertThat(Console.in(namespace, "rebuild", "switch", "1").err())
                            .isEmpty();
                    writer.write(List.of(madeUpFebruary()));
                    await(follower, alert -> alert.period().toString().equals("2026-02"));
                }
            }
        }
        assertThat(read)
                .extracting(update -> update.event().effectiveAt())
                .allMatch(instant -> instant.isAfter(NovemberRelease.INSTANT));
        assertThat(read).doesNotHaveDuplicates();
    }

    private static Fact madeUpFebruary() {
        return Facts.aRelease()
                .in("2026-02")
                .at("2026-05-05T12:30:00Z")
                .value("2026-02", "-97000")
                .fact();
    }

    private void write(FactWriter writer, Processing books, Fact fact) {
        writer.write(List.of(fact));
        RunningBooks.awaitProcessed(namespace, books, first);
    }

    /** Offsets are committed a moment before all that was sent can be read; until then it is news to who begins now. */
    private void awaitVisible() {
        List<String> alerts = List.of(first.alerts());
        Awaitility.await()
                .atMost(LIMIT)
                .until(() -> namespace.committedEnds(alerts).equals(namespace.ends(alerts)));
    }

    private static ViewReader open(Map<String, Object> client, EventSerdes serdes, TopicCatalogue topics) {
        return ViewReader.open(
                client, serdes, topics, ViewKind.ALERTS, ViewReader.Start.NOW, IsolationLevel.READ_COMMITTED);
    }

    private void await(FollowedViews follower, Predicate<Alert> wanted) {
        Awaitility.await().atMost(LIMIT).until(() -> {
            read.addAll(follower.poll(Duration.ofMillis(50)));
            return read.stream().anyMatch(update -> wanted.test((Alert) update.event()));
        });
    }
}
