/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.testkit.cluster.SharedCluster;
import io.firstprint.testkit.cluster.TestCluster;
import io.firstprint.testkit.cluster.TestNamespace;
import io.firstprint.testkit.facts.NovemberRelease;
import io.firstprint.testkit.topology.TopologyHarness;
import io.firstprint.testkit.views.View;
import io.firstprint.testkit.views.Views;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Figures and words as in the accounts of the release "U.S. International Trade in Goods and Services, November 2025". */
@ExtendWith(SharedCluster.class)
class NovemberReleaseTest {
    private final TopologyHarness harness;

    NovemberReleaseTest(TestCluster cluster) {
        TestNamespace namespace = cluster.emptyNamespace();
        namespace.registerSchemas();
        this.harness = Harness.over(namespace);
    }

    @AfterEach
    void close() {
        harness.close();
    }

    private void publish() {
        harness.pipe(NovemberRelease.history()).pipe(NovemberRelease.consensus());
        harness.said();
        harness.pipe(NovemberRelease.release());
    }

    @Test
    void shouldSayBalancesAndNothingElseOnASnapshot() {
        harness.pipe(NovemberRelease.history());

        assertThat(harness.said().records()).hasSize(406).allMatch(view -> view.topic()
                .equals("balances.v1"));
    }

    @Test
    void shouldSayNothingOnAConsensusBeforeItsRelease() {
        harness.pipe(NovemberRelease.history());
        harness.said();

        harness.pipe(NovemberRelease.consensus());

        harness.andNothingMore();
    }

    @Test
    void shouldRaiseAlertsInTheWordsOfTheDesk() {
        publish();

        List<String> headlines = harness.said().in("alerts.v1").stream()
                .map(alert -> alert.text("headline"))
                .toList();
        assertThat(headlines)
                .containsExactly(
                        "US goods and services deficit widened 94.6 % to $56.8bn in November 2025,"
                                + " up $27.6bn from $29.2bn in October",
                        "US goods and services deficit of $56.8bn in November 2025: $13.4bn wider than the"
                                + " Investing consensus of $43.4bn (30.9 %)",
                        "US goods and services deficit of $56.8bn in November 2025: $11.8bn wider than the"
                                + " RTTNews consensus of $45.0bn (26.2 %)",
                        "US goods and services deficit of $56.8bn in November 2025: $16.3bn wider than the"
                                + " Reuters consensus of $40.5bn (40.2 %)",
                        "US goods and services deficit: largest percentage rise since March 1992"
                                + " (94.6 % in November 2025, to $56.8bn)",
                        "US goods and services: smallest deficit since June 2009"
                                + " ($29.2bn in October 2025, as revised)",
                        "US goods and services deficit: October revised from $29.4bn to $29.2bn");
    }

    @Test
    void shouldGiveTheFiguresBehindTheSwing() {
        publish();

        String figures = harness.said().in("alerts.v1").get(0).text("figures");
        assertThat(figures)
                .contains(figure("actual", -56825, 6, "USD"))
                .contains(figure("change", -27_619_000, 3, "USD"))
                .contains(figure("changePercent", 94_566, -3, "PERCENT"))
                .contains(figure("threeMonthAverage", -44_722_667, 3, "USD"))
                .contains(figure("threeMonthAverageYearAgo", -78_500_000, 3, "USD"))
                .contains(figure("yearToDate", -839_505_000, 3, "USD"))
                .contains(figure("yearToDateYearAgo", -806_585_000, 3, "USD"))
                .contains(figure("yearToDateChangePercent", 4_081, -3, "PERCENT"))
                .contains(figure("twelveMonthSum", -936_453_000, 3, "USD"))
                .contains(figure("yearAgo", -79_752, 6, "USD"));
    }

    private static String figure(String name, long digits, int exponent, String unit) {
        return "{\"name\": \"%s\", \"figure\": {\"amount\": {\"digits\": %d, \"exponent\": %d, \"unit\": \"%s\"}"
                .formatted(name, digits, exponent, unit);
    }

    private static List<View> surveyed(Views said) {
        return said.in("surprises.v1").stream()
                .filter(surprise -> surprise.text("baseline").equals("false"))
                .toList();
    }

    @Test
    void shouldTakeOneSurpriseAgainstABaselineApartFromTheOthers() {
        publish();

        assertThat(harness.said().in("surprises.v1"))
                .filteredOn(surprise -> surprise.text("baseline").equals("true"))
                .extracting(surprise -> surprise.text("provider"))
                .containsExactly("baseline/exponential-smoothing");
    }

    @Test
    void shouldTakeEachSurpriseAtThePrecisionOfItsConsensus() {
        publish();

        assertThat(surveyed(harness.said()))
                .extracting(surprise -> surprise.text("provider") + " " + amount(surprise, "surprise"))
                .containsExactlyInAnyOrder("Reuters -163E8", "Investing -134E8", "RTTNews -118E8");
    }

    private static String amount(View view, String field) {
        var figure = (org.apache.avro.generic.GenericRecord) view.event().get(field);
        var amount = (org.apache.avro.generic.GenericRecord) figure.get("amount");
        return amount.get("digits") + "E" + amount.get("exponent");
    }

    @Test
    void shouldReportTheRevisionOfThePriorMonth() {
        publish();

        harness.expect("revisions.v1").saying("referencePeriod", "2025-10").andNothingMore();
    }
}
