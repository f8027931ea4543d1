/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.testkit.cluster.FactWriter;
import io.firstprint.testkit.cluster.SharedCluster;
import io.firstprint.testkit.cluster.TestCluster;
import io.firstprint.testkit.cluster.TestNamespace;
import io.firstprint.testkit.facts.Fact;
import io.firstprint.testkit.facts.GeneratedComponents;
import io.firstprint.testkit.facts.GeneratedFacts;
import io.firstprint.testkit.views.Views;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What both lanes publish and what is derived from them: the same views over restarts, partitions and instances. */
@ExtendWith(SharedCluster.class)
class EqualDerivedViewsIT {
    private static final int RELEASES = 8;
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final List<Application> ALL = List.of(Application.values());

    private final TestCluster cluster;
    private final Path state;

    EqualDerivedViewsIT(TestCluster cluster, @TempDir Path state) {
        this.cluster = cluster;
        this.state = state;
    }

    @ParameterizedTest(name = "seed {0}, {1} partitions, {2} instances")
    @CsvSource({"1, 4, 1", "2, 4, 2"})
    void shouldSayTheSameInTheEnd(long seed, int partitions, int instances) throws TimeoutException {
        Run expected = new Run(1, 1);
        expected.process(GeneratedComponents.of(seed, RELEASES).published(1));
        List<Fact> disturbed =
                GeneratedFacts.disturbed(GeneratedComponents.of(seed, RELEASES).published(partitions), seed);
        int restart = disturbed.size() * 2 / 3;

        Run found = new Run(partitions, instances);
        found.process(disturbed.subList(0, restart));
        found.process(disturbed.subList(restart, disturbed.size()));

        Views views = found.views();
        assertThat(views.differencesFrom(expected.views())).isEmpty();
        assertThat(views.standing("contributions.v1")).isNotEmpty();
        assertThat(views.standing("contradictions.v1")).isNotEmpty();
        assertThat(views.standing("digests.v1")).hasSize(RELEASES).allSatisfy(digest -> assertThat(digest.text("text"))
                .contains("FT900"));
        assertThat(views.standing("balances.v1"))
                .anySatisfy(view -> assertThat(view.text("indicator")).contains(".X1.BALANCE."))
                .anySatisfy(view -> assertThat(view.text("indicator")).contains(".X1.IMPORTS."));
    }

    /** Applications of one namespace, which are started and stopped for each lot of facts. */
    private final class Run {
        private final TestNamespace namespace;
        private final List<ProcessorConfig> configs = new ArrayList<>();

        Run(int partitions, int instances) {
            namespace = cluster.namespace(partitions);
            Path directory = state.resolve(namespace.topics().namespace());
            for (int i = 1; i <= instances; i++) {
                configs.add(Processors.config(namespace, directory, "instance-" + i));
            }
            try (FactWriter writer = namespace.newWriter()) {
                writer.write(GeneratedComponents.definitions());
            }
        }

        void process(List<Fact> facts) throws TimeoutException {
            List<Applications> running = new ArrayList<>();
            try (FactWriter writer = namespace.newWriter()) {
                for (ProcessorConfig config : configs) {
                    running.add(Applications.start(config, ALL));
                }
                for (Applications applications : running) {
                    applications.awaitRunning(LIMIT);
                }
                writer.writeInTransaction(facts);
                awaitProcessed();
            } finally {
                running.forEach(Applications::close);
            }
        }

        /** Contradictions go back to all books after everything else, and digests ask for themselves. */
        private void awaitProcessed() {
            for (Application application : List.of(
                    Application.BOOKS,
                    Application.DETAIL,
                    Application.DERIVED,
                    Application.BOOKS,
                    Application.DETAIL,
                    Application.DERIVED,
                    Application.DIGESTS,
                    Application.DIGESTS,
                    Application.DIGESTS)) {
                namespace.awaitProcessed(
                        configs.get(0).running(application).applicationId(), application.facts(namespace.topics()));
            }
        }

        Views views() {
            return namespace.readViews();
        }
    }
}
