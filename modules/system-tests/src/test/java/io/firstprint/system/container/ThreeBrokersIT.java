/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.system.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.system.CommittedReader;
import io.firstprint.system.OpenTransactions;
import io.firstprint.system.ProcessorProcess;
import io.firstprint.system.SentViews;
import io.firstprint.testkit.cluster.FactWriter;
import io.firstprint.testkit.cluster.TestNamespace;
import io.firstprint.testkit.facts.Fact;
import io.firstprint.testkit.facts.GeneratedFacts;
import io.firstprint.testkit.views.Views;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Brokers and a processor that are killed or started anew in the middle of the work, each when progress was seen. */
@ExtendWith(ContainerImages.class)
class ThreeBrokersIT {
    private static final int PARTITIONS = 4;
    private static final int INDICATORS = 100;
    private static final int RELEASES = 8;
    private static final Duration COMMIT_INTERVAL = Duration.ofMillis(300);
    private static final Duration GAP_LIMIT = Duration.ofSeconds(60);
    private static @Nullable ThreeBrokers started;

    private final Path state;

    ThreeBrokersIT(@TempDir Path state) {
        this.state = state;
    }

    @BeforeAll
    static void start() {
        started = ThreeBrokers.start();
    }

    @AfterAll
    static void stop() {
        if (started != null) {
            started.close();
        }
    }

    private static ThreeBrokers brokers() {
        return Objects.requireNonNull(started);
    }

    private static TestNamespace namespace() {
        TestNamespace namespace = brokers().cluster().namespace(PARTITIONS, ThreeBrokers.COUNT);
        brokers().awaitInSync(all(namespace));
        return namespace;
    }

    private static List<String> all(TestNamespace namespace) {
        return namespace.topics().all().stream().map(namespace.topics()::nameOf).toList();
    }

    private static List<Fact> facts(long seed) {
        return GeneratedFacts.observed(seed, INDICATORS, RELEASES);
    }

    private ProcessorProcess processor(TestNamespace namespace) {
        return new ProcessorProcess(namespace, state.resolve(namespace.topics().namespace()), COMMIT_INTERVAL);
    }

    private Views undisturbed(long seed) throws IOException {
        try (ProcessorProcess processor = processor(namespace())) {
            return processor.process(facts(seed));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shouldSayEverythingOnceOverAKilledBrokerAndAKilledProcessor(long seed) throws IOException {
        Views undisturbed = undisturbed(seed);
        TestNamespace namespace = namespace();
        List<String> views = namespace.topics().views();
        try (FactWriter writer = namespace.newWriter();
                ProcessorProcess processor = processor(namespace).start()) {
            processor.awaitRunning();
            writer.writeInTransaction(facts(seed));
            SentViews.awaitMore(namespace, views);

            int broker = killALeader(namespace, new Random(seed));
            long atKill = SentViews.count(namespace, views);
            Duration gap = CommittedReader.untilNextView(namespace, GAP_LIMIT);
            SentViews.awaitMore(namespace, views);
            processor.kill();
            long heldBack = new OpenTransactions(namespace, ProcessorProcess.group(namespace) + "-").viewsHeldBack();
            processor.start();
            brokers().startAgain(broker);
            namespace.awaitProcessed(ProcessorProcess.group(namespace));
            brokers().awaitInSync(all(namespace));

            System.out.println("Seed " + seed + ": broker " + broker + " killed at " + atKill + " views, next committed"
                    + " view after " + gap.toMillis() + " ms; processor killed with " + heldBack
                    + " views in open transactions; " + SentViews.count(namespace, views) + " in the end");
        }
        assertThat(namespace.readViews().differencesFrom(undisturbed)).isEmpty();
        assertThat(SentViews.repeated(namespace.readViews())).isEmpty();
    }

    private static int killALeader(TestNamespace namespace, Random random) {
        int broker = brokers().leaderOf(namespace.topics().observations(), random.nextInt(PARTITIONS));
        brokers().kill(broker);
        return broker;
    }

    /** The control: the same kills and the same committed reader, and what that reader must never see. */
    @Test
    void shouldSeeWhatIsSaidTwiceWhereThereAreNoTransactions() throws IOException {
        TestNamespace namespace = namespace();
        List<String> alerts = List.of(namespace.topics().alerts());
        try (FactWriter writer = namespace.newWriter();
                ProcessorProcess processor = processor(namespace).atLeastOnce().start()) {
            processor.awaitRunning();
            writer.writeInTransaction(facts(1));
            SentViews.awaitMore(namespace, alerts);
            int broker = killALeader(namespace, new Random(1));
            SentViews.awaitMore(namespace, alerts);
            processor.kill();

            processor.start();
            brokers().startAgain(broker);

            Awaitility.await("what is said twice")
                    .atMost(GAP_LIMIT)
                    .pollInterval(Duration.ofMillis(500))
                    .untilAsserted(() -> assertThat(SentViews.repeated(namespace.readViews()))
                            .containsKeys("alerts.v1", "revisions.v1", "balances.v1"));
            System.out.println("Without transactions: said twice " + SentViews.repeated(namespace.readViews()));
            brokers().awaitInSync(all(namespace));
        }
    }

    @Test
    void shouldSayEverythingOnceWhileEachBrokerIsStartedAnew() throws IOException {
        Views undisturbed = undisturbed(4);
        TestNamespace namespace = namespace();
        List<String> views = namespace.topics().views();
        List<Fact> facts = facts(4);
        int part = facts.size() / ThreeBrokers.COUNT;
        try (FactWriter writer = namespace.newWriter();
                ProcessorProcess processor = processor(namespace).start()) {
            processor.awaitRunning();
            for (int broker = 1; broker <= ThreeBrokers.COUNT; broker++) {
                int to = broker == ThreeBrokers.COUNT ? facts.size() : broker * part;
                writer.writeInTransaction(facts.subList((broker - 1) * part, to));
                SentViews.awaitMore(namespace, views);
                long stopping = System.nanoTime();
                brokers().stop(broker);
                brokers().startAgain(broker);
                brokers().awaitInSync(all(namespace));
                System.out.println("Broker " + broker + " started anew at " + SentViews.count(namespace, views)
                        + " views, in sync after "
                        + Duration.ofNanos(System.nanoTime() - stopping).toMillis() + " ms");
            }
            namespace.awaitProcessed(ProcessorProcess.group(namespace));
        }
        assertThat(namespace.readViews().differencesFrom(undisturbed)).isEmpty();
        assertThat(SentViews.repeated(namespace.readViews())).isEmpty();
    }
}
