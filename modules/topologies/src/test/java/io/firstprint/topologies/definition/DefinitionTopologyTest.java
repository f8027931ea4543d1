/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.definition;

import static io.firstprint.testkit.facts.Facts.aDefinition;
import static io.firstprint.testkit.facts.Facts.aRule;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.rule.Subject;
import io.firstprint.rules.CelLanguage;
import io.firstprint.testkit.cluster.SharedCluster;
import io.firstprint.testkit.cluster.TestCluster;
import io.firstprint.testkit.cluster.TestNamespace;
import io.firstprint.testkit.facts.Fact;
import io.firstprint.testkit.topology.TopologyHarness;
import io.firstprint.testkit.views.View;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedCluster.class)
class DefinitionTopologyTest {
    private static final byte[] POISON = "not avro".getBytes(StandardCharsets.UTF_8);

    private final TestNamespace namespace;
    private final TopologyHarness harness;
    private final String definitions;

    DefinitionTopologyTest(TestCluster cluster) {
        namespace = cluster.emptyNamespace();
        namespace.registerSchemas();
        definitions = namespace.topics().definitions();
        harness = new TopologyHarness(
                namespace, (topology, topics, serdes) -> new DefinitionTopology(topics, serdes, CelLanguage.INSTANCE)
                        .addTo(topology));
    }

    @AfterEach
    void close() {
        harness.close();
    }

    private static Fact sound() {
        return aDefinition("balance")
                .plus(Indicator.parse("M.US.FR.EXPORTS.GOODS.CUSTOMS.NSA.NOMINAL"))
                .sum(Indicator.parse("M.US.FR.BALANCE.GOODS.CUSTOMS.NSA.NOMINAL"));
    }

    @Test
    void shouldKeepARecordThatCannotBeReadWithItsOrigin() {
        harness.pipe(sound());
        harness.pipeBytes(definitions, "balance".getBytes(StandardCharsets.UTF_8), POISON);

        View letter = harness.said().in("dead-letters.v1").get(0);

        assertThat(letter.event().get("content")).isEqualTo(ByteBuffer.wrap(POISON));
        assertThat(letter.text("origin")).isEqualTo(definitions + "/0/1");
        assertThat(letter.text("reason")).isEqualTo("NOT_WIRE_FORMAT");
    }

    @Test
    void shouldKeepARuleThatCannotBeCompiledWithItsReason() {
        harness.pipe(aRule("broken", Subject.SWING, "change.percentage > 1", Instant.EPOCH.plusSeconds(86_400)));

        View letter = harness.said().in("dead-letters.v1").get(0);

        assertThat(letter.text("origin")).isEqualTo(namespace.topics().rules() + "/0/0");
        assertThat(letter.text("message")).contains("broken: Expected a field of swing", "'change.percentage'");
    }

    @Test
    void shouldSayNothingOfARule() {
        harness.pipe(aRule("sound", Subject.SWING, "change.percent > 1", Instant.EPOCH.plusSeconds(86_400)));

        harness.andNothingMore();
    }

    @Test
    void shouldSayNothingOfADefinition() {
        harness.pipe(sound());

        harness.andNothingMore();
    }
}
