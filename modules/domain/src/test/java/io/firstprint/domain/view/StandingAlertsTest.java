/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.Sample;
import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.book.Book;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.figures.Measure;
import io.firstprint.domain.figures.RecordClaim.Span;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.rule.SampleRules;
import io.firstprint.domain.rule.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which years and streaks raise an alert, and in which words. */
class StandingAlertsTest {
    private static final Indicator QUARTERLY = Indicator.parse("Q.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL");
    private static final Indicator EXPORTS = Indicator.parse("Q.US.W1.EXPORTS.TOTAL.BOP.SA.NOMINAL");

    /**
     * The US goods and services balance of 2018 to 2022, millions of dollars: quarterly sums of FT-900's months (Census
     * Bureau and Bureau of Economic Analysis) as they stood in November 2024.
     */
    private static final long[] PUBLISHED = {
        -139373, -132361, -149794, -157066, -144627, -149004, -141712, -124053, -128378, -157450, -180064, -187800,
        -195283, -204638, -220261, -227887, -274549, -250846, -210779, -208589
    };

    /** Returns the alerts when the last of some quarters is published, the others being known. */
    private static List<Alert> ofLastQuarter(Indicator indicator, String first, long... millions) {
        List<Observation> quarters = new ArrayList<>();
        for (long value : millions) {
            quarters.add(new Observation(Sample.period(first).plus(quarters.size()), Sample.millions(value)));
        }
        Observation last = quarters.remove(quarters.size() - 1);
        Instant known = Sample.at("2026-01-01");
        Book book = Sample.with(
                Book.empty(indicator), new ObservationSet(indicator, null, Sample.GRAPH, known, known, "", quarters));
        ReferencePeriod period = last.period();
        return Alerts.changed(book, Sample.release(indicator, period.toString(), "2026-02-01", last));
    }

    private static List<Alert> years(List<Alert> alerts) {
        return alerts.stream()
                .filter(alert -> alert.claim() != null && alert.claim().span() == Span.YEAR)
                .toList();
    }

    @Test
    void shouldCallTheWidestYearARecord() {
        assertThat(years(ofLastQuarter(QUARTERLY, "2018-Q1", PUBLISHED)))
                .singleElement()
                .returns("US goods and services: record deficit in 2022 ($944.8bn; 5 years from 2018)", Alert::headline)
                .returns(Severity.HIGH, Alert::severity)
                .returns(Alert.Kind.RECORD, Alert::kind);
    }

    @ParameterizedTest
    @CsvSource({
        "RECORD,                       -944763000E3 USD",
        "CALENDAR_YEAR,                -944763000E3 USD",
        "CALENDAR_YEAR_CHANGE,         -96694000E3 USD",
        "CALENDAR_YEAR_CHANGE_PERCENT, 11402E-3 PERCENT"
    })
    void shouldProveARecordYear(Measure measure, String expected) {
        Alert alert = years(ofLastQuarter(QUARTERLY, "2018-Q1", PUBLISHED)).get(0);

        Amount found = Objects.requireNonNull(alert.figures().get(measure)).amount();

        assertThat(found).hasToString(expected);
    }

    @Test
    void shouldSayNothingOfAYearThatStandsInTheMiddle() {
        long[] made = {1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 3, 3, 3, 4};

        assertThat(years(ofLastQuarter(EXPORTS, "2018-Q1", made))).isEmpty();
    }

    @Test
    void shouldSayNothingOfARankAmongTooFewYears() {
        long[] made = {1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4};

        assertThat(years(ofLastQuarter(EXPORTS, "2018-Q1", made))).isEmpty();
    }

    @Test
    void shouldSayFromWhenItComparesWhereTheFirstYearIsNotWhole() {
        long[] made = {9, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 6, 6, 6, 6};

        assertThat(years(ofLastQuarter(EXPORTS, "2017-Q4", made)))
                .extracting(Alert::headline)
                .containsExactly("US goods and services: record exports in 2022 ($24m; 5 years from 2018)");
    }

    @Test
    void shouldCallTheSmallestYearByItsName() {
        long[] made = {9, 9, 9, 9, 8, 8, 8, 8, 7, 7, 7, 7, 6, 6, 6, 6, 5, 5, 5, 5};

        assertThat(years(ofLastQuarter(EXPORTS, "2018-Q1", made)))
                .extracting(Alert::headline)
                .containsExactly(
                        "US goods and services exports of $20m in 2022: lowest year on record (5 years from 2018)");
    }

    @Test
    void shouldSayWhenTwoYearsAreAlike() {
        long[] made = {5, 5, 5, 5, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 5, 5, 5, 5};

        assertThat(years(ofLastQuarter(EXPORTS, "2018-Q1", made)))
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.headline())
                            .isEqualTo("US goods and services exports of $20m in 2022: joint highest year on record"
                                    + " (5 years from 2018)");
                    assertThat(alert.details()).contains("2022 is the joint highest, last the same in 2018 ($20m)");
                });
    }

    private static List<Alert> streaks(Indicator indicator, long... millions) {
        return ofLastQuarter(indicator, "2024-Q1", millions).stream()
                .filter(alert -> alert.kind() == Alert.Kind.STREAK)
                .toList();
    }

    @Test
    void shouldTellOfTheFourthWideningInARow() {
        assertThat(streaks(QUARTERLY, -110_000, -100_000, -101_000, -102_000, -103_000, -104_000))
                .singleElement()
                .returns(
                        "US goods and services deficit widened for the fourth quarter in a row in Q2 2025, to $104.0bn",
                        Alert::headline)
                .returns(List.of("From $100.0bn in Q2 2024: up $4.0bn (4.0 %)"), Alert::details)
                .returns(Severity.MEDIUM, Alert::severity);
    }

    @Test
    void shouldSayThatAStreakMayBeLonger() {
        assertThat(streaks(EXPORTS, 104_000, 103_000, 102_000, 101_000, 100_000))
                .extracting(Alert::headline)
                .containsExactly(
                        "US goods and services exports fell for at least the fourth quarter in a row in Q1 2025,"
                                + " to $100.0bn");
    }

    @Test
    void shouldSayNothingOfTheThirdInARow() {
        assertThat(streaks(EXPORTS, 104_000, 103_000, 102_000, 101_000)).isEmpty();
    }

    @Test
    void shouldSayNothingOfASnapshot() {
        List<Observation> years = new ArrayList<>();
        for (long value : PUBLISHED) {
            years.add(new Observation(Sample.period("2018-Q1").plus(years.size()), Sample.millions(value)));
        }

        assertThat(new BookViews(SampleRules::shipped).all(Sample.quarterly(years)))
                .hasOnlyElementsOfType(RunningBalance.class);
    }
}
