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
import io.firstprint.domain.amount.Total;
import io.firstprint.domain.view.Contradiction.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Made-up readings of one period. */
class ContradictionWordsTest {
    private static Contradiction of(Kind kind, Total left, Total right) {
        return new Contradiction(
                "id",
                kind,
                BALANCE,
                period("2025-11"),
                ft900("2025-11"),
                at("2026-01-29T13:30:00Z"),
                "published balance",
                figure(left),
                "exports minus imports",
                figure(right),
                figure(left.minus(right)),
                List.of(BALANCE, EXPORTS));
    }

    private static Total total(String amount) {
        return Total.of(Amount.parse(amount));
    }

    private static Figure figure(Total total) {
        return total.toFigure().orElseThrow();
    }

    @Test
    void shouldSayBothSidesTheGapAndTheTolerance() {
        Contradiction found =
                of(Kind.IDENTITY, total("-56825E6 USD"), total("29205E7 USD").minus(total("34788E7 USD")));

        assertThat(ContradictionWords.headline(found))
                .isEqualTo("US goods and services deficit in November 2025: published balance $56.8bn, exports minus"
                        + " imports $55.8bn, $1.0bn apart; rounding explains $11m");
    }

    @Test
    void shouldNameTheSidesOfABalanceWhereTheyDiffer() {
        Contradiction found = of(Kind.IDENTITY, total("-5000E6 USD"), total("3000E6 USD"));

        assertThat(ContradictionWords.headline(found))
                .isEqualTo("US goods and services balance in November 2025: published balance a $5.0bn deficit, exports"
                        + " minus imports a $3.0bn surplus, $8.0bn apart; rounding explains $1m");
    }

    /** A finer reading next to a coarse one: its further digits say nothing about the gap. */
    @Test
    void shouldShowNoDigitsThatTheInputsDoNotJustify() {
        Contradiction found = of(Kind.SOURCES, total("-568E8 USD"), total("-56325E6 USD"));

        assertThat(ContradictionWords.headline(found)).contains("$500m apart; rounding explains $51m");
    }

    @ParameterizedTest
    @CsvSource({
        "IDENTITY,Does not add up",
        "STATED_PRIOR,The prior value that is stated is not the one held",
        "SOURCES,Two sources read different values"
    })
    void shouldSayWhatKindItIsAndWhomItContests(Kind kind, String said) {
        Contradiction found = of(kind, total("-56825E6 USD"), total("-55000E6 USD"));

        assertThat(ContradictionWords.details(found))
                .containsExactly(
                        said + ", by CENSUS-BEA/FT900/2025-11",
                        "Contests M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL, " + EXPORTS);
    }
}
