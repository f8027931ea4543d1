/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.testkit.cluster.FactWriter;
import io.firstprint.testkit.cluster.SharedCluster;
import io.firstprint.testkit.cluster.TestCluster;
import io.firstprint.testkit.cluster.TestNamespace;
import io.firstprint.testkit.facts.Fact;
import io.firstprint.testkit.facts.GeneratedFacts;
import io.firstprint.testkit.views.Views;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Views are a function of the set of facts: on a broker, over restarts, partitions and instances. */
@ExtendWith(SharedCluster.class)
class EqualViewsIT {
    private static final int INDICATORS = 6;
    private static final int RELEASES = 8;

    private final TestCluster cluster;
    private final Path state;

    EqualViewsIT(TestCluster cluster, @TempDir Path state) {
        this.cluster = cluster;
        this.state = state;
    }

    @ParameterizedTest(name = "seed {0}, {1} partitions, {2} instances")
    @CsvSource({"1, 1, 1", "2, 4, 1", "3, 1, 2", "4, 4, 2", "5, 4, 2"})
    void shouldSayTheSameInTheEnd(long seed, int partitions, int instances) {
        List<Fact> facts = GeneratedFacts.of(seed, INDICATORS, RELEASES);
        List<Fact> disturbed = GeneratedFacts.disturbed(facts, seed);
        int restart = disturbed.size() * 2 / 3;

        Run expected = new Run(1, 1);
        expected.process(facts);
        Run found = new Run(partitions, instances);
        found.abort(GeneratedFacts.of(-seed, INDICATORS, 1));
        found.process(disturbed.subList(0, restart));
        found.process(disturbed.subList(restart, disturbed.size()));

        assertThat(found.views().differencesFrom(expected.views())).isEmpty();
    }

    /** Processors of one namespace, which are started and stopped for each lot of facts. */
    private final class Run {
        private final TestNamespace namespace;
        private final List<ProcessorConfig> configs = new ArrayList<>();

        Run(int partitions, int instances) {
            namespace = cluster.namespace(partitions);
            Path directory = state.resolve(namespace.topics().namespace());
            for (int i = 1; i <= instances; i++) {
                configs.add(Processors.config(namespace, directory, "instance-" + i));
            }
        }

        void abort(List<Fact> facts) {
            try (FactWriter writer = namespace.newWriter()) {
                writer.writeAndAbort(facts);
            }
        }

        void process(List<Fact> facts) {
            List<Processing> processors =
                    configs.stream().map(Processors::running).toList();
            try (FactWriter writer = namespace.newWriter()) {
                int half = facts.size() / 2;
                writer.write(facts.subList(0, half));
                writer.writeInTransaction(facts.subList(half, facts.size()));
                namespace.awaitProcessed(configs.get(0).applicationId());
            } finally {
                List<Processing> reversed = new ArrayList<>(processors);
                Collections.reverse(reversed);
                reversed.forEach(Processing::close);
            }
        }

        Views views() {
            return namespace.readViews();
        }
    }
}
