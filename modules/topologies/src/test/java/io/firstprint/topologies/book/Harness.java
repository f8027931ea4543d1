/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.book;

import io.firstprint.events.topic.Lane;
import io.firstprint.rules.DefaultRules;
import io.firstprint.testkit.cluster.TestNamespace;
import io.firstprint.testkit.topology.TopologyHarness;
import io.firstprint.topologies.fact.Placement;
import java.util.Map;

/** Stage 1 under the test driver. */
final class Harness {
    private Harness() {}

    static TopologyHarness over(TestNamespace namespace) {
        return over(namespace, Lane.HEADLINE);
    }

    static TopologyHarness over(TestNamespace namespace, Lane lane) {
        return new TopologyHarness(
                namespace, (topology, topics, serdes) -> new BookTopology(topics, lane, serdes, DefaultRules.basis())
                        .addTo(topology));
    }

    /** Returns the first of so many partitions. */
    static TopologyHarness firstOf(int partitions, TestNamespace namespace) {
        return new TopologyHarness(
                namespace,
                (topology, topics, serdes) ->
                        new BookTopology(topics, Lane.HEADLINE, serdes, DefaultRules.basis()).addTo(topology),
                Map.of(Placement.PARTITIONS_SETTING, partitions));
    }
}
