/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.book;

import static io.firstprint.testkit.facts.Facts.aCompletion;
import static io.firstprint.testkit.facts.Facts.aDeadline;
import static io.firstprint.testkit.facts.Facts.aDefinition;
import static io.firstprint.testkit.facts.Facts.aRelease;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.book.Ruling;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.events.record.ObservationRecord;
import io.firstprint.events.topic.Lane;
import io.firstprint.testkit.cluster.SharedCluster;
import io.firstprint.testkit.cluster.TestCluster;
import io.firstprint.testkit.cluster.TestNamespace;
import io.firstprint.testkit.facts.Fact;
import io.firstprint.testkit.facts.Facts;
import io.firstprint.testkit.topology.TopologyHarness;
import io.firstprint.testkit.views.View;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What stage 1 passes on to stage 2, and what it refuses because stage 2 computes it. */
@ExtendWith(SharedCluster.class)
class PassingOnTest {
    private static final Instant MARCH = Instant.parse("2026-03-10T12:30:00Z");
    private static final Indicator FRANCE = Indicator.parse("M.US.FR.IMPORTS.GOODS.CUSTOMS.NSA.NOMINAL");
    private static final Indicator SPAIN = Indicator.parse("M.US.ES.IMPORTS.GOODS.CUSTOMS.NSA.NOMINAL");
    private static final Indicator UNION = Indicator.parse("M.US.EU.IMPORTS.GOODS.CUSTOMS.NSA.NOMINAL");
    private static final Indicator PAIR = Indicator.parse("M.US.X1.IMPORTS.GOODS.CUSTOMS.NSA.NOMINAL");

    private final TestNamespace namespace;
    private final TopologyHarness harness;

    PassingOnTest(TestCluster cluster) {
        namespace = cluster.emptyNamespace();
        namespace.registerSchemas();
        harness = Harness.over(namespace);
    }

    @AfterEach
    void close() {
        harness.close();
    }

    private static Fact.Observed observed(Indicator indicator) {
        return aRelease().of(indicator).at(MARCH).value("2026-01", "100").fact();
    }

    private static Fact.Observed ruling(Indicator indicator, Instant instant) {
        return new Fact.Observed(new ObservationRecord.Ruled(new Ruling(
                indicator,
                Facts.ft900("2026-01"),
                ReferencePeriod.parse("2026-01"),
                Ruling.Verdict.RELEASE,
                "ann",
                "checked",
                instant)));
    }

    @Test
    void shouldPassAnObservationOnToEachTargetThatUsesIt() {
        harness.pipe(aDefinition("union").plus(FRANCE).plus(SPAIN).sum(UNION));
        harness.pipe(aDefinition("pair").plus(FRANCE).minus(SPAIN).sum(PAIR));

        harness.pipe(observed(FRANCE));

        assertThat(harness.passedOn()).extracting(View::key).containsExactly(UNION.toString(), PAIR.toString());
    }

    @Test
    void shouldPassOnTheContentAsItCame() {
        harness.pipe(aDefinition("union").plus(FRANCE).sum(UNION));

        harness.pipe(observed(FRANCE));

        assertThat(harness.passedOn()).singleElement().satisfies(passed -> {
            assertThat(passed.text("indicator")).isEqualTo(FRANCE.toString());
            assertThat(passed.text("instant")).isEqualTo(String.valueOf(MARCH.toEpochMilli()));
        });
    }

    @Test
    void shouldPassOnTheDigestThatAFactCarriesOfItsBytes() {
        harness.pipe(aDefinition("union").plus(FRANCE).sum(UNION));

        harness.pipe(observed(FRANCE)).pipe(aCompletion("2026-01", MARCH, 0, 1));

        assertThat(harness.passedOn()).hasSize(2).allSatisfy(passed -> assertThat(passed.headers())
                .containsOnlyKeys("ce_sha256"));
    }

