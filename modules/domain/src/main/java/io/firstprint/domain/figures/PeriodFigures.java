/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.figures;

import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.amount.Total;
import io.firstprint.domain.book.Series;
import io.firstprint.domain.period.Frequency;
import io.firstprint.domain.period.ReferencePeriod;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;

/**
 * The figures of one period in one vintage of a series.
 *
 * <p>A figure is left out when a value that it needs is missing, when inputs count different units,
 * when a percentage would mean nothing ({@link Total#percentGrowthFrom}), or when an amount cannot hold it.
 */
public final class PeriodFigures {
    private static final int AVERAGED = 3;

    private final Series series;
    private final ReferencePeriod period;
    private final Map<Measure, Figure> figures = new EnumMap<>(Measure.class);

    private PeriodFigures(Series series, ReferencePeriod period) {
        this.series = series;
        this.period = period;
    }

    /** Returns every figure of a period that the series supports, in the order of {@link Measure}. */
    public static Map<Measure, Figure> of(Series series, ReferencePeriod period) {
        PeriodFigures computed = new PeriodFigures(series, period);
        computed.compareWithPrior();
        computed.averageMonths();
        computed.sumYears();
        return Collections.unmodifiableMap(computed.figures);
    }

    /** Returns {@link Measure#CHANGE} as {@link #of} has it. */
    public static Optional<Figure> change(Series series, ReferencePeriod period) {
        return both(series.total(period), series.total(period.previous()), Total::minus)
                .flatMap(Total::toFigure);
    }

    /** Returns {@link Measure#CHANGE_PERCENT} as {@link #of} has it. */
    public static Optional<Figure> changePercent(Series series, ReferencePeriod period) {
        Optional<Total> actual = series.total(period);
        return series.total(period.previous())
                .filter(prior -> sameUnit(actual, prior))
                .flatMap(prior -> actual.orElseThrow().percentGrowthFrom(prior));
    }

    /** Returns how far back a period's figures look: a value may bear on figures of this many later periods. */
    public static int reach(Frequency frequency) {
        return 2 * frequency.perYear() - 1;
    }

    private void compareWithPrior() {
        Optional<Total> actual = series.total(period);
        Optional<Total> prior = series.total(period.previous());
        published(Measure.ACTUAL, period);
        published(Measure.PRIOR, period.previous());
        difference(Measure.CHANGE, actual, prior);
        percent(Measure.CHANGE_PERCENT, actual, prior);
        published(Measure.YEAR_AGO, period.yearAgo());
        difference(Measure.CHANGE_FROM_YEAR_AGO, actual, series.total(period.yearAgo()));
    }

    private void averageMonths() {
        if (period.frequency() != Frequency.MONTHLY) {
            return;
        }
        Optional<Total> now = lastPeriods(period, AVERAGED);
        Optional<Total> yearAgo = lastPeriods(period.yearAgo(), AVERAGED);
        average(Measure.THREE_MONTH_AVERAGE, now);
        average(Measure.THREE_MONTH_AVERAGE_YEAR_AGO, yearAgo);
        average(Measure.THREE_MONTH_AVERAGE_CHANGE, both(now, yearAgo, Total::minus));
    }

    private void sumYears() {
        if (!countsWhatAddsUp()) {
            return;
        }
        Optional<Total> now = series.sum(period.firstOfYear(), period);
        Optional<Total> yearAgo = series.sum(period.firstOfYear().yearAgo(), period.yearAgo());
        put(Measure.YEAR_TO_DATE, now.flatMap(Total::toFigure));
        put(Measure.YEAR_TO_DATE_YEAR_AGO, yearAgo.flatMap(Total::toFigure));
        difference(Measure.YEAR_TO_DATE_CHANGE, now, yearAgo);
        percent(Measure.YEAR_TO_DATE_CHANGE_PERCENT, now, yearAgo);
        if (period.isLastOfYear()) {
            completeYear(now, yearAgo);
        }
        put(
                Measure.TWELVE_MONTH_SUM,
                lastPeriods(period, period.frequency().perYear()).flatMap(Total::toFigure));
    }

    private void completeYear(Optional<Total> year, Optional<Total> yearBefore) {
        put(Measure.CALENDAR_YEAR, year.flatMap(Total::toFigure));
        difference(Measure.CALENDAR_YEAR_CHANGE, year, yearBefore);
        percent(Measure.CALENDAR_YEAR_CHANGE_PERCENT, year, yearBefore);
    }

    private boolean countsWhatAddsUp() {
        return series.total(period).filter(total -> total.unit().isAdditive()).isPresent();
    }

    private Optional<Total> lastPeriods(ReferencePeriod last, int count) {
        return series.sum(last.plus(1 - count), last);
    }

    private void published(Measure measure, ReferencePeriod of) {
        put(measure, Optional.ofNullable(series.at(of)).map(Figure::published));
    }

    private void difference(Measure measure, Optional<Total> later, Optional<Total> earlier) {
        put(measure, both(later, earlier, Total::minus).flatMap(Total::toFigure));
    }

    private void average(Measure measure, Optional<Total> sum) {
        put(measure, sum.flatMap(total -> total.dividedBy(AVERAGED)));
    }

    private void percent(Measure measure, Optional<Total> later, Optional<Total> earlier) {
        put(measure, earlier.filter(base -> sameUnit(later, base)).flatMap(base -> later.orElseThrow()
                .percentGrowthFrom(base)));
    }

    private void put(Measure measure, Optional<Figure> figure) {
        figure.ifPresent(present -> figures.put(measure, present));
    }

    private static Optional<Total> both(Optional<Total> left, Optional<Total> right, BinaryOperator<Total> combine) {
        return right.filter(other -> sameUnit(left, other)).map(other -> combine.apply(left.orElseThrow(), other));
    }

    private static boolean sameUnit(Optional<Total> total, Total other) {
        return total.isPresent() && total.get().unit().equals(other.unit());
    }
}
