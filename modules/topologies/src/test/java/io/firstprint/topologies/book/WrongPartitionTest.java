/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.book;

import static io.firstprint.testkit.facts.Facts.aRelease;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.indicator.Indicator;
import io.firstprint.testkit.cluster.SharedCluster;
import io.firstprint.testkit.cluster.TestCluster;
import io.firstprint.testkit.cluster.TestNamespace;
import io.firstprint.testkit.facts.Fact;
import io.firstprint.testkit.topology.TopologyHarness;
import io.firstprint.testkit.views.View;
import io.firstprint.topologies.fact.Sinks;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The first of two partitions, with facts that the default partitioner puts into it or into the other. */
@ExtendWith(SharedCluster.class)
class WrongPartitionTest {
    private final TopologyHarness harness;

    WrongPartitionTest(TestCluster cluster) {
        TestNamespace namespace = cluster.emptyNamespace();
        namespace.registerSchemas();
        this.harness = Harness.firstOf(2, namespace);
    }

    @AfterEach
    void close() {
        harness.close();
    }

    private static Fact placedIn(int partition) {
        return IntStream.range(0, 100)
                .mapToObj(number -> "M.US.W1.BALANCE.GENERATED-" + number + ".BOP.SA.NOMINAL")
                .filter(key -> Sinks.partitionOf(key.getBytes(StandardCharsets.UTF_8), 2) == partition)
                .map(key -> aRelease()
                        .of(Indicator.parse(key))
                        .value("2025-11", "-56825")
                        .fact())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void shouldRefuseAFactThatBelongsElsewhere() {
        harness.pipe(placedIn(1));

        View letter = harness.said().in("dead-letters.v1").get(0);

        assertThat(letter.text("reason") + ": " + letter.text("message"))
                .isEqualTo("WRONG_PARTITION: Expected the key in partition 1 of 2, found it in 0;"
                        + " write facts with Kafka's default partitioner");
    }

    @Test
    void shouldSayNothingOfAFactThatBelongsElsewhere() {
        harness.pipe(placedIn(1));

        assertThat(harness.said().in("balances.v1")).isEmpty();
    }

    @Test
    void shouldAcceptAFactThatBelongsHere() {
        harness.pipe(placedIn(0));

        assertThat(harness.said().in("balances.v1")).hasSize(1);
    }
}
