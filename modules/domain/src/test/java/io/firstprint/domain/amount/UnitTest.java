/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitTest {
    @ParameterizedTest
    @ValueSource(strings = {"USD", "EUR", "JPY", "PERCENT", "INDEX"})
    void shouldKnowCurrenciesPercentagesAndIndices(String code) {
        assertThat(Unit.known(code)).isEqualTo(new Unit(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UDS", "DOLLARS", "KG", "XXX", "XTS", "XAU"})
    void shouldNotKnowWhatIsNoMoney(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Unit.known(code))
                .withMessage("Expected a unit that is known, a currency such as USD or EUR, PERCENT or INDEX, found '"
                        + code + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"usd", "", "US D"})
    void shouldKnowNothingOfAnotherForm(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Unit.known(code))
                .withMessage("Expected a unit such as USD or PERCENT, found '" + code + "'");
    }
}
