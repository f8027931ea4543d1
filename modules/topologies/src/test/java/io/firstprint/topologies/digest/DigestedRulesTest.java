/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.digest;

import static io.firstprint.testkit.facts.Facts.aCompletion;
import static io.firstprint.testkit.facts.Facts.aRelease;
import static io.firstprint.testkit.facts.Facts.aRule;
import static io.firstprint.testkit.facts.Facts.aSnapshot;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.rule.Rule;
import io.firstprint.domain.rule.Subject;
import io.firstprint.rules.DefaultRules;
import io.firstprint.testkit.cluster.SharedCluster;
import io.firstprint.testkit.cluster.TestCluster;
import io.firstprint.testkit.cluster.TestNamespace;
import io.firstprint.testkit.facts.Fact;
import io.firstprint.testkit.facts.NovemberRelease;
import io.firstprint.testkit.topology.TopologyHarness;
import io.firstprint.testkit.views.View;
import io.firstprint.topologies.fact.Placement;
import io.firstprint.topologies.fact.Sinks;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Under how many rules a release was read. Seven ship, each about every indicator. */
@ExtendWith(SharedCluster.class)
class DigestedRulesTest {
    private static final Instant RELEASED = NovemberRelease.INSTANT;
    private static final Instant BEFORE = RELEASED.minusSeconds(3_600);
    private static final Fact BALANCE =
            aRelease().at(RELEASED).value("2025-11", "-56825").fact();

    private final TestNamespace namespace;
    private final TopologyHarness harness;

    DigestedRulesTest(TestCluster cluster) {
        namespace = cluster.emptyNamespace();
        namespace.registerSchemas();
        harness = Said.over(namespace);
    }

    @AfterEach
    void close() {
        harness.close();
    }

    private static Fact complete() {
        return aCompletion("2025-11", RELEASED, 0, 1).toAll();
    }

    private static Fact of(String indicator) {
        return aRelease()
                .of(Indicator.parse(indicator))
                .at(RELEASED)
                .value("2025-11", "-56825")
                .fact();
    }

    private static Fact retired(String name, Subject on) {
        Rule rule = aRule(name, on, "true", BEFORE).content();
        return new Fact.Judging(new Rule(
                name,
                rule.owner(),
                on,
                rule.scope(),
                rule.condition(),
                rule.grading(),
                null,
                BEFORE,
                rule.publishedAt(),
                true));
    }

    private View digest() {
        List<View> digests = harness.said().standing("digests.v1");
        assertThat(digests).hasSize(1);
        return digests.get(0);
    }

    private String rules() {
        return digest().text("rulesEvaluated");
    }

    @Test
    void shouldCountTheRulesThatShip() {
        harness.pipe(BALANCE).pipe(complete());

        View digest = digest();
        assertThat(digest.text("rulesEvaluated")).isEqualTo("7");
        assertThat(digest.text("text")).contains("Nothing fired: no alert").contains("under 7 rules");
    }

    @Test
    void shouldCountALoadedRuleToo() {
        harness.pipe(aRule("late", Subject.SWING, "late", RELEASED))
                .pipe(BALANCE)
                .pipe(complete());

        assertThat(rules()).isEqualTo("8");
    }

    @Test
    void shouldNotCountARuleThatBeginsAfterTheRelease() {
        harness.pipe(aRule("late", Subject.SWING, "late", RELEASED.plusMillis(1)))
                .pipe(BALANCE)
                .pipe(complete());

        assertThat(rules()).isEqualTo("7");
    }

    @Test
    void shouldNotCountARetiredRule() {
        harness.pipe(retired("streak", Subject.STREAK)).pipe(BALANCE).pipe(complete());

        assertThat(rules()).isEqualTo("6");
    }

    @Test
    void shouldSayThatNobodyIsWatching() {
        DefaultRules.all().forEach(rule -> harness.pipe(retired(rule.name(), rule.on())));

        harness.pipe(BALANCE).pipe(complete());

        assertThat(digest().text("text")).contains("under 0 rules");
    }

    @Test
    void shouldCountWhatComesAfterItsMarker() {
        harness.pipe(complete()).pipe(BALANCE);

        assertThat(rules()).isEqualTo("7");
    }

    @Test
    void shouldSumOverTheIndicatorsOfBothLanes() {
        Fact.Observed detail = (Fact.Observed) of("M.US.CN.IMPORTS.HS-8471.CUSTOMS.NSA.NOMINAL");

        harness.pipe(BALANCE).pipe(detail.inDetail()).pipe(complete());

        assertThat(rules()).isEqualTo("14");
    }

    @Test
    void shouldCountAnIndicatorOnceThatIsReadTwice() {
        Fact other = aRelease()
                .at(RELEASED)
                .readBy("other", 1)
                .seenAt(RELEASED.plusSeconds(9))
                .value("2025-11", "-56826")
                .fact();

        harness.pipe(BALANCE).pipe(complete()).pipe(BALANCE).pipe(other);

        assertThat(rules()).isEqualTo("7");
    }

    /** It is no release's, and nothing is judged. */
    @Test
    void shouldNotCountASnapshot() {
        harness.pipe(aSnapshot().at(RELEASED).value("2025-11", "-56825").fact()).pipe(complete());

        assertThat(rules()).isEmpty();
    }

    @Test
    void shouldLeaveToTheBooksWhatCannotBeRead() {
        byte[] key = "M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL".getBytes(StandardCharsets.UTF_8);

        harness.pipeBytes(namespace.topics().observations(), key, new byte[] {1});

        harness.andNothingMore();
        assertThat(harness.passedOn()).isEmpty();
    }

    /** Stage 1 refuses it, so no rule judges it. The driver's tasks are of partition 0. */
    @Test
    void shouldNotCountWhatIsInAPartitionWhereItDoesNotBelong() {
        int home = Sinks.partitionOf(BALANCE.key().getBytes(StandardCharsets.UTF_8), 4);
        try (TopologyHarness ofFour = new TopologyHarness(
                namespace,
                (topology, topics, serdes) -> new DigestTopology(topics, serdes, DefaultRules.basis()).addTo(topology),
                Map.of(Placement.PARTITIONS_SETTING, 4))) {
            ofFour.pipe(BALANCE);

            assertThat(home).isNotZero();
            assertThat(ofFour.passedOn()).isEmpty();
        }
    }
}
