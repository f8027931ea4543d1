/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.Sample;
import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.indicator.Indicator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A first print against the forecast of one provider. */
class SurpriseTest {
    private static Surprise surprise(String indicator, String actual, String consensus) {
        return surprise(indicator, actual, consensus, null, null);
    }

    private static Surprise surprise(
            String indicator, String actual, String consensus, @Nullable String low, @Nullable String high) {
        return new Surprise(
                "id",
                Indicator.parse(indicator),
                Sample.period("2025-11"),
                Sample.ft900("2025-11"),
                Sample.at("2026-01-29"),
                new Forecast(
                        "Reuters",
                        null,
                        Amount.parse(consensus),
                        low == null ? null : Amount.parse(low),
                        high == null ? null : Amount.parse(high),
                        null,
                        null,
                        Sample.at("2026-01-28")),
                Amount.parse(actual),
                false,
                SurpriseScores.NONE);
    }

    private static Surprise ofBalance(String actual, @Nullable String low, @Nullable String high) {
        return surprise(Sample.BALANCE.toString(), actual, "-405E8 USD", low, high);
    }

    @ParameterizedTest
    @CsvSource({
        "-56825E6 USD, BELOW",
        "-45051E6 USD, BELOW",
        "-45049E6 USD, WITHIN",
        "-40000E6 USD, WITHIN",
        "-37950E6 USD, WITHIN",
        "-37949E6 USD, ABOVE",
        "1000E6 USD,   ABOVE"
    })
    void shouldSayWhereAFigureLiesAgainstTheWholeRangeWithinRounding(String actual, Surprise.Range range) {
        assertThat(ofBalance(actual, "-450E8 USD", "-380E8 USD").range()).contains(range);
    }

    @ParameterizedTest
    @CsvSource({",             -380E8 USD", "-450E8 USD,", "-380E8 USD,   -450E8 USD", "-450E8 EUR,   -380E8 EUR"})
    void shouldSayNothingOfARangeThatIsNone(@Nullable String low, @Nullable String high) {
        assertThat(ofBalance("-56825E6 USD", low, high).range()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL, -568E8 USD, -405E8 USD, wider deficit",
        "M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL, -294E8 USD, -581E8 USD, narrower deficit",
        "M.DE.W1.BALANCE.TOTAL.BOP.SA.NOMINAL, 200E8 EUR,  150E8 EUR,  wider surplus",
        "M.DE.W1.BALANCE.TOTAL.BOP.SA.NOMINAL, 100E8 EUR,  150E8 EUR,  narrower surplus",
        "M.DE.W1.BALANCE.TOTAL.BOP.SA.NOMINAL, 5E8 EUR,    -5E8 EUR,   surplus instead of a deficit",
        "M.DE.W1.BALANCE.TOTAL.BOP.SA.NOMINAL, -5E8 EUR,   5E8 EUR,    deficit instead of a surplus",
        "M.US.W1.EXPORTS.TOTAL.BOP.SA.NOMINAL, 292E9 USD,  290E9 USD,  higher exports",
        "M.US.W1.IMPORTS.TOTAL.BOP.SA.NOMINAL, 289E9 USD,  290E9 USD,  lower imports",
        "Q.US.-.-.GDP_NOWCAST.-.SA.REAL,       42E-1 PERCENT, 54E-1 PERCENT, lower",
        "M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL, -56825E6 USD, -568E8 USD, as expected"
    })
    void shouldSayTheDirectionInPlainWords(String indicator, String actual, String consensus, String direction) {
        assertThat(surprise(indicator, actual, consensus).direction()).isEqualTo(direction);
    }

    @ParameterizedTest
    @CsvSource({
        "M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL, -568E8 USD,    -405E8 USD,    WORSE",
        "M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL, -294E8 USD,    -581E8 USD,    BETTER",
        "M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL, -294E8 USD,    -294E8 USD,",
        "Q.US.-.-.GDP_NOWCAST.-.SA.REAL,       42E-1 PERCENT, 54E-1 PERCENT, WORSE",
        "M.US.-.-.TARIFF_RATE.-.NSA.-,         42E-1 PERCENT, 54E-1 PERCENT,",
        "M.US.W1.IMPORTS.TOTAL.BOP.SA.NOMINAL, 289E9 USD,     290E9 USD,"
    })
    void shouldCallItBetterOrWorseOnlyWhereTheSenseIsKnown(
            String indicator, String actual, String consensus, Surprise.@Nullable Sense sense) {
        assertThat(surprise(indicator, actual, consensus).sense()).isEqualTo(Optional.ofNullable(sense));
    }

    @Test
    void shouldTellABaselineByItsProvider() {
        Surprise found = surprise(Sample.BALANCE.toString(), "-568E8 USD", "-405E8 USD");

        assertThat(found.isBaseline()).isFalse();
    }
}
