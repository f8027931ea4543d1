/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.figures;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.amount.Total;
import io.firstprint.domain.book.Series;
import io.firstprint.domain.figures.RecordClaim.Direction;
import io.firstprint.domain.figures.RecordClaim.RecordMeasure;
import io.firstprint.domain.figures.RecordClaim.Span;
import io.firstprint.domain.figures.RecordClaim.Standing;
import io.firstprint.domain.indicator.Flow;
import io.firstprint.domain.period.ReferencePeriod;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Ranks a calendar year, or a year up to a period, among the other years of one vintage.
 *
 * <p>Years next to each other are compared, before and after, up to the first that misses a value or counts another
 * unit. A balance is ranked among the years on its own side of zero. Rates and indices do not add up and are not ranked.
 */
public final class YearRanking {
    private final Series series;
    private final Flow flow;
    private final Instant vintage;

    /**
     * Creates a ranking.
     *
     * @param series the vintage to search
     * @param flow what it measures; only balances have sides
     * @param vintage instant of that vintage
     */
    public YearRanking(Series series, Flow flow, Instant vintage) {
        this.series = series;
        this.flow = flow;
        this.vintage = vintage;
    }

    /**
     * Returns how extreme the sum of a calendar year is, from its nearer end: third-widest or second-narrowest. Empty
     * when the year is not complete.
     *
     * @param last the last period of the year
     * @param upTo the last rank that is asked for; beyond it the search ends early and nothing is returned
     */
    public Optional<RecordClaim> year(ReferencePeriod last, int upTo) {
        return last.isLastOfYear() ? claim(Span.YEAR, last, upTo) : Optional.empty();
    }

    /**
     * Returns how extreme the sum from the beginning of a year is among the same periods of the other years.
     *
     * @param last the last period to take in
     * @param upTo as for {@link #year}
     */
    public Optional<RecordClaim> yearToDate(ReferencePeriod last, int upTo) {
        return claim(Span.YEAR_TO_DATE, last, upTo);
    }

    private Optional<RecordClaim> claim(Span span, ReferencePeriod last, int upTo) {
        @Nullable Amount amount = series.at(last);
        if (amount == null || !amount.unit().isAdditive()) {
            return Optional.empty();
        }
        YearSums sums = new YearSums(series, amount.unit());
        @Nullable BigDecimal own = sums.upTo(last);
        return own == null || own.signum() == 0 ? Optional.empty() : new Comparison(span, last, sums, own).claim(upTo);
    }

    /** One year against the others. */
    private final class Comparison {
        private final Span span;
        private final ReferencePeriod last;
        private final YearSums sums;
        private final BigDecimal own;
        private int higher;
        private int lower;
        private int equal;
        private @Nullable ReferencePeriod sinceHigher;
        private @Nullable ReferencePeriod sinceLower;

        Comparison(Span span, ReferencePeriod last, YearSums sums, BigDecimal own) {
            this.span = span;
            this.last = last;
            this.sums = sums;
            this.own = own;
        }

        Optional<RecordClaim> claim(int upTo) {
            int perYear = last.frequency().perYear();
            ReferencePeriod from = compareWhile(-perYear, upTo);
            compareWhile(perYear, upTo);
            return isBeyond(upTo) ? Optional.empty() : nearerEnd(from);
        }

        /** Returns the last period of the last year that could be compared. */
        private ReferencePeriod compareWhile(int step, int upTo) {
            ReferencePeriod year = last;
            @Nullable BigDecimal sum = own;
            while (sum != null && !isBeyond(upTo)) {
                year = year.plus(step);
                sum = sums.upTo(year);
                if (sum != null && isOnSameSide(sum)) {
                    count(sum.compareTo(own), year);
                }
            }
            return year.plus(-step);
        }

        private boolean isBeyond(int upTo) {
            return higher >= upTo && lower >= upTo;
        }

        private boolean isOnSameSide(BigDecimal sum) {
            return flow != Flow.BALANCE || sum.signum() == own.signum();
        }

        private void count(int order, ReferencePeriod year) {
            higher += order > 0 ? 1 : 0;
            lower += order < 0 ? 1 : 0;
            equal += order == 0 ? 1 : 0;
            boolean earlier = year.ordinal() < last.ordinal();
            sinceHigher = earlier && order >= 0 && sinceHigher == null ? year : sinceHigher;
            sinceLower = earlier && order <= 0 && sinceLower == null ? year : sinceLower;
        }

        /** Of equal ranks the one of the larger magnitude is news. */
        private Optional<RecordClaim> nearerEnd(ReferencePeriod from) {
            boolean low = own.signum() < 0 ? lower <= higher : lower < higher;
            int rank = 1 + (low ? lower : higher);
            @Nullable ReferencePeriod since = low ? sinceLower : sinceHigher;
            return figure(last).flatMap(value -> sinceFigure(since)
                    .map(before -> new RecordClaim(
                            RecordMeasure.LEVEL,
                            low ? Direction.LOWEST : Direction.HIGHEST,
                            span,
                            last,
                            value,
                            since,
                            before.orElse(null),
                            new Standing(rank, 1 + higher + lower + equal),
                            series.first(),
                            from.firstOfYear(),
                            vintage)));
        }

        /** Outer emptiness is an amount that cannot be held, inner emptiness is no such year. */
        private Optional<Optional<Figure>> sinceFigure(@Nullable ReferencePeriod since) {
            return since == null ? Optional.of(Optional.empty()) : figure(since).map(Optional::of);
        }

        private Optional<Figure> figure(ReferencePeriod of) {
            return series.sum(of.firstOfYear(), of).flatMap(Total::toFigure);
        }
    }
}
