/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.digest;

import static io.firstprint.testkit.facts.Facts.aCompletion;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.testkit.cluster.SharedCluster;
import io.firstprint.testkit.cluster.TestCluster;
import io.firstprint.testkit.cluster.TestNamespace;
import io.firstprint.testkit.facts.NovemberRelease;
import io.firstprint.testkit.topology.TopologyHarness;
import io.firstprint.testkit.views.View;
import java.util.List;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The digest of the release "U.S. International Trade in Goods and Services, November 2025". */
@ExtendWith(SharedCluster.class)
class NovemberDigestTest {
    private final View digest;

    NovemberDigestTest(TestCluster cluster) {
        TestNamespace namespace = cluster.emptyNamespace();
        namespace.registerSchemas();
        try (TopologyHarness harness = Said.over(namespace)) {
            harness.pipe(NovemberRelease.release())
                    .pipe(Said.onNovember())
                    .pipe(aCompletion("2025-11", NovemberRelease.INSTANT, 0, 1).toAll());
            digest = harness.said().standing("digests.v1").get(0);
        }
    }

    @SuppressWarnings("unchecked")
    private List<GenericRecord> records(String field) {
        return (List<GenericRecord>) digest.event().get(field);
    }

    @Test
    void shouldCountSevenAlerts() {
        assertThat(records("alerts").stream().mapToInt(alerts -> (int) alerts.get("count")))
                .hasSize(4)
                .satisfies(counts -> assertThat(
                                counts.stream().mapToInt(Integer::intValue).sum())
                        .isEqualTo(7));
    }

    @Test
    void shouldGiveTheSurpriseOfEachProvider() {
        assertThat(records("headlineSurprises"))
                .extracting(surprise -> surprise.get("provider") + " "
                        + ((GenericRecord) ((GenericRecord) surprise.get("surprise")).get("amount")).get("digits"))
                .containsExactly("Investing -134", "RTTNews -118", "Reuters -163");
    }

    @Test
    void shouldCountTheRevisionOfOctober() {
        assertThat(digest.text("revisedPeriods")).isEqualTo("1");
        assertThat(digest.text("revisedIndicators")).isEqualTo("1");
    }

    @Test
    void shouldTellItLikeANewsStory() {
        List<?> text = (List<?>) digest.event().get("text");

        assertThat(text.stream().map(Object::toString))
                .containsExactly(
                        "US goods and services deficit widened 94.6 % to $56.8bn in November 2025,"
                                + " up $27.6bn from $29.2bn in October",
                        "Against October as published before ($29.4bn): widened 93.6 %",
                        "Three-month average: $44.7bn, $33.8bn narrower than a year earlier",
                        "Year to November: $839.5bn, $32.9bn wider than a year earlier (4.1 %)",
                        "Twelve months to November 2025: $936.5bn",
                        "November 2025: $56.8bn, $22.9bn narrower than a year earlier",
                        "US goods and services deficit of $56.8bn in November 2025: $11.8bn wider than the"
                                + " RTTNews consensus of $45.0bn (26.2 %)",
                        "US goods and services deficit of $56.8bn in November 2025: $13.4bn wider than the"
                                + " Investing consensus of $43.4bn (30.9 %)",
                        "US goods and services deficit of $56.8bn in November 2025: $16.3bn wider than the"
                                + " Reuters consensus of $40.5bn (40.2 %)",
                        "US goods and services deficit: largest percentage rise since March 1992"
                                + " (94.6 % in November 2025, to $56.8bn)",
                        "US goods and services: smallest deficit since June 2009"
                                + " ($29.2bn in October 2025, as revised)",
                        "US goods and services deficit: October revised from $29.4bn to $29.2bn",
                        "The only move compared: US goods and services balance in November 2025, 2.8 standard"
                                + " deviations down",
                        "7 alerts (6 high, 1 low); 3 surprises; 1 period of 1 indicator revised; 0 contradictions,"
                                + " under 7 rules",
                        "CENSUS-BEA/FT900/2025-11: part headline complete; 1 indicator read");
    }
}
