/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.events.serde.EventSerdes;
import io.firstprint.testkit.cluster.SharedCluster;
import io.firstprint.testkit.cluster.TestCluster;
import io.firstprint.testkit.facts.Fact;
import io.firstprint.testkit.facts.GeneratedComponents;
import io.firstprint.testkit.facts.GeneratedFacts;
import io.firstprint.testkit.facts.NovemberRelease;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same set of facts has the same digest in every topic, however they arrive and wherever they are processed. */
@ExtendWith(SharedCluster.class)
class EqualRunsIT {
    private static final long FACTS = 11;
    private static final int RELEASES = 6;
    private static final int INDICATORS = 3;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before all tests
    private static Path state;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static ProcessedNamespace inOrder;

    private final TestCluster cluster;

    EqualRunsIT(TestCluster cluster) {
        this.cluster = cluster;
    }

    @BeforeAll
    static void processInOrder(TestCluster cluster) throws TimeoutException {
        inOrder = namespace(cluster, 1, 1);
        inOrder.process(facts(1));
    }

    @ParameterizedTest(name = "disturbed by seed {0}, {1} partitions, {2} instances")
    @CsvSource({"11, 1, 1", "12, 4, 1", "13, 4, 2", "14, 1, 2"})
    void shouldHaveTheSameDigestsForFactsShuffledDuplicatedAndDelayed(long seed, int partitions, int instances)
            throws TimeoutException {
        List<Fact> disturbed = GeneratedFacts.disturbed(facts(partitions), seed);
        int late = disturbed.size() * 2 / 3;

        ProcessedNamespace found = namespace(cluster, partitions, instances);
        found.process(disturbed.subList(0, late));
        found.process(disturbed.subList(late, disturbed.size()));

        try (EventSerdes serdes = new EventSerdes(cluster.registry())) {
            StandingViews expected = inOrder.views(serdes);
            assertThat(found.views(serdes).digests()).isEqualTo(expected.digests());
            assertThat(expected.byTopic().values())
                    .filteredOn(views -> !views.isEmpty())
                    .hasSizeGreaterThan(6);
        }
        Comparison comparison = inOrder.comparedWith(found, InstantRange.ALL);
        assertThat(comparison.isEqual()).isTrue();
        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.unprocessed()).isEmpty();
    }

    private static ProcessedNamespace namespace(TestCluster cluster, int partitions, int instances) {
        ProcessedNamespace namespace = new ProcessedNamespace(cluster, partitions, instances, state);
        namespace.write(GeneratedComponents.definitions());
        return namespace;
    }

    /** Generated facts of both lanes, and those of a real release. */
    private static List<Fact> facts(int partitions) {
        List<Fact> facts =
                new ArrayList<>(GeneratedComponents.of(FACTS, RELEASES).published(partitions));
        facts.addAll(GeneratedFacts.of(FACTS, INDICATORS, RELEASES));
        facts.add(NovemberRelease.history());
        facts.addAll(NovemberRelease.consensus());
        facts.add(NovemberRelease.release());
        return facts;
    }
}
