/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.derived;

import static io.firstprint.testkit.facts.Facts.aCompletion;
import static io.firstprint.testkit.facts.Facts.aConsensus;
import static io.firstprint.testkit.facts.Facts.aDeadline;
import static io.firstprint.testkit.facts.Facts.aDefinition;
import static io.firstprint.testkit.facts.Facts.aRelease;
import static io.firstprint.testkit.facts.Facts.aSnapshot;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.book.Ruling;
import io.firstprint.domain.definition.Formula.Breakdown.Dimension;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.events.record.ObservationRecord;
import io.firstprint.rules.DefaultRules;
import io.firstprint.testkit.cluster.SharedCluster;
import io.firstprint.testkit.cluster.TestCluster;
import io.firstprint.testkit.cluster.TestNamespace;
import io.firstprint.testkit.facts.Fact;
import io.firstprint.testkit.facts.Facts;
import io.firstprint.testkit.facts.ObservationBuilder;
import io.firstprint.testkit.topology.TopologyHarness;
import io.firstprint.testkit.views.View;
import io.firstprint.testkit.views.Views;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedCluster.class)
class DerivedTopologyTest {
    private static final Instant MARCH = Instant.parse("2026-03-10T12:30:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-08T12:30:00Z");
    private static final Indicator EXPORTS = Indicator.parse("M.US.FR.EXPORTS.GOODS.CUSTOMS.NSA.NOMINAL");
    private static final Indicator IMPORTS = Indicator.parse("M.US.FR.IMPORTS.GOODS.CUSTOMS.NSA.NOMINAL");
    private static final Indicator OTHERS = Indicator.parse("M.US.ES.IMPORTS.GOODS.CUSTOMS.NSA.NOMINAL");
    private static final Indicator UNION = Indicator.parse("M.US.EU.IMPORTS.GOODS.CUSTOMS.NSA.NOMINAL");
    private static final Indicator BALANCE = Indicator.parse("M.US.FR.BALANCE.GOODS.CUSTOMS.NSA.NOMINAL");

    private final TestNamespace namespace;
    private final TopologyHarness harness;

    DerivedTopologyTest(TestCluster cluster) {
        namespace = cluster.emptyNamespace();
        namespace.registerSchemas();
        harness = over(namespace);
    }

    static TopologyHarness over(TestNamespace namespace) {
        return new TopologyHarness(
                namespace, (topology, topics, serdes) -> new DerivedTopology(topics, serdes, DefaultRules.basis())
                        .addTo(topology));
    }

    @AfterEach
    void close() {
        harness.close();
    }

    private static Fact component(Indicator indicator, Instant instant, String month, String millions) {
        return aRelease()
                .of(indicator)
                .at(instant)
                .value(month, millions)
                .fact()
                .to(BALANCE);
    }

    private TopologyHarness withDifference() {
        return harness.pipe(
                aDefinition("difference").plus(EXPORTS).minus(IMPORTS).sum(BALANCE));
    }

    @Test
    void shouldSayTheBalanceOfADerivedIndicator() {
        withDifference().pipe(component(EXPORTS, MARCH, "2026-01", "100"));
        harness.said();

        harness.pipe(component(IMPORTS, MARCH, "2026-01", "130"));

        assertThat(harness.said().in("balances.v1")).singleElement().satisfies(view -> {
            assertThat(view.text("indicator")).isEqualTo(BALANCE.toString());
            assertThat(view.text("actual")).contains("\"digits\": -30000");
        });
    }

    @Test
    void shouldSayNothingOnAComponentThatIsThereAlready() {
        withDifference()
                .pipe(component(EXPORTS, MARCH, "2026-01", "100"))
                .pipe(component(IMPORTS, MARCH, "2026-01", "130"));
        harness.said();

        harness.pipe(component(IMPORTS, MARCH, "2026-01", "130"));

        harness.andNothingMore();
    }

    @Test
    void shouldWaitForThePartsThatADefinitionNeeds() {
        harness.pipe(aDefinition("difference")
                        .needingHeadline()
                        .plus(EXPORTS)
                        .minus(IMPORTS)
                        .sum(BALANCE))
                .pipe(component(EXPORTS, MARCH, "2026-01", "100"))
                .pipe(component(IMPORTS, MARCH, "2026-01", "130"))
                .pipe(aCompletion("2026-01", MARCH, 0, 2).toAll());
        harness.andNothingMore();

        harness.pipe(aCompletion("2026-01", MARCH, 1, 2).toAll());

        assertThat(harness.said().in("balances.v1")).hasSize(1);
    }