    @Test
    void shouldPassNothingOnThatNothingUses() {
        harness.pipe(aDefinition("union").plus(FRANCE).sum(UNION));

        harness.pipe(observed(SPAIN));

        assertThat(harness.passedOn()).isEmpty();
    }

    @Test
    void shouldPassOnByTheVersionInForceAtTheFactsInstant() {
        harness.pipe(aDefinition("union")
                .from("2026-03-10T12:30:00.001Z")
                .plus(FRANCE)
                .sum(UNION));

        harness.pipe(observed(FRANCE));

        assertThat(harness.passedOn()).isEmpty();
    }

    @Test
    void shouldPassARulingOnToWhereItsValueWentUnderASupersededVersion() {
        harness.pipe(aDefinition("union").plus(FRANCE).plus(SPAIN).sum(UNION))
                .pipe(aDefinition("union")
                        .from("2026-03-11T00:00:00Z")
                        .plus(SPAIN)
                        .sum(UNION))
                .pipe(observed(FRANCE));
        assertThat(harness.passedOn()).extracting(View::key).containsExactly(UNION.toString());

        harness.pipe(ruling(FRANCE, MARCH.plus(Duration.ofDays(2))));

        assertThat(harness.passedOn()).singleElement().satisfies(passed -> {
            assertThat(passed.key()).isEqualTo(UNION.toString());
            assertThat(passed.text("kind")).isEqualTo("RULING");
        });
    }

    @Test
    void shouldPassNoRulingOnThatNothingEverUsed() {
        harness.pipe(aDefinition("union").plus(FRANCE).sum(UNION));

        harness.pipe(ruling(SPAIN, MARCH));

        assertThat(harness.passedOn()).isEmpty();
    }

    @Test
    void shouldPassMarkersOnUnchanged() {
        Fact.Observed marker = aCompletion("2026-01", MARCH, 0, 1);
        Fact.Observed deadline = aDeadline("2026-01", MARCH);

        harness.pipe(marker).pipe(deadline);

        assertThat(harness.passedOn()).extracting(View::key).containsExactly(marker.key(), deadline.key());
    }

    @Test
    void shouldRefuseFiguresOfWhatADefinitionComputes() {
        harness.pipe(aDefinition("union").plus(FRANCE).sum(UNION));

        harness.pipe(observed(UNION));

        harness.expect("dead-letters.v1").saying("reason", "DERIVED_INDICATOR").andNothingMore();
        harness.andNothingMore();
        assertThat(harness.passedOn()).isEmpty();
    }

    @Test
    void shouldTakeFiguresFromBeforeADefinitionThatComputesThem() {
        harness.pipe(aDefinition("union")
                .from("2026-03-10T12:30:00.001Z")
                .plus(FRANCE)
                .sum(UNION));

        harness.pipe(observed(UNION));

        assertThat(harness.said().in("dead-letters.v1")).isEmpty();
    }

    @Test
    void shouldTakeFiguresOfWhatADefinitionOnlyChecks() {
        harness.pipe(aDefinition("check").plus(FRANCE).plus(SPAIN).identity(UNION));

        harness.pipe(observed(UNION));

        assertThat(harness.said().in("dead-letters.v1")).isEmpty();
    }

    @Test
    void shouldGoOnAfterADefinitionThatCannotBeRead() {
        harness.pipeBytes(
                namespace.topics().definitions(),
                "union".getBytes(StandardCharsets.UTF_8),
                "not avro".getBytes(StandardCharsets.UTF_8));
        harness.pipe(aDefinition("union").plus(FRANCE).sum(UNION));

        harness.pipe(observed(FRANCE));

        assertThat(harness.passedOn()).hasSize(1);
    }

    @Test
    void shouldReadTheObservationsOfItsLaneOnly() {
        try (TopologyHarness detail = Harness.over(namespace, Lane.DETAIL)) {
            detail.pipe(observed(FRANCE).inDetail());

            detail.expect("balances-detail.v1")
                    .saying("indicator", FRANCE.toString())
                    .andNothingMore();
        }
    }
}
