/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.definition;

import static io.firstprint.domain.Sample.at;
import static io.firstprint.domain.Sample.period;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.definition.DefinitionProblem.Rule;
import io.firstprint.domain.definition.Formula.Breakdown;
import io.firstprint.domain.definition.Formula.Identity;
import io.firstprint.domain.definition.Formula.Share;
import io.firstprint.domain.definition.Formula.Sum;
import io.firstprint.domain.indicator.Indicator;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefinitionCheckTest {
    private static final String EU = "M.US.EU.IMPORTS.GOODS.CUSTOMS.NSA.NOMINAL";
    private static final String DE = "M.US.DE.IMPORTS.GOODS.CUSTOMS.NSA.NOMINAL";
    private static final String FR = "M.US.FR.IMPORTS.GOODS.CUSTOMS.NSA.NOMINAL";

    private static Term term(int sign, String component) {
        return new Term(sign, Indicator.parse(component), null, null);
    }

    private static Sum sum(String target, Term... terms) {
        return new Sum(Indicator.parse(target), Unit.USD, List.of(terms));
    }

    private static Definition definition(String name, Formula formula) {
        return new Definition(name, name, at("2026-01-01"), at("2025-12-01"), formula, List.of(), false);
    }

    private static List<Rule> broken(Formula formula, Definition... known) {
        Definitions others = Definitions.none().withAll(Arrays.asList(known));
        return DefinitionCheck.problems(definition("checked", formula), others).stream()
                .map(DefinitionProblem::rule)
                .toList();
    }

    @Test
    void shouldAcceptASumOverPartners() {
        assertThat(broken(sum(EU, term(1, DE), term(1, FR)))).isEmpty();
    }

    @Test
    void shouldRefuseThatAbsentIsZeroWithoutAPartThatIsComplete() {
        assertThat(broken(sum(EU, new Term(1, Indicator.parse(DE), null, null, true), term(1, FR))))
                .containsExactly(Rule.ABSENT);
    }

    @Test
    void shouldRefuseAComponentThatIsZeroWhereAbsentInOneOfItsLists() {
        Share share = new Share(
                Indicator.parse(EU),
                Unit.USD,
                List.of(new Term(1, Indicator.parse(DE), null, null, true)),
                List.of(term(1, DE), term(1, FR)));
        Definition unlike = new Definition(
                "checked",
                "checked",
                at("2026-01-01"),
                at("2025-12-01"),
                share,
                List.of(new Part("CENSUS", "FT900", "hs-imports")),
                false);

        assertThat(DefinitionCheck.problems(unlike, Definitions.none()))
                .extracting(DefinitionProblem::rule)
                .containsExactly(Rule.ABSENT);
    }

    @Test
    void shouldAcceptABalanceOfExportsMinusImports() {
        String balance = "M.US.DE.BALANCE.GOODS.CUSTOMS.NSA.NOMINAL";

        assertThat(broken(sum(balance, term(1, "M.US.DE.EXPORTS.GOODS.CUSTOMS.NSA.NOMINAL"), term(-1, DE))))
                .isEmpty();
    }

    @Test
    void shouldAcceptABasketThatLeavesAProductOut() {
        String without = "M.US.W1.IMPORTS.EX-GOLD.BOP.SA.NOMINAL";

        assertThat(broken(sum(
                        without,
                        term(1, "M.US.W1.IMPORTS.GOODS.BOP.SA.NOMINAL"),
                        term(-1, "M.US.W1.IMPORTS.ENDUSE-14270.BOP.SA.NOMINAL"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Q.US.DE.IMPORTS.GOODS.CUSTOMS.NSA.NOMINAL, FREQUENCY",
        "M.CA.DE.IMPORTS.GOODS.CUSTOMS.NSA.NOMINAL, REPORTER",
        "M.US.DE.IMPORTS.GOODS.BOP.NSA.NOMINAL, BASIS",
        "M.US.DE.IMPORTS.GOODS.CUSTOMS.SA.NOMINAL, ADJUSTMENT",
        "M.US.DE.IMPORTS.GOODS.CUSTOMS.NSA.-, PRICE_BASIS",
        "M.US.DE.EXPORTS.GOODS.CUSTOMS.NSA.NOMINAL, FLOW",
        "M.US.DE.IMPORTS.HS-7108.CUSTOMS.NSA.NOMINAL, DIMENSION",
        "M.US.EU.IMPORTS.GOODS.CUSTOMS.NSA.NOMINAL, CYCLE"
    })
    void shouldRefuseAnUnlikeComponent(String component, Rule rule) {
        assertThat(broken(sum(EU, term(1, FR), term(1, component)))).contains(rule);
    }

    @Test
    void shouldRefuseToAddChainedDollars() {
        assertThat(broken(sum(
                        "M.US.W1.IMPORTS.GOODS.BOP.SA.REAL",
                        term(1, "M.US.W1.IMPORTS.ENDUSE-0.BOP.SA.REAL"),
                        term(1, "M.US.W1.IMPORTS.ENDUSE-1.BOP.SA.REAL"))))
                .containsExactly(Rule.REAL_SUM);
    }

    @Test
    void shouldAcceptABreakdownOfChainedDollars() {
        Indicator total = Indicator.parse("M.US.W1.IMPORTS.GOODS.BOP.SA.REAL");

        assertThat(broken(new Breakdown(
                        total,
                        Breakdown.Dimension.PRODUCT,
                        Unit.USD,
                        List.of(term(1, "M.US.W1.IMPORTS.ENDUSE-0.BOP.SA.REAL")))))
                .isEmpty();
    }

    @Test
    void shouldRefuseABreakdownAlongAnotherDimension() {
        assertThat(broken(new Breakdown(
                        Indicator.parse(EU), Breakdown.Dimension.PRODUCT, Unit.USD, List.of(term(1, DE)))))
                .containsExactly(Rule.DIMENSION);
    }

    @Test
    void shouldRefuseABalanceOfImportsMinusExports() {
        assertThat(broken(new Identity(
                        Indicator.parse("M.US.DE.BALANCE.GOODS.CUSTOMS.NSA.NOMINAL"),
                        Unit.USD,
                        List.of(term(1, DE), term(-1, "M.US.DE.EXPORTS.GOODS.CUSTOMS.NSA.NOMINAL")))))
                .containsExactly(Rule.FLOW);
    }

    @Test
    void shouldRefuseWhatHasNoComponents() {
        assertThat(broken(new Share(Indicator.parse(EU), Unit.USD, List.of(), List.of(term(1, DE)))))
                .containsExactly(Rule.TERMS);
    }

    @Test
    void shouldRefuseAComponentThatCountsTwice() {
        assertThat(broken(sum(EU, term(1, DE), term(1, DE)))).containsExactly(Rule.OVERLAP);
    }

    @Test
    void shouldAcceptAComponentThatLeftAndCameBack() {
        Indicator member = Indicator.parse(DE);

        assertThat(broken(sum(
                        EU,
                        new Term(1, member, null, period("2020-12")),
                        new Term(1, member, period("2021-01"), null))))
                .isEmpty();
    }

    @Test
    void shouldRefuseUnitsThatDoNotAddUp() {
        assertThat(broken(new Sum(Indicator.parse(EU), Unit.INDEX, List.of(term(1, DE)))))
                .containsExactly(Rule.UNIT);
    }

    @Test
    void shouldRefuseASecondDefinitionOfATarget() {
        assertThat(broken(sum(EU, term(1, DE)), definition("other", sum(EU, term(1, FR)))))
                .containsExactly(Rule.TARGET);
    }

    @Test
    void shouldRefuseAComponentThatIsItselfDerived() {
        String europe = "M.US.EUROPE.IMPORTS.GOODS.CUSTOMS.NSA.NOMINAL";

        assertThat(broken(sum(europe, term(1, EU)), definition("eu", sum(EU, term(1, DE)))))
                .containsExactly(Rule.CYCLE);
    }

    @Test
    void shouldGiveEveryReasonAtOnce() {
        assertThat(broken(sum(
                        EU,
                        term(1, "M.US.DE.IMPORTS.GOODS.BOP.SA.NOMINAL"),
                        term(1, "M.US.FR.EXPORTS.GOODS.CUSTOMS.NSA.NOMINAL"))))
                .contains(Rule.BASIS, Rule.ADJUSTMENT, Rule.FLOW);
    }

    @Test
    void shouldSayWhatWasExpectedAndFoundAndWhatToDo() {
        Definition odd = definition("odd", sum(EU, term(1, "M.US.DE.IMPORTS.GOODS.BOP.NSA.NOMINAL")));

        assertThat(DefinitionCheck.problems(odd, Definitions.none()))
                .extracting(DefinitionProblem::text)
                .containsExactly("Expected components of the basis CUSTOMS of " + EU
                        + ", found M.US.DE.IMPORTS.GOODS.BOP.NSA.NOMINAL; unlike figures are never added: define a"
                        + " target of their kind");
    }

    @Test
    void shouldRefuseAVersionThatBeginsAtOnce() {
        Definition hasty = new Definition(
                "hasty", "hasty", at("2026-01-01"), at("2026-01-01"), sum(EU, term(1, DE)), List.of(), false);

        assertThat(hasty.tooEarly())
                .hasValueSatisfying(text -> assertThat(text).startsWith("Expected hasty to begin at least a minute"));
    }

    @Test
    void shouldChooseTheVersionByTheInstantOfTheRelease() {
        Definition first = definition("eu", sum(EU, term(1, DE)));
        Definition second = new Definition(
                "eu", "eu", at("2027-01-01"), at("2026-06-01"), sum(EU, term(1, DE), term(1, FR)), List.of(), false);

        Definitions definitions = Definitions.none().with(second).with(first);

        assertThat(definitions.at(at("2026-12-31"))).containsExactly(first);
        assertThat(definitions.targetsOf(Indicator.parse(FR), at("2026-12-31"))).isEmpty();
        assertThat(definitions.targetsOf(Indicator.parse(FR), at("2027-01-01"))).containsExactly(Indicator.parse(EU));
    }

    @Test
    void shouldNameTheTargetsOfEveryVersionEvenOfARetiredOne() {
        Definition first = definition("eu", sum(EU, term(1, FR), term(1, DE)));
        Definition second =
                new Definition("eu", "eu", at("2027-01-01"), at("2026-06-01"), sum(EU, term(1, DE)), List.of(), true);

        Definitions definitions = Definitions.none().with(first).with(second);

        assertThat(definitions.targetsOf(Indicator.parse(FR), at("2027-01-01"))).isEmpty();
        assertThat(definitions.everyTargetOf(Indicator.parse(FR))).containsExactly(Indicator.parse(EU));
        assertThat(definitions.everyTargetOf(Indicator.parse(EU))).isEmpty();
    }

    @Test
    void shouldComputeNothingByARetiredDefinition() {
        Definition retired =
                new Definition("eu", "eu", at("2026-01-01"), at("2025-12-01"), sum(EU, term(1, DE)), List.of(), true);

        assertThat(Definitions.none().with(retired).at(at("2026-02-01"))).isEmpty();
    }
}
