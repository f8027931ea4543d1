/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.amount.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTextTest {

    @ParameterizedTest(name = "{0} in {1}")
    @CsvFileSource(resources = "money-text.csv", numLinesToSkip = 1)
    void shouldReadWhatCalendarsShowOrSayWhyNot(
            String text, String unit, @Nullable String amount, @Nullable String reason) {
        assertThat(outcome(text, unit)).isEqualTo(amount == null ? reason : amount);
    }

    private static String outcome(String text, String unit) {
        try {
            return MoneyText.parse(text, "actual")
                    .amount(new Unit(unit), "actual")
                    .toString();
        } catch (BadRow e) {
            return e.at("line 1").reason().name();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "-67400000000.00001, -674E8 USD",
        "-67599999999.99999, -676E8 USD",
        "-100600000000.0, -1006E8 USD",
        "-570000000.0, -57E7 USD",
        "0.0, 0E8 USD",
        "-67400000000.5, NOT_A_NUMBER",
        "6.74e10, NOT_A_NUMBER",
        "-67.4B, NOT_A_NUMBER"
    })
    void shouldTakeTheNoiseOfFloatsOffDollars(String text, String expected) {
        assertThat(ofFloat(text)).isEqualTo(expected);
    }

    private static String ofFloat(String text) {
        try {
            return FloatDollars.parse(text, "actual", Unit.USD).toString();
        } catch (BadRow e) {
            return e.at("line 1").reason().name();
        }
    }
}