    @Test
    void shouldWaitNoLongerAfterADeadline() {
        harness.pipe(aDefinition("difference")
                        .needingHeadline()
                        .plus(EXPORTS)
                        .minus(IMPORTS)
                        .sum(BALANCE))
                .pipe(component(EXPORTS, MARCH, "2026-01", "100"))
                .pipe(component(IMPORTS, MARCH, "2026-01", "130"));
        harness.andNothingMore();

        harness.pipe(aDeadline("2026-01", MARCH.plusSeconds(3600)).toAll());

        harness.expect("balances.v1").saying("incomplete", "true").andNothingMore();
    }

    @Test
    void shouldCountAsZeroWhatACompletePartLeavesOut() {
        harness.pipe(aDefinition("union")
                        .needingHeadline()
                        .plusOrZero(IMPORTS)
                        .plusOrZero(OTHERS)
                        .sum(UNION))
                .pipe(imports(MARCH, "2026-01", "130"));
        harness.andNothingMore();

        harness.pipe(aCompletion("2026-01", MARCH, 0, 1).toAll());

        assertThat(harness.said().in("balances.v1")).singleElement().satisfies(view -> assertThat(view.text("actual"))
                .contains("\"digits\": 130000"));
    }

    @Test
    void shouldHaveChangesAndYearsToDateAfterABackfillThatRaisedNothing() {
        harness.pipe(aDefinition("union")
                .from("2026-02-01T00:00:00Z")
                .needingHeadline()
                .plusOrZero(IMPORTS)
                .plusOrZero(OTHERS)
                .sum(UNION));
        ObservationBuilder series =
                aSnapshot().of(IMPORTS).at("2026-02-02T00:00:00Z").readBy("backfill", 0);
        for (int back = 13; back > 0; back--) {
            ReferencePeriod month = ReferencePeriod.parse("2026-01").plus(-back);
            series.value(month.toString(), String.valueOf(100 + back));
            harness.pipe(aCompletion(month.toString(), MARCH.minus(Duration.ofDays(60 + 30L * back)), 0, 1)
                    .toAll());
        }

        harness.pipe(series.fact().to(UNION))
                .pipe(aSnapshot()
                        .of(OTHERS)
                        .at("2026-02-02T00:00:00Z")
                        .readBy("backfill", 0)
                        .value("2025-01", "7")
                        .fact()
                        .to(UNION));

        Views history = harness.said();
        assertThat(history.in("alerts.v1")).isEmpty();
        assertThat(history.in("revisions.v1")).isEmpty();
        assertThat(history.standing("balances.v1")).hasSize(13);

        harness.pipe(imports(MARCH, "2026-01", "130"))
                .pipe(aCompletion("2026-01", MARCH, 0, 1).toAll());

        assertThat(harness.said().standing("balances.v1"))
                .filteredOn(view -> view.text("referencePeriod").equals("2026-01"))
                .singleElement()
                .satisfies(view -> {
                    assertThat(view.text("change")).contains("\"digits\": 29000");
                    assertThat(view.text("yearToDate")).contains("\"digits\": 130000");
                    assertThat(view.text("yearToDateChange")).contains("\"digits\": 11000");
                });
    }

    private static Fact imports(Instant instant, String month, String millions) {
        return aRelease().of(IMPORTS).at(instant).value(month, millions).fact().to(UNION);
    }

    @Test
    void shouldSaySurprisesOfADerivedIndicator() {
        withDifference()
                .pipe(component(EXPORTS, MARCH, "2026-01", "1000"))
                .pipe(component(IMPORTS, MARCH, "2026-01", "2300"));
        harness.said();

        harness.pipe(aConsensus()
                .of(BALANCE)
                .in("2026-01")
                .expecting("-0.9")
                .asOf(MARCH.minusSeconds(60))
                .fact());

        assertThat(harness.said().in("surprises.v1"))
                .singleElement()
                .satisfies(view -> assertThat(view.text("indicator")).isEqualTo(BALANCE.toString()));
    }

    @Test
    void shouldSayNothingOfAnExpectationOfWhatIsNotDerived() {
        withDifference().pipe(aConsensus().in("2026-01").expecting("-40").fact());

        harness.andNothingMore();
    }

