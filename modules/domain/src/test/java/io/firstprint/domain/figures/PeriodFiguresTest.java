/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.Sample;
import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Series;
import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.period.ReferencePeriod;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PeriodFiguresTest {
    private static final ReferencePeriod JANUARY = Sample.period("2025-01");

    @Test
    void shouldSumDollarsOverTheYear() {
        Series series = series(Unit.USD);

        Map<Measure, Figure> figures = PeriodFigures.of(series, JANUARY.plus(11));

        assertThat(figures).containsKeys(Measure.YEAR_TO_DATE, Measure.TWELVE_MONTH_SUM);
    }

    @Test
    void shouldNotSumRatesOverTheYear() {
        Series series = series(Unit.PERCENT);

        Map<Measure, Figure> figures = PeriodFigures.of(series, JANUARY.plus(11));

        assertThat(figures)
                .containsKey(Measure.CHANGE)
                .doesNotContainKeys(Measure.YEAR_TO_DATE, Measure.TWELVE_MONTH_SUM);
    }

    /** Twelve generated months in a unit. */
    private static Series series(Unit unit) {
        List<Observation> observations = IntStream.range(0, 12)
                .mapToObj(month -> new Observation(JANUARY.plus(month), new Amount(1000 + month, 0, unit)))
                .toList();
        ObservationSet snapshot = new ObservationSet(
                Sample.BALANCE, null, Sample.GRAPH, Sample.at("2026-01-08"), Sample.at("2026-01-08"), "", observations);
        return Vintages.empty(Sample.BALANCE).with(snapshot).latest();
    }
}
