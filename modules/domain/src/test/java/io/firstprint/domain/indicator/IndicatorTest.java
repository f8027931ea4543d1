/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.firstprint.domain.period.Frequency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndicatorTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL",
                "M.US.CN.IMPORTS.HS-8471500150.CUSTOMS.NSA.NOMINAL",
                "Q.US.-.-.GDP_NOWCAST.-.SA.REAL",
                "A.EU.GB.EXPORTS.SERVICES.BOP.WDA.NOMINAL",
                "Q.US.-.-.TARIFF-RATE.-.-.-"
            })
    void shouldReadItsOwnTextBack(String text) {
        assertThat(Indicator.parse(text)).hasToString(text);
    }

    @Test
    void shouldReadEachDimensionInItsPlace() {
        Indicator indicator = Indicator.parse("M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL");

        assertThat(indicator)
                .isEqualTo(new Indicator(
                        Frequency.MONTHLY,
                        "US",
                        "W1",
                        Flow.BALANCE,
                        "TOTAL",
                        Basis.BOP,
                        Adjustment.SA,
                        PriceBasis.NOMINAL));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            D.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL | frequency to be one of [M, Q, A], found 'D'
            M.us.W1.BALANCE.TOTAL.BOP.SA.NOMINAL | reporter to be a code of capital letters, digits, '-' and '_', found 'us'
            M.US..BALANCE.TOTAL.BOP.SA.NOMINAL   | partner to be a code of capital letters, digits, '-' and '_', found ''
            M.US.W1.NET.TOTAL.BOP.SA.NOMINAL     | flow to be one of [EXPORTS, IMPORTS, BALANCE, -], found 'NET'
            M.US.W1.BALANCE.HS 84.BOP.SA.NOMINAL | product to be a code of capital letters, digits, '-' and '_', found 'HS 84'
            M.US.W1.BALANCE.TOTAL.bop.SA.NOMINAL | basis to be one of [BOP, CUSTOMS, -], found 'bop'
            M.US.W1.BALANCE.TOTAL.BOP.NONE.REAL  | adjustment to be one of [SA, NSA, WDA, -], found 'NONE'
            M.US.W1.BALANCE.TOTAL.BOP.SA.REAL-17 | price basis to be one of [NOMINAL, REAL, -], found 'REAL-17'
            """)
    void shouldNameTheDimensionThatIsWrong(String text, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Indicator.parse(text))
                .withMessageStartingWith("Expected the " + message);
    }

    @ParameterizedTest
    @CsvSource({"M.US.W1, 3", "M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL.X, 9", "'', 1"})
    void shouldRefuseAnotherNumberOfDimensions(String text, int found) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Indicator.parse(text))
                .withMessageContaining("8 dimensions")
                .withMessageContaining("found " + found);
    }
}
