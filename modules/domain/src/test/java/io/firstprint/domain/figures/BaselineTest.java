/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.firstprint.domain.Sample;
import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.Series;
import io.firstprint.domain.period.ReferencePeriod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forecasts of the next value from the values before it. */
class BaselineTest {
    private static final ReferencePeriod FIRST = Sample.period("2010-01");

    private static Series series(List<Observation> observations) {
        return Sample.book(Sample.snapshot("2026-01-01", observations.toArray(Observation[]::new)))
                .vintages()
                .latest();
    }

    private static List<Observation> months(int count, IntToLongFunction millions) {
        List<Observation> observations = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            observations.add(new Observation(FIRST.plus(i), Sample.millions(millions.applyAsLong(i))));
        }
        return observations;
    }

    private static Optional<Baseline> next(BaselineMethod method, Series series) {
        return Baseline.of(method, series, series.last().plus(1));
    }

    private static Amount forecast(BaselineMethod method, IntToLongFunction millions) {
        return next(method, series(months(48, millions))).orElseThrow().forecast();
    }

    @Test
    void shouldAddTheDriftSinceLastYearToTheSamePeriodOfLastYear() {
        IntToLongFunction seasonalWithTrend = i -> -1_000 - 10L * i + (i % 12 == 0 ? 500 : 0);

        assertThat(forecast(BaselineMethod.SEASONAL_NAIVE, seasonalWithTrend)).isEqualTo(Sample.millions(-980));
    }

    @Test
    void shouldAddTheMeanChangeToTheLastValue() {
        assertThat(forecast(BaselineMethod.DRIFT, i -> i == 47 ? 1_000 : 60)).isEqualTo(Sample.millions(1_020));
    }

    @Test
    void shouldWeighTheNewestValueBySevenTenths() {
        assertThat(forecast(BaselineMethod.EXPONENTIAL_SMOOTHING, i -> i == 47 ? 1_000 : 0))
                .isEqualTo(Sample.millions(700));
    }

    @ParameterizedTest
    @EnumSource(BaselineMethod.class)
    void shouldForecastAStraightLineOrWhatIsConstantAsItIs(BaselineMethod method) {
        Baseline baseline = next(method, series(months(48, i -> -500))).orElseThrow();

        assertThat(baseline.forecast()).isEqualTo(Sample.millions(-500));
        assertThat(baseline.dispersion()).isEqualTo(new Dispersion(0, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "SEASONAL_NAIVE,        baseline/seasonal-naive",
        "DRIFT,                 baseline/drift",
        "EXPONENTIAL_SMOOTHING, baseline/exponential-smoothing"
    })
    void shouldNameItsProvider(BaselineMethod method, String provider) {
        assertThat(method.provider()).isEqualTo(provider);
    }

    @Test
    void shouldMeasureTheErrorsOfTheSameMethodOneStepAhead() {
        List<Observation> months = months(36, i -> i % 2 == 0 ? 100 : 0);

        Baseline baseline = next(BaselineMethod.DRIFT, series(months)).orElseThrow();

        List<Double> errors = new ArrayList<>();
        for (int i = 12; i < 36; i++) {
            double last = i % 2 == 0 ? 0 : 100;
            errors.add(1e6 * (100 - last - (last + (last - 100) / (i - 1))));
        }
        Dispersion expected =
                Dispersion.of(errors.stream().mapToDouble(error -> error).toArray());
        assertThat(baseline.errors()).isEqualTo(24);
        assertThat(baseline.dispersion().standardDeviation()).isCloseTo(expected.standardDeviation(), within(1e-3));
        assertThat(baseline.dispersion().robustDeviation()).isCloseTo(expected.robustDeviation(), within(1e-3));
    }

    @ParameterizedTest
    @EnumSource(BaselineMethod.class)
    void shouldLookAtTheLastSixtyErrorsOnly(BaselineMethod method) {
        IntToLongFunction wildAtFirst = i -> i < 100 ? i % 7 * 1_000L : 500;

        Baseline baseline = next(method, series(months(200, wildAtFirst))).orElseThrow();

        assertThat(baseline.errors()).isEqualTo(Baseline.WINDOW);
        assertThat(baseline.dispersion().standardDeviation()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"35, false", "36, true"})
    void shouldNeedThreeYearsOfMonths(int count, boolean said) {
        Series series = series(months(count, i -> i));

        assertThat(next(BaselineMethod.EXPONENTIAL_SMOOTHING, series).isPresent())
                .isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"11, false", "12, true"})
    void shouldNeedThreeYearsOfQuarters(int count, boolean said) {
        List<Observation> quarters = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            quarters.add(new Observation(Sample.period("2015-Q1").plus(i), Sample.millions(i)));
        }
        Series series = Sample.quarterly(quarters).vintages().latest();

        assertThat(next(BaselineMethod.SEASONAL_NAIVE, series).isPresent()).isEqualTo(said);
    }

    @Test
    void shouldForecastNothingAcrossAGap() {
        List<Observation> months = months(60, i -> i);
        months.remove(40);

        assertThat(next(BaselineMethod.DRIFT, series(months))).isEmpty();
    }

    @Test
    void shouldForecastNothingWhereTheMonthBeforeIsMissing() {
        Series series = series(months(60, i -> i));

        assertThat(Baseline.of(BaselineMethod.DRIFT, series, series.last().plus(2)))
                .isEmpty();
    }

    @Test
    void shouldForecastNothingAcrossUnits() {
        List<Observation> months = months(60, i -> i);
        months.set(40, new Observation(FIRST.plus(40), new Amount(1, 6, new Unit("EUR"))));

        assertThat(next(BaselineMethod.DRIFT, series(months))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 59})
    void shouldTakeValuesOfAnotherPrecisionForWhatTheyAre(int coarse) {
        List<Observation> months = months(60, i -> 700);
        months.set(coarse, new Observation(FIRST.plus(coarse), new Amount(7, 8, Unit.USD)));

        assertThat(next(BaselineMethod.DRIFT, series(months)))
                .hasValueSatisfying(baseline -> assertThat(baseline.forecast().value())
                        .isEqualByComparingTo(Sample.millions(700).value()));
    }

    @Test
    void shouldForecastNothingThatNoAmountHolds() {
        assertThat(next(BaselineMethod.DRIFT, series(months(40, i -> i % 2 == 0 ? Long.MIN_VALUE : Long.MAX_VALUE))))
                .isEmpty();
    }
}
