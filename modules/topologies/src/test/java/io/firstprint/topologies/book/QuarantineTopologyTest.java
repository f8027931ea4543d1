/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.book;

import static io.firstprint.testkit.facts.Facts.aRelease;
import static io.firstprint.testkit.facts.Facts.aSnapshot;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.book.Ruling;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.events.record.ObservationRecord;
import io.firstprint.testkit.cluster.SharedCluster;
import io.firstprint.testkit.cluster.TestCluster;
import io.firstprint.testkit.cluster.TestNamespace;
import io.firstprint.testkit.facts.Fact;
import io.firstprint.testkit.facts.Facts;
import io.firstprint.testkit.facts.ObservationBuilder;
import io.firstprint.testkit.topology.TopologyHarness;
import io.firstprint.testkit.views.Views;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedCluster.class)
class QuarantineTopologyTest {
    private static final Instant MARCH = Instant.parse("2026-03-10T12:30:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-08T12:30:00Z");
    private static final Instant MAY = Instant.parse("2026-05-06T12:30:00Z");

    private final TopologyHarness harness;

    QuarantineTopologyTest(TestCluster cluster) {
        TestNamespace namespace = cluster.emptyNamespace();
        namespace.registerSchemas();
        this.harness = Harness.over(namespace);
    }

    @BeforeEach
    void loadTwoYears() {
        ObservationBuilder history = aSnapshot().at(MARCH);
        for (int i = 23; i >= 0; i--) {
            history.value(ReferencePeriod.parse("2026-01").plus(-i).toString(), "-50000");
        }
        harness.pipe(history.fact());
        harness.said();
    }

    @AfterEach
    void close() {
        harness.close();
    }

    private static Fact february(String millions) {
        return aRelease().at(APRIL).value("2026-02", millions).fact();
    }

    private static Fact released(Instant instant) {
        return new Fact.Observed(new ObservationRecord.Ruled(new Ruling(
                Facts.US_BALANCE,
                ReleaseId.parse("CENSUS-BEA/FT900/2026-02"),
                ReferencePeriod.parse("2026-02"),
                Ruling.Verdict.RELEASE,
                "ann",
                "checked",
                instant)));
    }

    @Test
    void shouldRaiseAnAlertOfAHeldValueAndNothingElse() {
        harness.pipe(february("-70000000"));

        harness.expect("alerts.v1").saying("kind", "QUARANTINE").andNothingMore();
        harness.andNothingMore();
    }

    @Test
    void shouldSayWhatAReleasedValueMeansAndRetractTheAlert() {
        harness.pipe(february("70000"));
        harness.said();

        harness.pipe(released(APRIL.plusSeconds(600)));

        harness.expect("alerts.v1").saying("state", "RETRACTED").andNothingMore();
        harness.expect("balances.v1").saying("referencePeriod", "2026-02").andNothingMore();
    }

    @Test
    void shouldSayBothMonthsOfALevelThatTheNextReleaseStaysAt() {
        harness.pipe(february("-70000000"));
        harness.said();

        harness.pipe(
                aRelease().in("2026-03").at(MAY).value("2026-03", "-69000000").fact());

        Views said = harness.said();
        assertThat(said.in("alerts.v1")).anySatisfy(view -> assertThat(view.toString())
                .contains("freed from quarantine", "CENSUS-BEA/FT900/2026-03 stands at its level"));
        assertThat(said.in("balances.v1").toString()).contains("2026-02", "2026-03");
    }

    @Test
    void shouldTakeARulingThatComesBeforeItsValue() {
        harness.pipe(released(APRIL.plusSeconds(600)));
        harness.andNothingMore();

        harness.pipe(february("70000"));

        harness.expect("alerts.v1").saying("state", "RETRACTED").andNothingMore();
    }

    @Test
    void shouldMarkTheAlertsOfAPeriodOnWhichTwoSourcesDisagree() {
        harness.pipe(february("-70000"));
        harness.said();

        harness.pipe(aRelease()
                .at(APRIL)
                .readBy("text", 99)
                .value("2026-02", "-70900")
                .fact());

        harness.expect("contradictions.v1").saying("kind", "SOURCES").andNothingMore();
        assertThat(harness.said().in("alerts.v1")).anySatisfy(view -> assertThat(view.toString())
                .contains("Contested: read by text $70.9bn, read by graph-csv"));
    }
}
