/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTest {

    @ParameterizedTest
    @CsvSource({
        "-56825E6 USD, 5E5 USD",
        "-568E8 USD,   5E7 USD",
        "54E-1 PERCENT, 5E-2 PERCENT",
        "1E18 USD,     5E17 USD",
        "1E-18 USD,    1E-18 USD"
    })
    void shouldLeaveHalfOfTheLastPublishedDigitOpen(Amount published, String uncertainty) {
        assertThat(Figure.published(published).uncertainty()).hasToString(uncertainty);
    }

    @Test
    void shouldRefuseAnUncertaintyInAnotherUnit() {
        Amount dollars = Amount.parse("1E6 USD");
        Amount percent = Amount.parse("1E0 PERCENT");

        assertThatIllegalArgumentException().isThrownBy(() -> new Figure(dollars, percent));
    }

    @Test
    void shouldRefuseAnUncertaintyBelowZero() {
        Amount amount = Amount.parse("1E6 USD");
        Amount negative = Amount.parse("-1E6 USD");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Figure(amount, negative))
                .withMessage("Expected an uncertainty of zero or more USD, found -1E6 USD");
    }
}
