/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.book;

import static io.firstprint.testkit.facts.Facts.aCompletion;
import static io.firstprint.testkit.facts.Facts.aConsensus;
import static io.firstprint.testkit.facts.Facts.aRelease;
import static io.firstprint.testkit.facts.Facts.aSnapshot;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.testkit.cluster.SharedCluster;
import io.firstprint.testkit.cluster.TestCluster;
import io.firstprint.testkit.cluster.TestNamespace;
import io.firstprint.testkit.facts.Fact;
import io.firstprint.testkit.facts.Facts;
import io.firstprint.testkit.topology.TopologyHarness;
import io.firstprint.testkit.views.View;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedCluster.class)
class BookTopologyTest {
    private static final Instant MARCH = Instant.parse("2026-03-10T12:30:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-08T12:30:00Z");
    private static final Instant MAY = Instant.parse("2026-05-06T12:30:00Z");

    private final TopologyHarness harness;

    BookTopologyTest(TestCluster cluster) {
        TestNamespace namespace = cluster.emptyNamespace();
        namespace.registerSchemas();
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
        return aRelease().at(MAY).value("2026-03", "-71000").fact();
    }

    @Test
    void shouldSayNothingOnADuplicate() {
        harness.pipe(january()).pipe(february());
        harness.said();

        harness.pipe(february());

        harness.andNothingMore();
    }

    @Test
    void shouldRaiseTheAlertOfAReleaseOnceItsPriorPeriodArrives() {
        harness.pipe(february());
        harness.expect("alerts.v1").andNothingMore();

        harness.pipe(january());

        harness.expect("alerts.v1")
                .saying(
                        "headline",
                        "US goods and services deficit widened 40.0 % to $70.0bn in February 2026,"
                                + " up $20.0bn from $50.0bn in January")
                .andNothingMore();
    }

    @Test
    void shouldMarkAsLateWhatWasSeenAfterANewerRelease() {
        harness.pipe(january()).pipe(march());
        harness.said();

        harness.pipe(aRelease()
                .at(APRIL)
                .seenAt(MAY.plusSeconds(60))
                .value("2026-02", "-70000")
                .fact());

        harness.expect("alerts.v1").saying("late", "true").andNothingMore();
    }

    @Test
    void shouldNotMarkAsLateWhatOnlyArrivedAfterANewerRelease() {
        harness.pipe(january()).pipe(march());
        harness.said();

        harness.pipe(february());

        harness.expect("alerts.v1").saying("late", "false").andNothingMore();
    }

    @Test
    void shouldReportTheRevisionOfAnOldPeriodWithOneAlert() {
        harness.pipe(aSnapshot()
                .at(MARCH)
                .value("2020-05", "-40000")
                .value("2026-01", "-50000")
                .fact());
        harness.said();

        harness.pipe(aRelease()
                .at(APRIL)
                .value("2020-05", "-41000")
                .value("2026-02", "-50500")
                .fact());

        harness.expect("revisions.v1").saying("referencePeriod", "2020-05").andNothingMore();
        harness.expect("alerts.v1").saying("kind", "REVISION").andNothingMore();
    }

    @Test
    void shouldWithdrawAnAlertThatAFinerOrBetterReadingUndoes() {
        harness.pipe(january()).pipe(february());
        harness.said();

        harness.pipe(aRelease()
                .at(APRIL)
                .readBy("text", 99)
                .value("2026-02", "-50100")
                .fact());

        harness.expect("alerts.v1").withdrawing("kind", "SWING").andNothingMore();
    }

    @Test
    void shouldSendASurpriseForAConsensusThatArrivesAfterItsRelease() {
        harness.pipe(january()).pipe(february());
        harness.said();

        harness.pipe(aConsensus()
                .in("2026-02")
                .expecting("-60.0")
                .asOf(APRIL.minusSeconds(3600))
                .fact());

        harness.expect("surprises.v1").saying("provider", "Reuters").andNothingMore();
    }

    @Test
    void shouldTakeNoConsensusFromAfterTheRelease() {
        harness.pipe(january()).pipe(february());
        harness.said();

        harness.pipe(aConsensus().in("2026-02").expecting("-60.0").asOf(APRIL).fact());

        harness.andNothingMore();
    }

    @Test
    void shouldSayNothingOnACompletionMarker() {
        harness.pipe(january());
        harness.said();

        harness.pipe(aCompletion("2026-01", MARCH, 0, 1));

        harness.andNothingMore();
    }

    @Test
    void shouldSendCloudEventsHeadersWithAnAlert() {
        harness.pipe(january()).pipe(february());

        View alert = harness.said().in("alerts.v1").get(0);
        assertThat(alert.headers())
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("ce_specversion", "1.0"),
                        Map.entry("ce_id", alert.key()),
                        Map.entry("ce_source", "/firstprint"),
                        Map.entry("ce_type", "io.firstprint.alert.v1"),
                        Map.entry("ce_subject", Facts.US_BALANCE.toString()),
                        Map.entry("ce_time", "2026-04-08T12:30:00Z"),
                        Map.entry("ce_severity", "HIGH"),
                        Map.entry("ce_kind", "SWING"),
                        Map.entry("ce_state", "RAISED"),
                        Map.entry("ce_withdrawn", "false"),
                        Map.entry("content-type", "application/vnd.confluent.avro")));
    }

    @Test
    void shouldSayInTheHeadersWhatTheValueOfAnAlertSays() {
        harness.pipe(january()).pipe(february());
        harness.pipe(aRelease()
                .at(APRIL)
                .readBy("text", 99)
                .value("2026-02", "-50100")
                .fact());

        List<View> alerts = harness.said().in("alerts.v1");
        assertThat(alerts).extracting(View::withdrawn).contains(true, false);
        assertThat(alerts).allSatisfy(alert -> assertThat(alert.headers())
                .containsEntry("ce_severity", alert.text("severity"))
                .containsEntry("ce_kind", alert.text("kind"))
                .containsEntry("ce_state", alert.text("state"))
                .containsEntry("ce_subject", alert.text("indicator"))
                .containsEntry("ce_withdrawn", alert.text("withdrawn")));
    }
}
