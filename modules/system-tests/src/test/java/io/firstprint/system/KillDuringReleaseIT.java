/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.testkit.cluster.FactWriter;
import io.firstprint.testkit.cluster.SharedCluster;
import io.firstprint.testkit.cluster.TestCluster;
import io.firstprint.testkit.cluster.TestNamespace;
import io.firstprint.testkit.facts.Fact;
import io.firstprint.testkit.facts.GeneratedFacts;
import io.firstprint.testkit.views.View;
import io.firstprint.testkit.views.Views;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A processor that is killed again and again in the middle of its work, with a transaction open. */
@ExtendWith(SharedCluster.class)
class KillDuringReleaseIT {
    private static final Duration RESUME_LIMIT = Duration.ofSeconds(10);
    private static final Duration COMMIT_INTERVAL = Duration.ofMillis(300);
    private static final int KILLS = 3;

    private final TestCluster cluster;
    private final Path state;

    KillDuringReleaseIT(TestCluster cluster, @TempDir Path state) {
        this.cluster = cluster;
        this.state = state;
    }

    /** Facts of one topic only: the order of their views, alerts excepted, is then the same in every run. */
    private static List<Fact> facts() {
        return GeneratedFacts.of(7, 200, 8).stream()
                .filter(Fact.Observed.class::isInstance)
                .toList();
    }

    @Test
    void shouldSayEverythingOnceOverSeveralKills() throws IOException {
        List<Fact> facts = facts();
        Views undisturbed = process(cluster.namespace(1), facts, 0);

        Views killed = process(cluster.namespace(1), facts, KILLS);

        for (String topic : List.of("contradictions.v1", "revisions.v1", "balances.v1")) {
            assertThat(contents(killed, topic)).isEqualTo(contents(undisturbed, topic));
        }
        assertThat(killed.differencesFrom(undisturbed)).isEmpty();
        assertThat(repeated(killed, "alerts.v1")).isEmpty();
    }

    /** Contradictions come back while facts go on, so alerts are marked sooner or later; never is one sent twice. */
    private static List<String> repeated(Views views, String topic) {
        Map<String, String> last = new HashMap<>();
        return views.in(topic).stream()
                .filter(view -> view.content().equals(last.put(view.key(), view.content())))
                .map(View::key)
                .toList();
    }

    private static List<String> contents(Views views, String topic) {
        return views.in(topic).stream()
                .map(view -> view.key() + " " + view.content())
                .toList();
    }

    private Views process(TestNamespace namespace, List<Fact> facts, int kills) throws IOException {
        String name = namespace.topics().namespace();
        try (FactWriter writer = namespace.newWriter();
                ProcessorProcess processor =
                        new ProcessorProcess(namespace, state.resolve(name), COMMIT_INTERVAL).start()) {
            processor.awaitRunning();
            writer.writeInTransaction(facts);
            for (int kill = 0; kill < kills; kill++) {
                killInTheMiddle(namespace, processor);
            }
            namespace.awaitProcessed("firstprint-" + name.substring(0, name.length() - 1) + "-books");
        }
        return namespace.readViews();
    }

    /** Kills once more views were sent, whether committed or not, and starts again. */
    private void killInTheMiddle(TestNamespace namespace, ProcessorProcess processor) throws IOException {
        long sent = sent(namespace);
        Awaitility.await().pollInterval(Duration.ofMillis(5)).untilAsserted(() -> assertThat(sent(namespace))
                .isGreaterThan(sent + 100));
        processor.kill();
        try (CommittedReader desk =
                new CommittedReader(namespace, namespace.topics().views())) {
            long restarted = System.nanoTime();
            processor.start();
            Duration resumed = desk.nextAfter(restarted, RESUME_LIMIT.multipliedBy(3));
            System.out.println("Killed during a release at " + sent(namespace) + " views: next committed view "
                    + resumed.toMillis() + " ms after the restart");
            assertThat(resumed).isLessThan(RESUME_LIMIT);
        }
    }

    private static long sent(TestNamespace namespace) {
        return namespace.ends(namespace.topics().views()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
