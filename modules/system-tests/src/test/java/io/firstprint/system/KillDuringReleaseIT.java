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
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A processor that is killed again and again in the middle of its work, with a transaction open; and one without
 * transactions, which shows that what is looked for would be seen.
 */
@ExtendWith(SharedCluster.class)
class KillDuringReleaseIT {
    private static final Duration RESUME_LIMIT = Duration.ofSeconds(10);
    private static final Duration COMMIT_INTERVAL = Duration.ofMillis(300);
    private static final Duration AGAIN_LIMIT = Duration.ofSeconds(60);
    private static final int KILLS = 3;

    /** A kill between two transactions proves nothing, and there is another one. */
    private static final int MOST_KILLS = 4 * KILLS;

    private final TestCluster cluster;
    private final Path state;

    KillDuringReleaseIT(TestCluster cluster, @TempDir Path state) {
        this.cluster = cluster;
        this.state = state;
    }

    /** Facts of one topic only: the order of their views, alerts excepted, is then the same in every run. */
    private static List<Fact> facts() {
        return GeneratedFacts.observed(7, 200, 8);
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
        assertThat(SentViews.repeated(killed)).isEmpty();
    }

    /** The control: the same facts, kill and committed reader, and what that reader must never see. */
    @Test
    void shouldSeeWhatIsSaidTwiceWhereThereAreNoTransactions() throws IOException {
        TestNamespace namespace = cluster.namespace(1);
        try (FactWriter writer = namespace.newWriter();
                ProcessorProcess processor = process(namespace).atLeastOnce().start()) {
            processor.awaitRunning();
            writer.writeInTransaction(facts());
            SentViews.awaitMore(namespace, List.of(namespace.topics().alerts()));
            processor.kill();
            Views before = namespace.readViews();
            assertThat(namespace.committed(ProcessorProcess.group(namespace)).values())
                    .containsOnly(0L);
            assertThat(SentViews.repeated(before)).isEmpty();

            processor.start();

            Awaitility.await()
                    .atMost(AGAIN_LIMIT)
                    .pollInterval(Duration.ofMillis(500))
                    .untilAsserted(() -> assertThat(SentViews.repeated(namespace.readViews()))
                            .containsKeys("alerts.v1", "revisions.v1", "balances.v1"));
            System.out.println("Killed without transactions at "
                    + before.records().size() + " views: said twice " + SentViews.repeated(namespace.readViews()));
        }
    }

    private static List<String> contents(Views views, String topic) {
        return views.in(topic).stream()
                .map(view -> view.key() + " " + view.content())
                .toList();
    }

    private ProcessorProcess process(TestNamespace namespace) {
        return new ProcessorProcess(namespace, state.resolve(namespace.topics().namespace()), COMMIT_INTERVAL);
    }

    private Views process(TestNamespace namespace, List<Fact> facts, int kills) throws IOException {
        try (FactWriter writer = namespace.newWriter();
                ProcessorProcess processor = process(namespace).start()) {
            processor.awaitRunning();
            writer.writeInTransaction(facts);
            int inTransaction = 0;
            for (int kill = 0; kill < MOST_KILLS && inTransaction < kills; kill++) {
                inTransaction += killInTheMiddle(namespace, processor) > 0 ? 1 : 0;
            }
            assertThat(inTransaction).as("kills with a transaction open").isEqualTo(kills);
            namespace.awaitProcessed(ProcessorProcess.group(namespace));
        }
        return namespace.readViews();
    }

    /**
     * Kills once more views were sent, whether committed or not, and starts again.
     *
     * @return how many views a transaction held back that was open when the processor died
     */
    private long killInTheMiddle(TestNamespace namespace, ProcessorProcess processor) throws IOException {
        SentViews.awaitMore(namespace, namespace.topics().views());
        processor.kill();
        long heldBack = new OpenTransactions(namespace, ProcessorProcess.group(namespace) + "-").viewsHeldBack();
        try (CommittedReader desk =
                new CommittedReader(namespace, namespace.topics().views())) {
            long restarted = System.nanoTime();
            processor.start();
            Duration resumed = desk.nextAfter(restarted, RESUME_LIMIT.multipliedBy(3));
            System.out.println("Killed during a release with " + heldBack + " views in an open transaction, at "
                    + SentViews.count(namespace, namespace.topics().views()) + ": next committed view "
                    + resumed.toMillis()
                    + " ms after the restart");
            assertThat(resumed).isLessThan(RESUME_LIMIT);
        }
        return heldBack;
    }
}
