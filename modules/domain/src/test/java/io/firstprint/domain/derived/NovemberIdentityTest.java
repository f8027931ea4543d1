/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.derived;

import static io.firstprint.domain.Sample.BALANCE;
import static io.firstprint.domain.Sample.EXPORTS;
import static io.firstprint.domain.Sample.at;
import static io.firstprint.domain.Sample.ft900;
import static io.firstprint.domain.Sample.period;
import static io.firstprint.domain.Sample.release;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.book.Expectations;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.definition.Definition;
import io.firstprint.domain.definition.Definitions;
import io.firstprint.domain.definition.Formula;
import io.firstprint.domain.definition.Formula.Breakdown;
import io.firstprint.domain.definition.Formula.Identity;
import io.firstprint.domain.definition.Part;
import io.firstprint.domain.definition.Term;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.rule.SampleRules;
import io.firstprint.domain.view.Contradiction;
import io.firstprint.domain.view.Contributions;
import io.firstprint.domain.view.ViewUpdate;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The balance of November 2025 against exports and imports as published (FT-900, 2026-01-29): exports 292.05 bn
 * (-10.87), imports 348.88 bn (+16.75), balance -56.825 bn after -29.206 bn.
 */
class NovemberIdentityTest {
    private static final Indicator IMPORTS = Indicator.parse("M.US.W1.IMPORTS.TOTAL.BOP.SA.NOMINAL");
    private static final String INSTANT = "2026-01-29T13:30:00Z";
    private static final List<Term> PARTS =
            List.of(new Term(1, EXPORTS, null, null), new Term(-1, IMPORTS, null, null));
    private static final Definitions DEFINITIONS = Definitions.none()
            .with(definition("balance", new Identity(BALANCE, Unit.USD, PARTS)))
            .with(definition("by-flow", new Breakdown(BALANCE, Breakdown.Dimension.FLOW, Unit.USD, PARTS)));

    private static Definition definition(String name, Formula formula) {
        return new Definition(
                name,
                name,
                at("2020-01-01"),
                at("2020-01-01"),
                formula,
                List.of(new Part("CENSUS-BEA", "FT900", "headline")),
                false);
    }

    private static ObservationSet published(Indicator indicator, long october, long november, int exponent) {
        return release(
                indicator,
                "2025-11",
                INSTANT,
                new Observation(period("2025-10"), new Amount(october, exponent, Unit.USD)),
                new Observation(period("2025-11"), new Amount(november, exponent, Unit.USD)));
    }

    private static DerivedBook book(ObservationSet... facts) {
        Components components = Components.empty(BALANCE);
        for (ObservationSet fact : facts) {
            components = components.with(fact);
        }
        PartMarker complete = new PartMarker(ft900("2025-11"), "headline", 0, 1, at(INSTANT), at(INSTANT));
        return DerivedBook.of(
                BALANCE, DEFINITIONS, components, Completeness.none().with(complete));
    }

    private static final ObservationSet BALANCES = published(BALANCE, -29_206, -56_825, 6);
    private static final ObservationSet SOLD = published(EXPORTS, 30_292, 29_205, 7);
    private static final ObservationSet BOUGHT = published(IMPORTS, 33_213, 34_888, 7);
    private static final ObservationSet MISREAD = published(IMPORTS, 33_213, 34_788, 7);

    @Test
    void shouldFindNoContradictionWithinRounding() {
        assertThat(book(BALANCES, SOLD, BOUGHT).contradictions()).isEmpty();
    }

    @Test
    void shouldContradictBeyondRounding() {
        assertThat(book(BALANCES, SOLD, MISREAD).contradictions())
                .extracting(Contradiction::period, Contradiction::left, Contradiction::right)
                .containsExactly(tuple(period("2025-11"), "published balance", "exports minus imports"));
    }

    @Test
    void shouldStateTheGapWithTheToleranceAsItsUncertainty() {
        assertThat(book(BALANCES, SOLD, MISREAD).contradictions())
                .extracting(found -> found.gap().amount(), found -> found.gap().uncertainty())
                .containsExactly(tuple(new Amount(-99_500, 4, Unit.USD).roundedTo(4), new Amount(1_050, 4, Unit.USD)));
    }

    @Test
    void shouldContestTargetAndComponents() {
        assertThat(book(BALANCES, SOLD, MISREAD).contradictions().get(0).contested())
                .containsExactly(BALANCE, EXPORTS, IMPORTS);
    }

    @Test
    void shouldWithdrawAContradictionThatALaterReadingRepairs() {
        DerivedBook before = book(BALANCES, SOLD, MISREAD);
        DerivedBook after = book(BALANCES, SOLD, BOUGHT);
        Remarks nothing = new Remarks(Expectations.empty(BALANCE));

        List<ViewUpdate> updates = new DerivedViews(SampleRules::shipped).changes(before, nothing, after, nothing);

        assertThat(updates)
                .filteredOn(update -> update.event() instanceof Contradiction)
                .extracting(ViewUpdate::withdrawn)
                .containsExactly(true);
    }

    @Test
    void shouldExplainTheChangeLargestFirst() {
        Contributions november = book(BALANCES, SOLD, BOUGHT).contributions().stream()
                .filter(said -> said.period().equals(period("2025-11")))
                .findFirst()
                .orElseThrow();

        assertThat(november.components())
                .extracting(
                        Contributions.Contribution::component,
                        part -> part.change().value().longValueExact())
                .containsExactly(tuple(IMPORTS, -16_750_000_000L), tuple(EXPORTS, -10_870_000_000L));
    }

    @Test
    void shouldLeaveUnexplainedWhatRoundingLeaves() {
        Contributions november = book(BALANCES, SOLD, BOUGHT).contributions().get(0);

        assertThat(november.unexplained().value().longValueExact()).isEqualTo(1_000_000L);
    }

    @Test
    void shouldListAComponentWithoutAValueAsMissing() {
        Contributions november = book(BALANCES, SOLD).contributions().get(0);

        assertThat(november.missing()).containsExactly(IMPORTS);
    }

    @Test
    void shouldSayNothingOfAChangeOfWhichEveryComponentIsMissing() {
        assertThat(book(BALANCES).contributions()).isEmpty();
    }

    @Test
    void shouldWithdrawABreakdownOfWhichALaterReadingLeavesNoComponent() {
        DerivedBook before = book(BALANCES, SOLD);
        DerivedBook after = book(BALANCES);
        Remarks nothing = new Remarks(Expectations.empty(BALANCE));

        List<ViewUpdate> updates = new DerivedViews(SampleRules::shipped).changes(before, nothing, after, nothing);

        assertThat(updates)
                .filteredOn(update -> update.event() instanceof Contributions)
                .extracting(ViewUpdate::withdrawn)
                .containsExactly(true);
    }
}
