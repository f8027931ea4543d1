/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.book;

import io.firstprint.domain.view.AlertPolicy;
import io.firstprint.events.topic.Lane;
import io.firstprint.testkit.cluster.TestNamespace;
import io.firstprint.testkit.topology.TopologyHarness;

/** Stage 1 under the test driver. */
final class Harness {
    private Harness() {}

    static TopologyHarness over(TestNamespace namespace) {
        return over(namespace, Lane.HEADLINE);
    }

    static TopologyHarness over(TestNamespace namespace, Lane lane) {
        return new TopologyHarness(
                namespace, (topology, topics, serdes) -> new BookTopology(topics, lane, serdes, AlertPolicy.DEFAULT)
                        .addTo(topology));
    }
}
