/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.testkit.cluster.SharedCluster;
import io.firstprint.testkit.cluster.TestCluster;
import io.firstprint.testkit.cluster.TestNamespace;
import io.firstprint.testkit.facts.Fact;
import io.firstprint.testkit.facts.GeneratedFacts;
import io.firstprint.testkit.topology.TopologyHarness;
import io.firstprint.testkit.views.Views;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Views are a function of the set of facts, whatever their order and number. */
@ExtendWith(SharedCluster.class)
class EqualViewsTest {
    private final TestNamespace namespace;

    EqualViewsTest(TestCluster cluster) {
        namespace = cluster.emptyNamespace();
        namespace.registerSchemas();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void shouldSayTheSameInTheEndWhenFactsAreShuffledAndDuplicated(long seed) {
        List<Fact> facts = GeneratedFacts.of(seed, 2, 10);

        Views disturbed = viewsOf(GeneratedFacts.disturbed(facts, seed));

        assertThat(disturbed.differencesFrom(viewsOf(facts))).isEmpty();
    }

    private Views viewsOf(List<Fact> facts) {
        try (TopologyHarness harness = Harness.over(namespace)) {
            harness.pipe(facts);
            return harness.said();
        }
    }
}
