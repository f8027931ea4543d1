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

    /** Returns the place of the year up to a period, however far from both ends. */
    Optional<Place> place(ReferencePeriod last) {
        return comparison(last).map(comparison -> comparison.place(Integer.MAX_VALUE));
    }

    /**
     * A place among years, from its nearer end.
     *
     * @param direction which end
     * @param standing rank and number of years
     * @param since the last earlier year that was as extreme, null when there is none
     * @param from the first period of the first year that was compared
     */
    record Place(
            Direction direction,
            Standing standing,
            @Nullable ReferencePeriod since,
            ReferencePeriod from) {}

    private Optional<RecordClaim> claim(Span span, ReferencePeriod last, int upTo) {
        @Nullable
        Place place = comparison(last)
                .map(comparison -> comparison.place(upTo))
                .filter(found -> found.standing().rank() <= upTo)
                .orElse(null);
        if (place == null) {
            return Optional.empty();
        }
        @Nullable ReferencePeriod since = place.since();
        @Nullable Figure sinceValue = since == null ? null : figure(since).orElse(null);
        return since != null && sinceValue == null
                ? Optional.empty()
                : figure(last)
                        .map(value -> new RecordClaim(
                                RecordMeasure.LEVEL,
                                place.direction(),
                                span,
                                last,
                                value,
                                since,
                                sinceValue,
                                place.standing(),
                                series.first(),
                                place.from(),
                                vintage));
    }

    private Optional<Figure> figure(ReferencePeriod of) {
        return series.sum(of.firstOfYear(), of).flatMap(Total::toFigure);
    }

    private Optional<Comparison> comparison(ReferencePeriod last) {
        @Nullable Amount amount = series.at(last);
        if (amount == null || !amount.unit().isAdditive()) {
            return Optional.empty();
        }
        YearSums sums = new YearSums(series, amount);
        @Nullable BigDecimal own = sums.upTo(last);
        return own == null || own.signum() == 0 ? Optional.empty() : Optional.of(new Comparison(last, sums, own));
    }

    /** One year against the others. */
    private final class Comparison {
        private final ReferencePeriod last;
        private final YearSums sums;
        private final BigDecimal own;
        private final long ownDigits;
        private int higher;
        private int lower;
        private int equal;
        private @Nullable ReferencePeriod sinceHigher;
        private @Nullable ReferencePeriod sinceLower;

        Comparison(ReferencePeriod last, YearSums sums, BigDecimal own) {
            this.last = last;
            this.sums = sums;
            this.own = own;
            this.ownDigits = sums.digits(last);
        }

        /** Returns the place, or one beyond what is asked for as soon as it is seen to be. */
        Place place(int upTo) {
            int perYear = last.frequency().perYear();
            ReferencePeriod from = compareWhile(-perYear, upTo);
            compareWhile(perYear, upTo);
            return nearerEnd(from);
        }

        /** Returns the last period of the last year that could be compared. */
        private ReferencePeriod compareWhile(int step, int upTo) {
            ReferencePeriod year = last;
            boolean compared = true;
            while (compared && !isBeyond(upTo)) {
                year = year.plus(step);
                compared = compare(year);
            }
            return year.plus(-step);
        }

        /** Counts a year and returns true, or false when it has no sum. Decimals are made where precisions differ. */
        private boolean compare(ReferencePeriod year) {
            long digits = ownDigits == YearSums.MIXED ? YearSums.MIXED : sums.digits(year);
            if (digits != YearSums.MIXED) {
                count(Long.signum(digits), Long.compare(digits, ownDigits), year);
                return true;
            }
            @Nullable BigDecimal sum = sums.upTo(year);
            if (sum != null) {
                count(sum.signum(), sum.compareTo(own), year);
            }
            return sum != null;
        }

        private boolean isBeyond(int upTo) {
            return higher >= upTo && lower >= upTo;
        }

        private void count(int side, int order, ReferencePeriod year) {
            if (flow == Flow.BALANCE && side != own.signum()) {
                return;
            }
            higher += order > 0 ? 1 : 0;
            lower += order < 0 ? 1 : 0;
            equal += order == 0 ? 1 : 0;
            boolean earlier = year.ordinal() < last.ordinal();
            sinceHigher = earlier && order >= 0 && sinceHigher == null ? year : sinceHigher;
            sinceLower = earlier && order <= 0 && sinceLower == null ? year : sinceLower;
        }

        /** Of equal ranks the one of the larger magnitude is news. */
        private Place nearerEnd(ReferencePeriod from) {
            boolean low = own.signum() < 0 ? lower <= higher : lower < higher;
            return new Place(
                    low ? Direction.LOWEST : Direction.HIGHEST,
                    new Standing(1 + (low ? lower : higher), 1 + higher + lower + equal),
                    low ? sinceLower : sinceHigher,
                    from.firstOfYear());
        }
    }
}
