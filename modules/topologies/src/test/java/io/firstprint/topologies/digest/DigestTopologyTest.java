/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.digest;

import static io.firstprint.testkit.facts.Facts.aCompletion;
import static io.firstprint.testkit.facts.Facts.aDeadline;
import static io.firstprint.testkit.facts.Facts.aRelease;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.rules.DefaultRules;
import io.firstprint.testkit.cluster.SharedCluster;
import io.firstprint.testkit.cluster.TestCluster;
import io.firstprint.testkit.cluster.TestNamespace;
import io.firstprint.testkit.facts.Fact;
import io.firstprint.testkit.facts.Facts;
import io.firstprint.testkit.facts.NovemberRelease;
import io.firstprint.testkit.topology.TopologyHarness;
import io.firstprint.testkit.views.View;
import io.firstprint.topologies.fact.Placement;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedCluster.class)
class DigestTopologyTest {
    private static final Instant RELEASED = NovemberRelease.INSTANT;

    private final TestNamespace namespace;
    private final TopologyHarness harness;

    DigestTopologyTest(TestCluster cluster) {
        namespace = cluster.emptyNamespace();
        namespace.registerSchemas();
        harness = Said.over(namespace);
    }

    @AfterEach
    void close() {
        harness.close();
    }

    private static Fact complete(int partition, int partitions) {
        return aCompletion("2025-11", RELEASED, partition, partitions).toAll();
    }

    private View digest() {
        List<View> digests = harness.said().standing("digests.v1");
        assertThat(digests).hasSize(1);
        return digests.get(0);
    }

    @Test
    void shouldSayADigestOfAReleaseThatSaysNothingElse() {
        harness.pipe(complete(0, 1));

        View digest = digest();
        assertThat(digest.text("text")).contains("Nothing fired");
        assertThat(digest.headers())
                .containsEntry("ce_type", "io.firstprint.digest.v1")
                .containsEntry("ce_subject", "CENSUS-BEA/FT900/2025-11")
                .containsEntry("ce_id", digest.key());
    }

    @Test
    void shouldSayNothingBeforeAPartIsComplete() {
        harness.pipe(Said.onNovember()).pipe(complete(1, 2));

        harness.andNothingMore();
    }

    @Test
    void shouldSayNothingOnComponents() {
        harness.pipe(aRelease().value("2025-11", "-56825").fact().to(Facts.US_BALANCE));

        harness.andNothingMore();
        assertThat(harness.passedOn()).isEmpty();
    }

    @Test
    void shouldSayWhatIsThereAtTheDeadline() {
        harness.pipe(Said.onNovember())
                .pipe(complete(1, 2))
                .pipe(aDeadline("2025-11", RELEASED.plusSeconds(60)).toAll());

        assertThat(digest().text("parts")).contains("INCOMPLETE");
    }

    @Test
    void shouldLetGoOfWithdrawnViews() {
        List<Fact> said = Said.onNovember();
        harness.pipe(complete(0, 1));
        String before = digest().content();

        harness.pipe(said).pipe(said.stream().map(Said::withdrawn).toList());

        assertThat(digest().content()).isEqualTo(before);
    }

    @Test
    void shouldCountAlertsOfTheDetailLaneWithoutTheirWords() {
        harness.pipe(Said.onNovember().stream().map(Said::inDetail).toList()).pipe(complete(0, 1));

        View digest = digest();
        assertThat(digest.text("surprises")).isEqualTo("3");
        assertThat(digest.text("headlineSurprises")).isEqualTo("[]");
        assertThat(digest.text("text")).contains("7 alerts").doesNotContain("widened");
    }

    @Test
    void shouldPassOnceWhatEveryPartitionHasACopyOf() {
        try (TopologyHarness second = new TopologyHarness(
                namespace,
                (topology, topics, serdes) -> new DigestTopology(topics, serdes, DefaultRules.basis()).addTo(topology),
                Map.of(Placement.PARTITIONS_SETTING, 4))) {
            second.pipe(complete(0, 4)).pipe(complete(1, 4)).pipe(complete(2, 4));

            assertThat(second.passedOn()).hasSize(1);
        }
    }

    @Test
    void shouldKeepAsADeadLetterWhatIsNoView() {
        byte[] key = "a".getBytes(StandardCharsets.UTF_8);
        harness.pipeBytes(namespace.topics().alerts(), key, new byte[] {1});

        harness.expect("dead-letters.v1").saying("reason", "NOT_WIRE_FORMAT").andNothingMore();
        harness.andNothingMore();
    }

    @Test
    void shouldKeepAsADeadLetterWhatIsNoPart() {
        byte[] key = "CENSUS-BEA/FT900/2025-11".getBytes(StandardCharsets.UTF_8);
        harness.pipeBytes(namespace.topics().digestParts(), key, null);

        harness.expect("dead-letters.v1").saying("reason", "NO_VALUE").andNothingMore();
    }
}
