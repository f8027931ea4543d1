/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.Sample;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.Series;
import io.firstprint.domain.figures.PeriodStanding.Run;
import io.firstprint.domain.figures.PeriodStanding.Year;
import io.firstprint.domain.figures.RecordClaim.Direction;
import io.firstprint.domain.figures.RecordClaim.Standing;
import io.firstprint.domain.indicator.Flow;
import io.firstprint.domain.period.ReferencePeriod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Quarters of a balance from the first of 2020 on. */
class PeriodStandingTest {
    private static final ReferencePeriod FIRST = Sample.period("2020-Q1");
    private static final long[] FOUR_YEARS = {-9, -9, -9, -9, -1, -1, -1, -1, -7, -7, -7, -7, -3, -4, -5, -6};

    private static Series series(long... millions) {
        List<Observation> observations = new ArrayList<>();
        for (int i = 0; i < millions.length; i++) {
            observations.add(new Observation(FIRST.plus(i), Sample.millions(millions[i])));
        }
        return Sample.quarterly(observations).vintages().latest();
    }

    private static Optional<PeriodStanding> newest(long... millions) {
        Series series = series(millions);
        return PeriodStanding.of(series, Flow.BALANCE, series.last());
    }

    @Test
    void shouldRankTheYearToDateFromItsNearerEnd() {
        assertThat(newest(-9, -9, -9, -9, -1, -1, -1, -1, -7, -7, -7, -7, -8, -7))
                .map(PeriodStanding::yearToDate)
                .contains(new Year(Direction.LOWEST, new Standing(2, 4), Sample.period("2020-Q2"), FIRST));
    }

    @Test
    void shouldRankTheCalendarYearInItsLastPeriod() {
        assertThat(newest(FOUR_YEARS))
                .map(PeriodStanding::calendarYear)
                .contains(new Year(Direction.HIGHEST, new Standing(2, 4), Sample.period("2021-Q4"), FIRST));
    }

    @Test
    void shouldNotRankTheCalendarYearBeforeItIsOver() {
        assertThat(newest(-9, -9, -9, -9, -1, -1, -1, -1, -7, -7, -7, -7, -8))
                .hasValueSatisfying(
                        standing -> assertThat(standing.calendarYear()).isNull());
    }

    @Test
    void shouldNotRankAmongTwoYears() {
        assertThat(newest(-9, -9, -9, -9, -1, -2, -3)).hasValueSatisfying(standing -> assertThat(standing.yearToDate())
                .isNull());
    }

    @Test
    void shouldCountTheStreakThatThePeriodEnds() {
        assertThat(newest(FOUR_YEARS))
                .map(PeriodStanding::streak)
                .contains(new Run(Streak.Direction.WIDENING, Sample.period("2023-Q2"), 3, false));
    }

    @Test
    void shouldNotCallOneMoveAStreak() {
        assertThat(newest(-9, -9, -8)).isEmpty();
    }

    @Test
    void shouldSayHowTheChangeStandsAgainstEarlierOnes() {
        long[] walk = new long[30];
        for (int i = 0; i < walk.length; i++) {
            walk[i] = -100L - (i * 37) % 11;
        }
        Series series = series(walk);

        assertThat(PeriodStanding.of(series, Flow.BALANCE, series.last()).map(PeriodStanding::change))
                .isNotEmpty()
                .isEqualTo(ChangeStatistics.of(series, series.last()));
    }

    @Test
    void shouldSayNothingOfAnyButTheNewestPeriod() {
        Series series = series(FOUR_YEARS);

        assertThat(PeriodStanding.of(series, Flow.BALANCE, series.last().previous()))
                .isEmpty();
    }
}
