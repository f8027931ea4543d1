/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class IndicatorFilterTest {
    private static IndicatorFilter pattern(String text) {
        return new IndicatorFilter.Converter().convert(text);
    }

    @ParameterizedTest
    @CsvSource({
        "M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL,true",
        "M.US.*.BALANCE.**,true",
        "**,true",
        "*.*.*.*.*.*.*.NOMINAL,true",
        "M.US.W1.IMPORTS.**,false"
    })
    void shouldMatchTheWholeIndicator(String text, boolean expected) {
        assertThat(pattern(text)
                        .matches(Views.contributions(Views.BALANCE, false).event()))
                .isEqualTo(expected);
    }

    @Test
    void shouldMatchWhatIsContested() {
        assertThat(pattern("*.*.*.IMPORTS.**")
                        .matches(Views.contradiction(Views.BALANCE, false).event()))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"m.us.**", "", "M.US.?.**", "M US", "M.US.*"})
    void shouldRefuseWhatNoIndicatorCanBe(String text) {
        assertThatThrownBy(() -> pattern(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageContaining("Expected");
    }
}
