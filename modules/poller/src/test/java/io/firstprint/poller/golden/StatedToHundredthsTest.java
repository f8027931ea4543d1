/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.view.Contradiction;
import java.util.List;
import org.junit.jupiter.api.Test;

/** November 2025 as stated to hundredths of a billion beside the balance that is published in millions. */
class StatedToHundredthsTest {
    private static final String BALANCE = "M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL";
    private static final String RELEASE = "CENSUS-BEA/FT900/2025-11";
    private static final String INSTANT = "2026-01-29T13:30:00Z";

    @Test
    void shouldNotHoldRoundedExportsAndImportsAgainstTheBalance() {
        assertThat(contradictions(stated("29205E7 USD", "34888E7 USD", "-8690E7 USD", "3008E7 USD")))
                .isEmpty();
    }

    @Test
    void shouldHoldExportsAgainstTheBalanceThatAreOffByMoreThanRounding() {
        List<Contradiction> found = contradictions(stated("29207E7 USD", "34888E7 USD", "-8690E7 USD", "3008E7 USD"));

        assertThat(found).singleElement().satisfies(contradiction -> {
            assertThat(contradiction.leftValue().amount().value()).isEqualByComparingTo("-56825000000");
            assertThat(contradiction.rightValue().amount().value()).isEqualByComparingTo("-56810000000");
            assertThat(contradiction.gap().amount().value()).isEqualByComparingTo("-15000000");
            assertThat(contradiction.gap().uncertainty().value()).isEqualByComparingTo("10500000");
        });
    }

    @Test
    void shouldHoldGoodsAndServicesAgainstTheBalanceThatAreOffByMoreThanRounding() {
        List<Contradiction> found = contradictions(stated("29205E7 USD", "34888E7 USD", "-8690E7 USD", "3006E7 USD"));

        assertThat(found).singleElement().satisfies(contradiction -> assertThat(
                        contradiction.rightValue().amount().value())
                .isEqualByComparingTo("-56840000000"));
    }

    private static Derivation stated(String exports, String imports, String goods, String services) {
        return new Derivation()
                .published(RELEASE, INSTANT, BALANCE, november("-56825E6 USD"))
                .published(RELEASE, INSTANT, "M.US.W1.EXPORTS.TOTAL.BOP.SA.NOMINAL", november(exports))
                .published(RELEASE, INSTANT, "M.US.W1.IMPORTS.TOTAL.BOP.SA.NOMINAL", november(imports))
                .published(RELEASE, INSTANT, "M.US.W1.BALANCE.GOODS.BOP.SA.NOMINAL", november(goods))
                .published(RELEASE, INSTANT, "M.US.W1.BALANCE.SERVICES.BOP.SA.NOMINAL", november(services));
    }

    private static List<Observation> november(String amount) {
        return List.of(new Observation(ReferencePeriod.parse("2025-11"), Amount.parse(amount)));
    }

    private static List<Contradiction> contradictions(Derivation derivation) {
        return derivation.book(Indicator.parse(BALANCE)).contradictions();
    }
}
