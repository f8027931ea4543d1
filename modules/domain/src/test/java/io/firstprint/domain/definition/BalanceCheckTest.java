/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.definition.DefinitionProblem.Rule;
import io.firstprint.domain.indicator.Indicator;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a balance may be made of: exports minus imports of partners or of products. */
class BalanceCheckTest {
    private static final Instant NOW = Instant.parse("2026-02-01T00:00:00Z");

    @Test
    void shouldLetABalanceLeaveAProductOutOfBothFlows() {
        List<Rule> broken = broken(
                "W1.BALANCE.GOODS-EX-GOLD",
                "+W1.EXPORTS.GOODS",
                "-W1.EXPORTS.ENDUSE-12260",
                "-W1.IMPORTS.GOODS",
                "+W1.IMPORTS.ENDUSE-14270");

        assertThat(broken).isEmpty();
    }

    @Test
    void shouldLetABalanceBeThatOfSeveralPartners() {
        List<Rule> broken = broken(
                "EU-MEMBERS.BALANCE.GOODS",
                "+DE.EXPORTS.GOODS",
                "+FR.EXPORTS.GOODS",
                "-DE.IMPORTS.GOODS",
                "-FR.IMPORTS.GOODS");

        assertThat(broken).isEmpty();
    }

    @Test
    void shouldRefuseABalanceOfTheWrongSign() {
        List<Rule> broken = broken("MX.BALANCE.GOODS", "-MX.EXPORTS.GOODS", "+MX.IMPORTS.GOODS");

        assertThat(broken).containsExactly(Rule.FLOW);
    }

    @Test
    void shouldRefuseABalanceInWhichPartnersAndProductsVary() {
        List<Rule> broken = broken("MX.BALANCE.GOODS", "+CA.EXPORTS.SERVICES", "-CA.IMPORTS.SERVICES");

        assertThat(broken).containsExactly(Rule.DIMENSION);
    }

    private static List<Rule> broken(String target, String... components) {
        Formula sum = new Formula.Sum(
                indicator(target),
                Unit.USD,
                Arrays.stream(components)
                        .map(text -> new Term(text.startsWith("-") ? -1 : 1, indicator(text.substring(1)), null, null))
                        .toList());
        Definition definition = new Definition("balance", "A balance", NOW, NOW, sum, List.of(), false);
        return DefinitionCheck.problems(definition, Definitions.none()).stream()
                .map(DefinitionProblem::rule)
                .toList();
    }

    private static Indicator indicator(String middle) {
        return Indicator.parse("M.US." + middle + ".CUSTOMS.NSA.NOMINAL");
    }
}
