/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferencePeriodTest {

    private static ReferencePeriod period(String text) {
        return ReferencePeriod.parse(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1992-01", "2025-11", "2026-12", "2026-Q1", "2026-Q4", "2026", "1800-01", "2199"})
    void shouldReadItsOwnTextBack(String text) {
        assertThat(period(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-",
                "2026-00",
                "2026-13",
                "2026-1",
                "2026-Q0",
                "2026-Q5",
                "2026Q1",
                "26-01",
                "12026",
                "-2026",
                "2026-01-01",
                " 2026",
                "2026-q1",
                "2026-M01"
            })
    void shouldRefuseAnotherTextForm(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> period(text))
                .withMessage("Expected a period such as 2026-05, 2026-Q2 or 2026, found '" + text + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-01", "1799", "2200-Q1", "9999"})
    void shouldRefuseAYearThatIsMistyped(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> period(text))
                .withMessage("Expected a year from 1800 to 2199, found '" + text + "'");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-11, November 2025, November, 2025-11-01",
        "2026-Q2, Q2 2026,       Q2,       2026-04-01",
        "2026,    2026,          2026,     2026-01-01"
    })
    void shouldNameThePeriod(String text, String label, String shortLabel, LocalDate firstDay) {
        ReferencePeriod period = period(text);

        assertThat(period)
                .returns(label, ReferencePeriod::label)
                .returns(shortLabel, ReferencePeriod::shortLabel)
                .returns(firstDay, ReferencePeriod::firstDay);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-11, 2025-10, 2024-11, 2025-01, 11",
        "2025-01, 2024-12, 2024-01, 2025-01, 1",
        "2026-Q1, 2025-Q4, 2025-Q1, 2026-Q1, 1",
        "2026,    2025,    2025,    2026,    1"
    })
    void shouldFindItsNeighbours(String text, String previous, String yearAgo, String firstOfYear, int number) {
        ReferencePeriod period = period(text);

        assertThat(period)
                .returns(period(previous), ReferencePeriod::previous)
                .returns(period(yearAgo), ReferencePeriod::yearAgo)
                .returns(period(firstOfYear), ReferencePeriod::firstOfYear)
                .returns(number, ReferencePeriod::number);
    }

    @Test
    void shouldReadAMonthOfTheCalendar() {
        assertThat(ReferencePeriod.of(YearMonth.of(2025, 11))).isEqualTo(period("2025-11"));
    }

    @Test
    void shouldCountPeriodsInBetween() {
        assertThat(period("2026-02").since(period("2024-12"))).isEqualTo(14);
    }

    @Test
    void shouldOrderWithinAFrequency() {
        assertThat(period("2025-12")).isLessThan(period("2026-01"));
    }

    @ParameterizedTest
    @CsvSource({"2026-05, 2026-Q2", "2026-Q2, 2026", "2026, 2026-05"})
    void shouldRefuseToCompareAcrossFrequencies(String left, String right) {
        ReferencePeriod period = period(left);
        ReferencePeriod other = period(right);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> period.compareTo(other))
                .withMessageContaining("found " + right);
    }

    @Test
    void shouldRefuseToCountAcrossFrequencies() {
        ReferencePeriod month = period("2026-05");
        ReferencePeriod quarter = period("2026-Q1");

        assertThatIllegalArgumentException().isThrownBy(() -> month.since(quarter));
    }
}