    @Test
    void shouldSayContributionsToAPublishedTotal() {
        harness.pipe(aDefinition("flows").plus(EXPORTS).minus(IMPORTS).breakdown(BALANCE, Dimension.FLOW))
                .pipe(component(EXPORTS, MARCH, "2026-01", "100"))
                .pipe(component(IMPORTS, MARCH, "2026-01", "130"))
                .pipe(component(BALANCE, MARCH, "2026-01", "-30"))
                .pipe(component(EXPORTS, APRIL, "2026-02", "110"))
                .pipe(component(IMPORTS, APRIL, "2026-02", "150"));
        harness.said();

        harness.pipe(component(BALANCE, APRIL, "2026-02", "-40"));

        assertThat(harness.said().standing("contributions.v1"))
                .anySatisfy(view -> assertThat(view.text("definition")).isEqualTo("flows"));
    }

    @Test
    void shouldSayThatAPublishedFigureIsNotTheSumOfItsParts() {
        harness.pipe(aDefinition("identity").plus(EXPORTS).minus(IMPORTS).identity(BALANCE))
                .pipe(component(EXPORTS, MARCH, "2026-01", "100"))
                .pipe(component(IMPORTS, MARCH, "2026-01", "130"));
        harness.said();

        harness.pipe(component(BALANCE, MARCH, "2026-01", "-50"));

        assertThat(harness.said().standing("contradictions.v1"))
                .singleElement()
                .satisfies(view -> assertThat(view.text("kind")).isEqualTo("IDENTITY"));
    }

    @Test
    void shouldMarkAlertsOfADerivedIndicatorThatIsContested() {
        withDifference()
                .pipe(aDefinition("identity").plus(EXPORTS).minus(IMPORTS).identity(BALANCE))
                .pipe(aConsensus()
                        .of(BALANCE)
                        .in("2026-01")
                        .expecting("-9")
                        .asOf(MARCH.minusSeconds(60))
                        .fact())
                .pipe(component(EXPORTS, MARCH, "2026-01", "10000"))
                .pipe(component(IMPORTS, MARCH, "2026-01", "30000"));
        assertThat(harness.said().standing("alerts.v1"))
                .isNotEmpty()
                .allSatisfy(alert -> assertThat(alert.text("contestedBy")).isEqualTo("[]"));

        harness.pipe(component(BALANCE, MARCH, "2026-01", "-50000"));

        Views said = harness.said();
        View found = said.standing("contradictions.v1").get(0);
        assertThat(said.standing("alerts.v1")).isNotEmpty().allSatisfy(alert -> assertThat(alert.text("contestedBy"))
                .contains(found.key()));
    }

    @Test
    void shouldTakeAReleasedValueInUnderTheVersionInForceAtItsRelease() {
        ReferencePeriod february = ReferencePeriod.parse("2026-02");
        ObservationBuilder history = aRelease().of(EXPORTS).at(MARCH);
        for (int back = 24; back > 0; back--) {
            history.value(february.plus(-back).toString(), "50000");
        }
        harness.pipe(aDefinition("goods").plus(EXPORTS).sum(BALANCE))
                .pipe(aDefinition("goods")
                        .from("2026-05-01T00:00:00Z")
                        .plus(IMPORTS)
                        .sum(BALANCE))
                .pipe(history.fact().to(BALANCE))
                .pipe(component(EXPORTS, APRIL, "2026-02", "50000000"));
        assertThat(harness.said().in("balances.v1"))
                .noneMatch(view -> view.text("referencePeriod").equals("2026-02"));

        harness.pipe(new Fact.Observed(new ObservationRecord.Ruled(new Ruling(
                        EXPORTS,
                        Facts.ft900("2026-02"),
                        february,
                        Ruling.Verdict.RELEASE,
                        "ann",
                        "checked",
                        APRIL.plus(Duration.ofDays(60)))))
                .to(BALANCE));

        assertThat(harness.said().in("balances.v1"))
                .anyMatch(view -> view.text("referencePeriod").equals("2026-02"));
    }

    @Test
    void shouldRefuseAComponentUnderNoIndicator() {
        harness.pipeBytes(namespace.topics().components(), "x".getBytes(StandardCharsets.UTF_8), new byte[] {1});

        harness.expect("dead-letters.v1").saying("reason", "NOT_WIRE_FORMAT").andNothingMore();
    }
}
