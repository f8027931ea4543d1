/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.Sample;
import io.firstprint.domain.book.Book;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.Series;
import io.firstprint.domain.figures.RecordClaim;
import io.firstprint.domain.figures.RecordClaim.Direction;
import io.firstprint.domain.figures.RecordClaim.Standing;
import io.firstprint.domain.figures.Streak;
import io.firstprint.domain.figures.YearRanking;
import io.firstprint.domain.indicator.Flow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Years and streaks of the US balance (FT-900, Census Bureau and Bureau of Economic Analysis) in real vintages. */
class PublishedYearsTest {
    private static final Instant RELEASED = Sample.at("2025-02-05T13:30:00Z");

    private static Series series(Observation... values) {
        return Sample.book(Sample.snapshot("2026-02-01", values)).vintages().latest();
    }

    @ParameterizedTest(name = "{1} as known on {0}")
    @CsvSource({
        "2022-04-30, 2021-12, 1, 30, -861382E6 USD",
        "2024-11-25, 2022-12, 1, 32, -944763E6 USD",
        "2024-11-25, 2023-12, 3, 32, -784892E6 USD",
        "2025-03-15, 2024-12, 2, 33, -918416E6 USD",
        "2026-02-01, 2024-12, 2, 33, -903533E6 USD"
    })
    void shouldRankTheYearsOfEachVintage(String vintage, String december, int rank, int outOf, String total) {
        YearRanking ranking = new YearRanking(series(PublishedVintages.asOf(vintage)), Flow.BALANCE, RELEASED);

        assertThat(ranking.year(Sample.period(december), outOf)).hasValueSatisfying(claim -> {
            assertThat(claim.standing()).isEqualTo(new Standing(rank, outOf));
            assertThat(claim.direction()).isEqualTo(Direction.LOWEST);
            assertThat(claim.value().amount().roundedTo(6)).hasToString(total);
            assertThat(claim.seriesStart()).isEqualTo(Sample.period("1992-01"));
        });
    }

    @ParameterizedTest(name = "year to {1} as known on {0}")
    @CsvSource({
        "2026-01-07, 2025-09, 1, 34",
        "2026-01-08, 2025-10, 2, 34",
        "2026-02-01, 2025-11, 2, 34",
    })
    void shouldRankTheYearToDateOfEachVintage(String vintage, String month, int rank, int outOf) {
        YearRanking ranking = new YearRanking(series(PublishedVintages.asOf(vintage)), Flow.BALANCE, RELEASED);

        assertThat(ranking.yearToDate(Sample.period(month), 3).map(RecordClaim::standing))
                .contains(new Standing(rank, outOf));
    }

    @ParameterizedTest(name = "{0} to {2}")
    @CsvSource({
        "BOPGSTB_asof_2024-11-25, BALANCE, 2024-02, 6, WIDENING, 2023-09",
        "BOPGTB_2024-08_short,    BALANCE, 2024-05, 9, WIDENING, 2023-09",
        "BOPTEXP_2025-08,         EXPORTS, 2025-04, 4, RISING,   2025-01",
        "BOPTIMP_2025-08,         IMPORTS, 2022-03, 6, RISING,   2021-10"
    })
    void shouldCountTheStreaksOfEachVintage(
            String vintage, Flow flow, String month, int length, Streak.Direction direction, String since) {
        Optional<Streak> streak =
                Streak.endingAt(series(PublishedVintages.named(vintage)), flow, Sample.period(month), RELEASED);

        assertThat(streak).hasValueSatisfying(found -> assertThat(found)
                .returns(length, Streak::length)
                .returns(direction, Streak::direction)
                .returns(Sample.period(since), Streak::since)
                .returns(false, Streak::atLeast));
    }

    private static List<Alert> alertsOfTheReleaseThatEnded2024() {
        Book known = Sample.book(Sample.snapshot("2024-11-05T13:30:00Z", PublishedVintages.asOf("2024-11-25")));
        return Alerts.changed(
                known, Sample.release("2024-12", "2025-02-05T13:30:00Z", PublishedVintages.asOf("2025-03-15")));
    }

    @Test
    void shouldSayThat2024WasTheSecondWidestYear() {
        assertThat(alertsOfTheReleaseThatEnded2024())
                .extracting(Alert::headline)
                .contains(
                        "US goods and services deficit of $918.4bn in 2024: second-widest year on record (33 years from 1992)");
    }

    /** In the words of the release: the deficit increased $133.5 billion, or 17.0 percent, from 2023. */
    @Test
    void shouldCompareTheYearWithTheOneBefore() {
        assertThat(alertsOfTheReleaseThatEnded2024())
                .filteredOn(alert -> alert.claim() != null && alert.claim().span() == RecordClaim.Span.YEAR)
                .singleElement()
                .satisfies(alert -> assertThat(alert.details())
                        .containsExactly(
                                "2024: $918.4bn, $133.5bn wider than in 2023 (17.0 %)",
                                "2024 is the second-widest, last wider in 2022 ($944.8bn)",
                                "Compared with every whole year from 1992, as known then"));
    }

    @Test
    void shouldSayNothingOfTheYearBeforeItIsOver() {
        Book known = Sample.book(Sample.snapshot("2026-01-08T13:30:00Z", PublishedVintages.asOf("2026-01-08")));

        assertThat(Alerts.changed(
                        known, Sample.release("2025-11", "2026-01-29T13:30:00Z", PublishedVintages.asOf("2026-02-01"))))
                .noneMatch(alert -> alert.claim() != null && alert.claim().span() == RecordClaim.Span.YEAR);
    }
}
