/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.derived;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.testkit.cluster.SharedCluster;
import io.firstprint.testkit.cluster.TestCluster;
import io.firstprint.testkit.cluster.TestNamespace;
import io.firstprint.testkit.facts.Fact;
import io.firstprint.testkit.facts.GeneratedComponents;
import io.firstprint.testkit.facts.GeneratedFacts;
import io.firstprint.testkit.topology.TopologyHarness;
import io.firstprint.testkit.views.Views;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is derived is a function of the set of facts, whatever their order and number. */
@ExtendWith(SharedCluster.class)
class EqualViewsTest {
    private final TestNamespace namespace;

    EqualViewsTest(TestCluster cluster) {
        namespace = cluster.emptyNamespace();
        namespace.registerSchemas();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shouldSayTheSameInTheEndWhenFactsAreShuffledAndDuplicated(long seed) {
        List<Fact> facts = GeneratedComponents.of(seed, 8).passedOn();

        Views inOrder = viewsOf(facts);
        Views disturbed = viewsOf(GeneratedFacts.disturbed(facts, seed));

        assertThat(inOrder.in("balances.v1")).isNotEmpty();
        assertThat(disturbed.differencesFrom(inOrder)).isEmpty();
    }

    private Views viewsOf(List<Fact> facts) {
        try (TopologyHarness harness = DerivedTopologyTest.over(namespace)) {
            harness.pipe(GeneratedComponents.definitions()).pipe(facts);
            return harness.said();
        }
    }
}
