/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.testkit.cluster.FactWriter;
import io.firstprint.testkit.cluster.SharedCluster;
import io.firstprint.testkit.cluster.TestCluster;
import io.firstprint.testkit.cluster.TestNamespace;
import io.firstprint.testkit.facts.Fact;
import io.firstprint.testkit.facts.GeneratedFacts;
import io.firstprint.testkit.views.Views;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A new version is rolled out during a release: one processor starts, and the one that was there is stopped. */
@ExtendWith(SharedCluster.class)
class SwapIT {
    private static final int PARTITIONS = 2;
    private static final Duration COMMIT_INTERVAL = Duration.ofMillis(100);
    private static final Duration GAP_LIMIT = Duration.ofSeconds(30);

    private final TestCluster cluster;
    private final Path state;

    SwapIT(TestCluster cluster, @TempDir Path state) {
        this.cluster = cluster;
        this.state = state;
    }

    private static List<Fact> facts() {
        return GeneratedFacts.observed(11, 200, 8);
    }

    private ProcessorProcess process(TestNamespace namespace, String instance) {
        return new ProcessorProcess(
                namespace, state.resolve(namespace.topics().namespace()).resolve(instance), COMMIT_INTERVAL, instance);
    }

    @Test
    void shouldSayEverythingOnceWhileAnotherTakesOver() throws IOException {
        Views undisturbed = undisturbed();
        TestNamespace namespace = cluster.namespace(PARTITIONS);
        List<String> views = namespace.topics().views();
        List<Fact> facts = facts();
        try (FactWriter writer = namespace.newWriter();
                ProcessorProcess old = process(namespace, "old").start();
                ProcessorProcess young = process(namespace, "young")) {
            old.awaitRunning();
            writer.writeInTransaction(facts.subList(0, facts.size() / 2));
            SentViews.awaitMore(namespace, views);

            young.start().awaitRunning();
            writer.writeInTransaction(facts.subList(facts.size() / 2, facts.size()));
            SentViews.awaitMore(namespace, views);
            old.stop();
            long atStop = SentViews.count(namespace, views);
            Duration gap = CommittedReader.untilNextView(namespace, GAP_LIMIT);
            namespace.awaitProcessed(ProcessorProcess.group(namespace));

            System.out.println("Swapped during a release at " + atStop + " of " + SentViews.count(namespace, views)
                    + " views: next committed view " + gap.toMillis() + " ms after the old one had ended");
            assertThat(SentViews.count(namespace, views)).isGreaterThan(atStop);
        }
        assertThat(namespace.readViews().differencesFrom(undisturbed)).isEmpty();
        assertThat(SentViews.repeated(namespace.readViews())).isEmpty();
    }

    private Views undisturbed() throws IOException {
        try (ProcessorProcess processor = process(cluster.namespace(PARTITIONS), "only")) {
            return processor.process(facts());
        }
    }
}
