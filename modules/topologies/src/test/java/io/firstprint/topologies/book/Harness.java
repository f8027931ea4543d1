/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.book;

import io.firstprint.domain.view.AlertPolicy;
import io.firstprint.testkit.cluster.TestNamespace;
import io.firstprint.testkit.topology.TopologyHarness;

/** Stage 1 under the test driver. */
final class Harness {
    private Harness() {}

    static TopologyHarness over(TestNamespace namespace) {
        return new TopologyHarness(
                namespace,
                (topology, topics, serdes) -> new BookTopology(topics, serdes, AlertPolicy.DEFAULT).addTo(topology));
    }
}
