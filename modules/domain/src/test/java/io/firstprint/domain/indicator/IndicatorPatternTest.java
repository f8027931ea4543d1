/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndicatorPatternTest {

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            PATTERN,                              INDICATOR,                                     MEANT
            **,                                   M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL,          true
            M.US.*.BALANCE.**,                    M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL,          true
            M.US.*.BALANCE.**,                    M.US.W1.IMPORTS.TOTAL.BOP.SA.NOMINAL,          false
            M.US.*.BALANCE.**,                    Q.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL,          false
            M.US.**,                              M.USMCA.W1.BALANCE.TOTAL.BOP.SA.NOMINAL,       false
            M.US*.**,                             M.USMCA.W1.BALANCE.TOTAL.BOP.SA.NOMINAL,       true
            M.US.W1.IMPORTS.HS-8471*.**,          M.US.W1.IMPORTS.HS-8471500150.CUSTOMS.NSA.NOMINAL, true
            M.US.W1.IMPORTS.HS-8471*.**,          M.US.W1.IMPORTS.HS-8473301180.CUSTOMS.NSA.NOMINAL, false
            M.US.W1.IMPORTS.HS-*150.**,           M.US.W1.IMPORTS.HS-8471500150.CUSTOMS.NSA.NOMINAL, true
            M.US.W1.IMPORTS.HS-*50*50.**,         M.US.W1.IMPORTS.HS-8471500150.CUSTOMS.NSA.NOMINAL, true
            M.US.W1.IMPORTS.HS-*51*.**,           M.US.W1.IMPORTS.HS-8471500150.CUSTOMS.NSA.NOMINAL, false
            M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL, M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL,          true
            M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL, M.US.W1.BALANCE.TOTAL.BOP.NSA.NOMINAL,         false
            *.*.*.*.*.*.*.*,                      M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL,          true
            M.US.W1.BALANCE.TOTAL.BOP.SA.*,       M.US.W1.BALANCE.TOTAL.BOP.SA.REAL,             true
            M.US.W1.BALANCE.TOTAL.BOP.SA.NOM*,    M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL,          true
            M.*.BALANCE.**,                       M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL,          false
            """)
    void shouldSayWhichIndicatorsAreMeant(String pattern, String indicator, boolean meant) {
        assertThat(new IndicatorPattern(pattern).matches(Indicator.parse(indicator)))
                .isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "M.US",
                "M.US.*.BALANCE.*",
                "M.US.**.TOTAL",
                "M.US.***",
                "M.US..BALANCE.**",
                "m.us.**",
                "M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL.**",
                "M.US.[A-Z].**"
            })
    void shouldRefuseWhatIsNoPattern(String text) {
        assertThatThrownBy(() -> new IndicatorPattern(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Expected ")
                .hasMessageContaining("'" + text + "'");
    }

    @Test
    void shouldNameTheOnePartnerAndTheOneProduct() {
        IndicatorPattern pattern = new IndicatorPattern("M.US.MX.IMPORTS.GOODS.**");

        assertThat(pattern.partner()).contains("MX");
        assertThat(pattern.product()).contains("GOODS");
    }

    @Test
    void shouldNameNoPartnerWhereThereMayBeSeveral() {
        assertThat(new IndicatorPattern("M.US.M*.IMPORTS.GOODS.**").partner()).isEmpty();
        assertThat(new IndicatorPattern("M.US.**").partner()).isEmpty();
    }
}
