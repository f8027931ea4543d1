/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.Sample;
import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.Series;
import io.firstprint.domain.figures.RecordClaim.Direction;
import io.firstprint.domain.figures.RecordClaim.Span;
import io.firstprint.domain.figures.RecordClaim.Standing;
import io.firstprint.domain.indicator.Flow;
import io.firstprint.domain.period.ReferencePeriod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Quarters make short years. */
class YearRankingTest {
    private static final ReferencePeriod FIRST = Sample.period("2020-Q1");
    private static final int ALL = 99;

    /** Returns quarters from the first of 2020 on, 0 standing for a missing value. */
    private static List<Observation> quarters(long... millions) {
        List<Observation> observations = new ArrayList<>();
        for (int i = 0; i < millions.length; i++) {
            observations.add(new Observation(FIRST.plus(i), millions[i] == 0 ? null : Sample.millions(millions[i])));
        }
        return observations;
    }

    private static YearRanking ranking(Flow flow, List<Observation> observations) {
        return new YearRanking(series(observations), flow, Sample.at("2026-01-01"));
    }

    private static Series series(List<Observation> observations) {
        return Sample.quarterly(observations).vintages().latest();
    }

    private static Optional<RecordClaim> year(int year, long... millions) {
        return ranking(Flow.BALANCE, quarters(millions)).year(Sample.period(year + "-Q4"), ALL);
    }

    @Test
    void shouldRankADeficitFromTheWidest() {
        assertThat(year(2022, -9, -9, -9, -9, -1, -1, -1, -1, -5, -5, -5, -6, -2, -2, -2, -2, -1, -1, -1, -2))
                .hasValueSatisfying(claim -> assertThat(claim)
                        .returns(Span.YEAR, RecordClaim::span)
                        .returns(Direction.LOWEST, RecordClaim::direction)
                        .returns(new Standing(2, 5), RecordClaim::standing)
                        .returns(Sample.period("2020-Q4"), RecordClaim::since)
                        .returns(FIRST, RecordClaim::comparedFrom)
                        .returns(FIRST, RecordClaim::seriesStart));
    }

    @Test
    void shouldSumTheYear() {
        assertThat(year(2020, -1, -2, -3, -4).map(RecordClaim::value))
                .hasValueSatisfying(value -> assertThat(value.value()).isEqualByComparingTo("-10000000"));
    }

    @Test
    void shouldRankFromTheNearerEnd() {
        assertThat(year(2022, -9, -9, -9, -9, -8, -8, -8, -8, -1, -1, -1, -1))
                .hasValueSatisfying(claim -> assertThat(claim)
                        .returns(Direction.HIGHEST, RecordClaim::direction)
                        .returns(new Standing(1, 3), RecordClaim::standing));
    }

    @Test
    void shouldNotRankAYearThatIsNotOver() {
        assertThat(ranking(Flow.BALANCE, quarters(-1, -1, -1)).year(Sample.period("2020-Q3"), ALL))
                .isEmpty();
    }

    @Test
    void shouldSayNothingOfAYearThatMissesAValue() {
        assertThat(year(2020, -1, 0, -1, -1)).isEmpty();
    }

    @Test
    void shouldNotLookBeyondAYearThatMissesAValue() {
        assertThat(year(2022, -9, -9, -9, -9, -1, 0, -1, -1, -1, -1, -1, -1))
                .hasValueSatisfying(claim -> assertThat(claim)
                        .returns(new Standing(1, 1), RecordClaim::standing)
                        .returns(Sample.period("2022-Q1"), RecordClaim::comparedFrom)
                        .returns(FIRST, RecordClaim::seriesStart));
    }

    @Test
    void shouldRankABalanceAmongYearsOnItsSide() {
        assertThat(year(2022, 5, 5, 5, 5, -1, -1, -1, -1, -2, -2, -2, -2))
                .hasValueSatisfying(claim -> assertThat(claim.standing()).isEqualTo(new Standing(1, 2)));
    }

    @Test
    void shouldRankAFlowFromTheHighest() {
        assertThat(ranking(Flow.EXPORTS, quarters(9, 9, 9, 9, 8, 8, 8, 8, 1, 1, 1, 1, 2, 2, 2, 2))
                        .year(Sample.period("2021-Q4"), ALL))
                .hasValueSatisfying(claim -> assertThat(claim)
                        .returns(Direction.HIGHEST, RecordClaim::direction)
                        .returns(new Standing(2, 4), RecordClaim::standing));
    }

    @Test
    void shouldRankAYearToDateAmongTheSamePeriods() {
        assertThat(ranking(Flow.BALANCE, quarters(-2, -2, -90, -90, -1, -1, -1, -1, -3, -3))
                        .yearToDate(Sample.period("2022-Q2"), ALL))
                .hasValueSatisfying(claim -> assertThat(claim)
                        .returns(Span.YEAR_TO_DATE, RecordClaim::span)
                        .returns(new Standing(1, 3), RecordClaim::standing)
                        .returns(null, RecordClaim::since));
    }

    @Test
    void shouldEndTheSearchBeyondTheLastRankAskedFor() {
        List<Observation> middle =
                quarters(-9, -9, -9, -9, -8, -8, -8, -8, -5, -5, -5, -5, -2, -2, -2, -2, -1, -1, -1, -1);

        assertThat(ranking(Flow.BALANCE, middle).year(Sample.period("2022-Q4"), 2))
                .isEmpty();
    }

    @Test
    void shouldNotAddUpRates() {
        List<Observation> rates = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            rates.add(new Observation(FIRST.plus(i), new Amount(42 + i, -1, Unit.PERCENT)));
        }

        assertThat(ranking(Flow.NONE, rates).year(Sample.period("2021-Q4"), ALL))
                .isEmpty();
    }

    @Test
    void shouldNotCompareWithAnotherUnit() {
        List<Observation> changed = new ArrayList<>(quarters(-1, -1, -1, -1, -2, -2, -2, -2));
        changed.set(2, new Observation(FIRST.plus(2), new Amount(-9, 6, new Unit("EUR"))));

        assertThat(ranking(Flow.BALANCE, changed).year(Sample.period("2021-Q4"), ALL))
                .hasValueSatisfying(claim -> assertThat(claim.standing()).isEqualTo(new Standing(1, 1)));
    }

    @Test
    void shouldAddUpAmountsOfSeveralPrecisions() {
        List<Observation> mixed = new ArrayList<>(quarters(-1, -1, -1, -1, -2, -2, -2, -2));
        mixed.set(1, new Observation(FIRST.plus(1), new Amount(-1, 8, Unit.USD)));

        assertThat(ranking(Flow.BALANCE, mixed).year(Sample.period("2020-Q4"), ALL))
                .hasValueSatisfying(claim -> assertThat(claim.value().value()).isEqualByComparingTo("-103000000"));
    }
}
