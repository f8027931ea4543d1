/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayPeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2009-01, 2009-01-01T05:00:00Z",
        "2026-07, 2026-07-01T04:00:00Z",
        "2026-01-29, 2026-01-29T05:00:00Z",
        "2026-01-29T13:30:00Z, 2026-01-29T13:30:00Z"
    })
    void shouldBeginWithTheDayOrMonthInNewYork(String text, String expected) {
        assertThat(ReplayPeriod.beginningOf(text)).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01, 2026-02-01T04:59:59.999Z",
        "2026-01-29, 2026-01-30T04:59:59.999Z",
        "2026-01-29T13:30:00Z, 2026-01-29T13:30:00Z"
    })
    void shouldTakeInTheWholeDayOrMonth(String text, String expected) {
        assertThat(ReplayPeriod.endOf(text)).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026", "2026-13", "2026-02-30", "yesterday", "2026-01-29T13:30"})
    void shouldRefuseOtherTexts(String text) {
        assertThatThrownBy(() -> ReplayPeriod.endOf(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected an instant, a day or a month such as 2026-01-29T13:30:00Z, 2026-01-29 or 2026-01,"
                        + " found '" + text + "'");
    }
}
