/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.run;

import io.firstprint.domain.rule.Subject;
import io.firstprint.processor.Application;
import io.firstprint.processor.Applications;
import io.firstprint.processor.ProcessorConfig;
import io.firstprint.testkit.cluster.FactWriter;
import io.firstprint.testkit.cluster.TestCluster;
import io.firstprint.testkit.cluster.TestNamespace;
import io.firstprint.testkit.facts.Fact;
import io.firstprint.testkit.facts.Facts;
import io.firstprint.testkit.facts.GeneratedComponents;
import io.firstprint.testkit.facts.GeneratedFacts;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;

/** Live topics with facts of every kind, figures generated, and everything that was said of them. */
final class LiveRun {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final long SEED = 7;
    private static final int RELEASES = 6;

    private final TestNamespace namespace;

    private LiveRun(TestNamespace namespace) {
        this.namespace = namespace;
    }

    /** Publishes the facts and processes them. */
    static LiveRun of(TestCluster cluster, int partitions, Path state) throws TimeoutException {
        LiveRun run = ofFactsOnly(cluster, partitions);
        run.process(state);
        return run;
    }

    /** Publishes the facts, which nobody processes. */
    static LiveRun ofFactsOnly(TestCluster cluster, int partitions) {
        TestNamespace namespace = cluster.namespace(partitions);
        try (FactWriter writer = namespace.newWriter()) {
            writer.write(GeneratedComponents.definitions());
            writer.write(List.of(Facts.aRule(
                    "wide", Subject.SWING, "abs(change.amount) > 10000.0", Instant.parse("2024-01-01T00:00:00Z"))));
            writer.writeAndAbort(GeneratedFacts.of(SEED + 1, 1, 2));
            writer.writeInTransaction(facts(partitions));
        }
        return new LiveRun(namespace);
    }

    private static List<Fact> facts(int partitions) {
        List<Fact> facts = new ArrayList<>(GeneratedFacts.of(SEED, 3, RELEASES));
        facts.addAll(GeneratedComponents.of(SEED, RELEASES).published(partitions));
        return facts;
    }

    TestNamespace namespace() {
        return namespace;
    }

    ReplayConfig replaying(Path state) {
        return ReplayConfig.of(
                namespace.cluster().bootstrapServers(), namespace.cluster().registry(), namespace.topics(), state);
    }

    private void process(Path state) throws TimeoutException {
        ProcessorConfig config = new ProcessorConfig(
                namespace.cluster().bootstrapServers(),
                Map.of(),
                namespace.cluster().registry(),
                namespace.topics(),
                state,
                "live",
                2,
                ProcessorConfig.DEFAULT_COMMIT_INTERVAL);
        List<Application> all = List.of(Application.values());
        try (Admin admin = namespace.cluster().newAdmin();
                Applications applications = Applications.start(config, all)) {
            applications.awaitRunning(LIMIT);
            Settling settling = new Settling(admin, config, all);
            Awaitility.await("views of " + namespace.topics().namespace())
                    .atMost(LIMIT)
                    .pollInterval(Duration.ofMillis(50))
                    .until(settling::look);
        }
    }
}
