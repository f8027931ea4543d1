/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import static io.firstprint.domain.Sample.BALANCE;
import static io.firstprint.domain.Sample.EXPORTS;
import static io.firstprint.domain.Sample.at;
import static io.firstprint.domain.Sample.ft900;
import static io.firstprint.domain.Sample.period;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.amount.Percentage;
import io.firstprint.domain.amount.Total;
import io.firstprint.domain.definition.Formula.Breakdown.Dimension;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.view.Contributions.Contribution;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * November 2025 against October as published on 2026-01-29 (FT-900): balance -56,825 after -29,206 million, exports
 * 292.05 after 302.92 bn, imports 348.88 after 332.13 bn. The other figures are made up.
 */
class ContributionsWordsTest {
    private static final Indicator IMPORTS = Indicator.parse("M.US.W1.IMPORTS.TOTAL.BOP.SA.NOMINAL");
    private static final Total NOVEMBER = total("-56825E6 USD");
    private static final Total OCTOBER = total("-29206E6 USD");

    private static Total total(String amount) {
        return Total.of(Amount.parse(amount));
    }

    private static Figure figure(Total total) {
        return total.toFigure().orElseThrow();
    }

    private static Contribution part(Indicator component, Total change, @Nullable Total base) {
        return new Contribution(
                component,
                figure(change),
                base == null ? null : Percentage.of(change, base).orElseThrow(),
                null,
                null);
    }

    private static Contributions explained(
            Indicator indicator,
            Dimension dimension,
            Total now,
            Total before,
            List<Contribution> parts,
            Total unexplained,
            Indicator... missing) {
        return new Contributions(
                "id",
                "by-something",
                indicator,
                dimension,
                period("2025-11"),
                ft900("2025-11"),
                at("2026-01-29T13:30:00Z"),
                figure(now),
                figure(now.minus(before)),
                now.percentGrowthFrom(before).orElse(null),
                parts,
                figure(unexplained),
                List.of(missing));
    }

    private static Contributions november() {
        Total bought = total("33213E7 USD").minus(total("34888E7 USD"));
        Total sold = total("29205E7 USD").minus(total("30292E7 USD"));
        return explained(
                BALANCE,
                Dimension.FLOW,
                NOVEMBER,
                OCTOBER,
                List.of(part(IMPORTS, bought, OCTOBER), part(EXPORTS, sold, OCTOBER)),
                NOVEMBER.minus(OCTOBER).minus(bought).minus(sold));
    }

    @Test
    void shouldSayThatADeficitWidened() {
        assertThat(ContributionsWords.headline(november()))
                .isEqualTo("US goods and services deficit widened $27.6bn (94.6 %) in November 2025, by flow");
    }

    @Test
    void shouldSayEachPartWithoutASign() {
        assertThat(ContributionsWords.details(november()))
                .containsExactly(
                        "imports: widened it by $16.8bn (57.4 points)",
                        "exports: widened it by $10.9bn (37.2 points)",
                        "unexplained: nothing beyond rounding",
                        "by definition by-something, CENSUS-BEA/FT900/2025-11");
    }

    @Test
    void shouldSayThatASurplusNarrowed() {
        Total fall = total("2000E6 USD").minus(total("5000E6 USD"));
        Contributions surplus = explained(
                BALANCE,
                Dimension.FLOW,
                total("2000E6 USD"),
                total("5000E6 USD"),
                List.of(part(EXPORTS, fall, total("5000E6 USD"))),
                fall.minus(fall));

        assertThat(ContributionsWords.headline(surplus))
                .startsWith("US goods and services surplus narrowed $3.0bn (60.0 %)");
        assertThat(ContributionsWords.details(surplus)).startsWith("exports: narrowed it by $3.0bn (60.0 points)");
    }

    @Test
    void shouldSayOfABalanceThatChangedSidesThatItWorsened() {
        Total fall = total("-2000E6 USD").minus(total("5000E6 USD"));
        Contributions turned = explained(
                BALANCE,
                Dimension.FLOW,
                total("-2000E6 USD"),
                total("5000E6 USD"),
                List.of(part(EXPORTS, fall, null)),
                fall.minus(fall));

        assertThat(ContributionsWords.headline(turned))
                .isEqualTo("US goods and services balance worsened $7.0bn in November 2025, by flow");
        assertThat(ContributionsWords.details(turned)).startsWith("exports: worsened it by $7.0bn");
    }

    @Test
    void shouldNameTheRestAndWhatIsMissing() {
        Indicator goods = Indicator.parse("M.US.W1.IMPORTS.GOODS.BOP.SA.NOMINAL");
        Indicator services = Indicator.parse("M.US.W1.IMPORTS.SERVICES.BOP.SA.NOMINAL");
        Total before = total("33213E7 USD");
        Total rise = total("34888E7 USD").minus(before);
        Total ofGoods = total("28000E7 USD").minus(total("29000E7 USD"));
        Contributions imports = explained(
                IMPORTS,
                Dimension.PRODUCT,
                total("34888E7 USD"),
                before,
                List.of(part(goods, ofGoods, before)),
                rise.minus(ofGoods),
                services);

        assertThat(ContributionsWords.headline(imports))
                .isEqualTo("US goods and services imports rose $16.8bn (5.0 %) in November 2025, by product");
        assertThat(ContributionsWords.details(imports))
                .containsExactly(
                        "goods: lowered it by $10.0bn (3.0 points)",
                        "unexplained: raised it by $26.8bn",
                        "missing: services",
                        "by definition by-something, CENSUS-BEA/FT900/2025-11");
    }

    /** Two figures of 0.1 billion leave 0.1 billion open: nobody knows its millions. */
    @Test
    void shouldShowNoDigitsThatTheInputsDoNotJustify() {
        Total coarse = total("-5E8 USD").minus(total("-2E8 USD"));
        Contributions said = explained(
                BALANCE,
                Dimension.FLOW,
                NOVEMBER,
                OCTOBER,
                List.of(part(EXPORTS, coarse.minus(total("-13E6 USD")), OCTOBER)),
                coarse);

        assertThat(ContributionsWords.details(said)).startsWith("exports: widened it by $300m (1.0 points)");
    }

    @Test
    void shouldNotCallAChangeWhatRoundingExplains() {
        Contributions said = explained(
                IMPORTS,
                Dimension.PARTNER,
                total("10001E6 USD"),
                total("10000E6 USD"),
                List.of(part(Indicator.parse("M.US.MX.IMPORTS.TOTAL.BOP.SA.NOMINAL"), total("5E6 USD"), null)),
                total("-4E6 USD"));

        assertThat(ContributionsWords.headline(said))
                .isEqualTo("US goods and services imports did not change beyond rounding in November 2025, by partner");
        assertThat(ContributionsWords.details(said)).startsWith("MX: raised it by $5m");
    }
}
