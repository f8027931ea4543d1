/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.firstprint.testkit.cluster.FactWriter;
import io.firstprint.testkit.cluster.SharedCluster;
import io.firstprint.testkit.cluster.TestCluster;
import io.firstprint.testkit.cluster.TestNamespace;
import io.firstprint.testkit.facts.Fact;
import io.firstprint.testkit.facts.GeneratedFacts;
import io.firstprint.testkit.views.Views;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two instances of which each keeps the other's books ready. */
@ExtendWith(SharedCluster.class)
class StandbyIT {
    private static final Duration TAKE_OVER = Duration.ofSeconds(40);
    private static final int PARTITIONS = 2;
    private static final int STORES = 3;

    private final TestCluster cluster;
    private final Path state;

    StandbyIT(TestCluster cluster, @TempDir Path state) {
        this.cluster = cluster;
        this.state = state;
    }

    @Test
    void shouldTakeOverWithEqualViewsAndReadLittleAgain() {
        List<Fact> facts = GeneratedFacts.of(11, 10, 12);
        int handOver = facts.size() * 9 / 10;
        TestNamespace namespace = cluster.namespace(PARTITIONS);
        ProcessorConfig first = Processors.config(namespace, state, "1").withStandbys(1);
        ProcessorConfig second = Processors.config(namespace, state, "2").withStandbys(1);

        Processing one = Processors.running(first);
        long read;
        try (Processing other = Processors.running(second);
                FactWriter writer = namespace.newWriter()) {
            writer.write(facts.subList(0, handOver));
            namespace.awaitProcessed(first.applicationId());
            await().atMost(TAKE_OVER).until(() -> isReady(other));
            long before = other.restoredRecords();
            one.close();
            writer.write(facts.subList(handOver, facts.size()));
            namespace.awaitProcessed(first.applicationId());
            read = other.restoredRecords() - before;
        }

        assertThat(namespace.readViews().differencesFrom(undisturbed(facts))).isEmpty();
        assertThat(read).isLessThan(facts.size() / 10);
    }

    /** A partition may end with a commit's marker, which counts and which a standby does not step over. */
    private static boolean isReady(Processing processing) {
        long lag = processing.standbyLag();
        return lag >= 0 && lag <= PARTITIONS * STORES;
    }

    private Views undisturbed(List<Fact> facts) {
        TestNamespace namespace = cluster.namespace(PARTITIONS);
        ProcessorConfig config = Processors.config(namespace, state.resolve("undisturbed"), "1");
        try (Processing running = Processors.running(config);
                FactWriter writer = namespace.newWriter()) {
            writer.write(facts);
            namespace.awaitProcessed(config.applicationId());
            assertThat(running.isAlive()).isTrue();
        }
        return namespace.readViews();
    }
}
