/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.firstprint.domain.Sample;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.Series;
import io.firstprint.domain.period.ReferencePeriod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChangeStatisticsTest {
    private static final ReferencePeriod FIRST = Sample.period("2010-01");

    /** Returns a series that first takes changes in turn, so many times over, and then one more. */
    private static Series series(int times, long lastChange, long... changes) {
        List<Observation> observations = new ArrayList<>();
        long level = 1_000_000;
        observations.add(new Observation(FIRST, Sample.millions(level)));
        for (int i = 0; i < times * changes.length; i++) {
            level += changes[i % changes.length];
            observations.add(new Observation(FIRST.plus(observations.size()), Sample.millions(level)));
        }
        observations.add(new Observation(FIRST.plus(observations.size()), Sample.millions(level + lastChange)));
        return Sample.book(Sample.snapshot("2026-01-01", observations.toArray(Observation[]::new)))
                .vintages()
                .latest();
    }

    private static Optional<ChangeStatistics> ofLast(Series series) {
        return ChangeStatistics.of(series, series.last());
    }

    @Test
    void shouldDivideByTheSampleStandardDeviationWithoutCentring() {
        assertThat(ofLast(series(12, 30, 10, -10)))
                .hasValueSatisfying(statistics -> assertThat(statistics.standardised())
                        .isCloseTo(30 / Math.sqrt(24 * 100 / 23.0), within(1e-12)));
    }

    @Test
    void shouldDivideByTheScaledMedianDistanceFromTheMedian() {
        assertThat(ofLast(series(8, -30, 1, 3, 1000))).hasValueSatisfying(statistics -> assertThat(statistics.robust())
                .isCloseTo(-30 / (1.4826 * 2), within(1e-12)));
    }

    @Test
    void shouldStateDeviationsInSingleUnits() {
        assertThat(ofLast(series(8, -30, 1, 3, 1000)))
                .hasValueSatisfying(
                        statistics -> assertThat(statistics.robustDeviation()).isCloseTo(1.4826 * 2e6, within(1e-3)));
    }

    @Test
    void shouldRankAmongChangesThatWentTheSameWay() {
        assertThat(ofLast(series(8, -30, -40, 500, -20)))
                .hasValueSatisfying(statistics -> assertThat(statistics.rank()).isEqualTo(9));
    }

    @Test
    void shouldCompareTenYearsOfMonthsAtMost() {
        assertThat(ofLast(series(100, 30, 10, -10))).hasValueSatisfying(statistics -> assertThat(statistics.window())
                .isEqualTo(120));
    }

    @Test
    void shouldSayNothingWithFewerThanTwoYearsOfChanges() {
        assertThat(ofLast(series(23, 30, 10))).isEmpty();
    }

    @Test
    void shouldSayWhatItCanWithTwoYearsOfChanges() {
        assertThat(ofLast(series(24, 30, 10))).hasValueSatisfying(statistics -> assertThat(statistics)
                .returns(24, ChangeStatistics::window)
                .returns(null, ChangeStatistics::standardised)
                .returns(null, ChangeStatistics::robust));
    }

    @Test
    void shouldNotLookAhead() {
        Series series = series(12, 1_000_000, 10, -10);

        assertThat(ChangeStatistics.of(series, series.last().previous())).isEmpty();
    }
}
