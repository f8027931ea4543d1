/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.release.ReleaseId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureOverrideTest {
    private static final String BALANCE = "M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL";

    @ParameterizedTest
    @ValueSource(
            strings = {
                BALANCE + ",2025-11=-40500",
                BALANCE + ",2025-11=40.5",
                BALANCE + ",2025-11=-40500E6 USD",
                BALANCE + ",2025-10@CENSUS-BEA/FT900/2025-11=-30000"
            })
    void shouldReadItsTextFormBack(String text) {
        assertThat(FigureOverride.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                BALANCE,
                BALANCE + "=-40500",
                BALANCE + ",2025-11",
                BALANCE + ",2025-11=",
                BALANCE + ",2025-11@=-40500",
                BALANCE + ",2025-11=about 40",
                BALANCE + ",2025-11=-40500 USD",
                BALANCE + ",2025-Q4=-40500",
                "BALANCE,2025-11=-40500"
            })
    void shouldRefuseAnotherForm(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FigureOverride.parse(text))
                .withMessageContaining("Expected")
                .withMessageContaining("found");
    }

    @ParameterizedTest
    @CsvSource({
        "-40500, -56825E6 USD, -40500E6 USD",
        "-40500.5, -56825E6 USD, -405005E5 USD",
        "-40.5, -568E8 USD, -405E8 USD",
        "-41, -568E8 USD, -41E9 USD",
        "5.6, 54E-1 PERCENT, 56E-1 PERCENT",
        "6, 54E-1 PERCENT, 6E0 PERCENT",
        "-405E8 USD, -56825E6 USD, -405E8 USD"
    })
    void shouldCountABareNumberAsThePublisherCounts(String wanted, String published, String expected) {
        FigureOverride override = FigureOverride.parse(BALANCE + ",2025-11=" + wanted);

        assertThat(override.inPlaceOf(Amount.parse(published))).hasToString(expected);
    }

    @Test
    void shouldRefuseAnotherUnitThanWasPublished() {
        FigureOverride override = FigureOverride.parse(BALANCE + ",2025-11=-40500E6 EUR");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> override.inPlaceOf(Amount.parse("-56825E6 USD")))
                .withMessageContaining("USD");
    }

    @Test
    void shouldBeAboutTheReleaseOfItsPeriodAlone() {
        FigureOverride override = FigureOverride.parse(BALANCE + ",2025-11=-40500");

        assertThat(override.isAbout(ReleaseId.parse("CENSUS-BEA/FT900/2025-11")))
                .isTrue();
        assertThat(override.isAbout(ReleaseId.parse("CENSUS-BEA/FT900/2025-12")))
                .isFalse();
    }

    @Test
    void shouldBeAboutTheReleaseThatItNamesAlone() {
        FigureOverride override = FigureOverride.parse(BALANCE + ",2025-10@CENSUS-BEA/FT900/2025-11=-30000");

        assertThat(override.isAbout(ReleaseId.parse("CENSUS-BEA/FT900/2025-11")))
                .isTrue();
        assertThat(override.isAbout(ReleaseId.parse("CENSUS-BEA/FT900/2025-10")))
                .isFalse();
    }
}
