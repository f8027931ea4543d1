/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.book;

import static io.firstprint.testkit.facts.Facts.aRelease;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.events.topic.Lane;
import io.firstprint.testkit.cluster.SharedCluster;
import io.firstprint.testkit.cluster.TestCluster;
import io.firstprint.testkit.cluster.TestNamespace;
import io.firstprint.testkit.facts.Fact;
import io.firstprint.testkit.facts.GeneratedFacts;
import io.firstprint.testkit.topology.TopologyHarness;
import io.firstprint.testkit.views.View;
import io.firstprint.testkit.views.Views;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Alerts by severity: a reader of one topic holds what is true of its severity, and nothing else. */
@ExtendWith(SharedCluster.class)
class SeverityTopicsTest {
    private static final Instant MARCH = Instant.parse("2026-03-10T12:30:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-08T12:30:00Z");

    private final TestNamespace namespace;
    private final TopologyHarness harness;

    SeverityTopicsTest(TestCluster cluster) {
        TestNamespace plain = cluster.emptyNamespace();
        this.namespace = new TestNamespace(cluster, plain.topics().bySeverity(true));
        namespace.registerSchemas();
        this.harness = Harness.over(namespace);
    }

    @AfterEach
    void close() {
        harness.close();
    }

    private static Fact.Observed january() {
        return aRelease().at(MARCH).value("2026-01", "-50000").fact();
    }

    private static Fact.Observed february(int rank, String value) {
        return aRelease().at(APRIL).readBy("text", rank).value("2026-02", value).fact();
    }

    private void raiseHigh() {
        harness.pipe(january()).pipe(february(98, "-70000"));
        harness.said();
    }

    @Test
    void shouldSendAnAlertToTheTopicOfItsSeverityAsWell() {
        harness.pipe(january()).pipe(february(98, "-70000"));

        Views said = harness.said();
        assertThat(said.in("alerts-high.v1")).singleElement().satisfies(alert -> {
            assertThat(alert.content()).isEqualTo(said.in("alerts.v1").get(0).content());
            assertThat(alert.headers()).isEqualTo(said.in("alerts.v1").get(0).headers());
        });
    }

    @Test
    void shouldSendWhatIsNewToNoOtherTopic() {
        harness.pipe(january()).pipe(february(98, "-70000"));

        assertThat(harness.said().records())
                .extracting(View::topic)
                .doesNotContain("alerts-medium.v1", "alerts-low.v1")
                .noneMatch(topic -> topic.startsWith("alerts-detail"));
    }

    @Test
    void shouldWithdrawAnAlertFromTheTopicOfItsFormerSeverity() {
        raiseHigh();

        harness.pipe(february(99, "-60000"));

        Views said = harness.said();
        assertThat(said.standing("alerts-medium.v1"))
                .singleElement()
                .extracting(View::key)
                .isEqualTo(said.in("alerts-high.v1").get(0).key());
        assertThat(said.in("alerts-high.v1")).allMatch(View::withdrawn);
    }

    @Test
    void shouldSayInTheHeadersThatAnAlertHasLeftItsTopic() {
        raiseHigh();

        harness.pipe(february(99, "-60000"));

        assertThat(harness.said().in("alerts-high.v1")).isNotEmpty().allSatisfy(alert -> assertThat(alert.headers())
                .containsEntry("ce_id", alert.key())
                .containsEntry("ce_severity", "MEDIUM")
                .containsEntry("ce_withdrawn", "true"));
    }

    @Test
    void shouldWithdrawAnAlertThatIsNoLongerSaidFromItsTopicAlone() {
        raiseHigh();

        harness.pipe(february(99, "-50100"));

        Views said = harness.said();
        assertThat(said.records()).extracting(View::topic).doesNotContain("alerts-medium.v1", "alerts-low.v1");
        assertThat(said.in("alerts-high.v1")).singleElement().matches(View::withdrawn);
    }

    @Test
    void shouldKeepTheAlertsOfDetailInTopicsOfTheirOwn() {
        try (TopologyHarness detail = Harness.over(namespace, Lane.DETAIL)) {
            detail.pipe(january().inDetail()).pipe(february(98, "-70000").inDetail());

            Views said = detail.said();
            assertThat(said.in("alerts-detail-high.v1")).hasSize(1);
            assertThat(said.in("alerts-high.v1")).isEmpty();
        }
    }

    /** Each topic in the end holds the alerts of its severity, whatever the order of the facts was. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void shouldHoldInEachTopicTheAlertsOfItsSeverity(long seed) {
        List<Fact> facts = GeneratedFacts.disturbed(GeneratedFacts.of(seed, 2, 10), seed);

        Views said = harness.pipe(facts).said();

        for (String severity : List.of("high", "medium", "low")) {
            assertThat(contents(said.standing("alerts-" + severity + ".v1")))
                    .isEqualTo(contents(said.standing("alerts.v1").stream()
                            .filter(alert -> alert.text("severity").equalsIgnoreCase(severity))
                            .toList()));
        }
    }

    private static List<String> contents(List<View> views) {
        return views.stream().map(view -> view.key() + " " + view.content()).toList();
    }
}
