/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.book;

import static io.firstprint.testkit.facts.Facts.aRelease;
import static io.firstprint.testkit.facts.Facts.aRule;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.rule.Subject;
import io.firstprint.testkit.cluster.SharedCluster;
import io.firstprint.testkit.cluster.TestCluster;
import io.firstprint.testkit.cluster.TestNamespace;
import io.firstprint.testkit.facts.Fact;
import io.firstprint.testkit.topology.TopologyHarness;
import io.firstprint.testkit.views.View;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rules come and go while releases do; what is wrong with one stops neither the others nor the stream. */
@ExtendWith(SharedCluster.class)
class RulesTest {
    private static final Instant MARCH = Instant.parse("2026-03-10T12:30:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-08T12:30:00Z");
    private static final Instant MAY = Instant.parse("2026-05-06T12:30:00Z");

    private final TopologyHarness harness;
    private final String topic;

    RulesTest(TestCluster cluster) {
        TestNamespace namespace = cluster.emptyNamespace();
        namespace.registerSchemas();
        this.topic = namespace.topics().rules();
        this.harness = Harness.over(namespace);
    }

    @AfterEach
    void close() {
        harness.close();
    }

    private static Fact january() {
        return aRelease().at(MARCH).value("2026-01", "-50000").fact();
    }

    private static Fact february() {
        return aRelease().at(APRIL).value("2026-02", "-70000").fact();
    }

    private static Fact march() {
        return aRelease().at(MAY).value("2026-03", "-98000").fact();
    }

    @Test
    void shouldJudgeByTheRulesThatShipWhereNothingIsLoaded() {
        harness.pipe(january()).pipe(february());

        assertThat(rules()).containsExactly("swing");
    }

    @Test
    void shouldTakeAChangedRuleFromItsInstantOn() {
        harness.pipe(january()).pipe(aRule("swing", Subject.SWING, "change.percent > 100", APRIL.plusMillis(1)));

        harness.pipe(february()).pipe(march());

        assertThat(alerts()).extracting(alert -> alert.text("referencePeriod")).containsExactly("2026-02");
    }

    @Test
    void shouldTakeAChangedRuleAtItsInstant() {
        harness.pipe(january()).pipe(aRule("swing", Subject.SWING, "change.percent > 100", APRIL));

        harness.pipe(february());

        assertThat(rules()).isEmpty();
    }

    @Test
    void shouldNameTheVersionThatRaisedAnAlert() {
        harness.pipe(aRule("large", Subject.SWING, "change.amount < -1e9", APRIL));

        harness.pipe(january()).pipe(february());

        View large = alerts().get(0);
        assertThat(large.text("rule")).isEqualTo("large");
        assertThat(large.event().get("ruleVersion")).isEqualTo(APRIL.toEpochMilli());
    }

    /** What the book says of its sources comes back to it as a fact, and is judged then. */
    @Test
    void shouldJudgeWhatTheBookItselfFindsContradictory() {
        Fact other = aRelease()
                .at(APRIL)
                .readBy("other", 1)
                .value("2026-02", "-71000")
                .fact();
        harness.pipe(aRule("mismatch", Subject.CONTRADICTION, "abs(contradiction.gap) >= 1e9", MARCH))
                .pipe(january())
                .pipe(february());
        harness.said();

        harness.pipe(other);

        List<View> alerts = alerts();
        assertThat(alerts).extracting(alert -> alert.text("kind")).contains("CONTRADICTION");
        assertThat(alerts).extracting(alert -> alert.text("rule")).contains("mismatch");
    }

    @Test
    void shouldGoOnPastARuleThatFails() {
        harness.pipe(aRule("broken", Subject.SWING, "period.year / (period.year - period.year) > 1", MARCH));

        harness.pipe(january()).pipe(february()).pipe(march());

        assertThat(rules()).containsExactly("swing", "swing");
    }

    @Test
    void shouldGoOnPastARuleThatCannotBeCompiled() {
        harness.pipe(aRule("broken", Subject.SWING, "change.percentage > 1", MARCH));
        harness.pipeBytes(topic, "poison".getBytes(StandardCharsets.UTF_8), new byte[] {1, 2});

        harness.pipe(january()).pipe(february());

        assertThat(rules()).containsExactly("swing");
    }

    /** A condition may only be as large as is evaluated in no time, and what is larger is no rule. */
    @Test
    void shouldGoOnPastARuleThatWouldRunAway() {
        String list = "[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]";
        String nested =
                list + ".all(a, " + list + ".all(b, " + list + ".all(c, " + list + ".all(d, a + b + c + d > 0))))";
        harness.pipe(aRule("endless", Subject.SWING, nested, MARCH))
                .pipe(aRule("huge", Subject.SWING, "late" + " || late".repeat(100_000), MARCH));

        harness.pipe(january()).pipe(february());

        assertThat(rules()).containsExactly("swing");
    }

    private List<String> rules() {
        return alerts().stream().map(alert -> alert.text("rule")).toList();
    }

    /** What later releases make of an alert is left out. */
    private List<View> alerts() {
        return harness.said().in("alerts.v1").stream()
                .filter(alert -> alert.text("state").equals("RAISED"))
                .toList();
    }
}
