/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.figures;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.amount.Total;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.book.Series;
import io.firstprint.domain.figures.RecordClaim.Direction;
import io.firstprint.domain.figures.RecordClaim.RecordMeasure;
import io.firstprint.domain.figures.RecordClaim.Span;
import io.firstprint.domain.figures.RecordClaim.Standing;
import io.firstprint.domain.period.ReferencePeriod;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is extreme about a period by walking back through one vintage of its series.
 *
 * <p>The walk ends at the first earlier value that is as extreme, at a gap, where another unit is
 * counted, or at the start of the series. A change is only claimed in its own direction: the largest rise, never the smallest fall.
 */
public final class RecordSearch {
    /** The ratio of an unchanged value; also ranks a period without a percentage, so that it makes no record. */
    private static final BigDecimal NO_GROWTH = BigDecimal.ONE;

    private final Series series;
    private final Instant vintage;

    /**
     * Creates a search.
     *
     * @param series the vintage to search
     * @param vintage instant of that vintage
     */
    public RecordSearch(Series series, Instant vintage) {
        this.series = series;
        this.vintage = vintage;
    }

    /** Returns every claim of a period that reaches over at least so many earlier periods. */
    public List<RecordClaim> claims(ReferencePeriod period, int minimumReach) {
        List<RecordClaim> claims = new ArrayList<>();
        for (RecordMeasure measure : RecordMeasure.values()) {
            for (Direction direction : Direction.values()) {
                find(period, measure, direction)
                        .filter(claim -> claim.reach() >= minimumReach)
                        .map(this::ranked)
                        .ifPresent(claims::add);
            }
        }
        return claims;
    }

    private Optional<RecordClaim> find(ReferencePeriod period, RecordMeasure measure, Direction direction) {
        @Nullable Amount actual = series.at(period);
        @Nullable BigDecimal found = actual == null ? null : rank(measure, period, actual.unit());
        if (actual == null || found == null || !pointsIn(direction, measure, found)) {
            return Optional.empty();
        }
        ReferencePeriod start = period;
        @Nullable BigDecimal candidate = rank(measure, period.previous(), actual.unit());
        while (candidate != null && !isAsExtreme(direction, candidate, found)) {
            start = start.previous();
            candidate = rank(measure, start.previous(), actual.unit());
        }
        @Nullable ReferencePeriod since = candidate == null ? null : start.previous();
        return claim(measure, direction, period, since, start);
    }

    private Optional<RecordClaim> claim(
            RecordMeasure measure,
            Direction direction,
            ReferencePeriod period,
            @Nullable ReferencePeriod since,
            ReferencePeriod comparedFrom) {
        @Nullable
        Figure sinceValue = since == null ? null : figure(measure, since).orElse(null);
        return since != null && sinceValue == null
                ? Optional.empty()
                : figure(measure, period)
                        .map(value -> new RecordClaim(
                                measure,
                                direction,
                                Span.PERIOD,
                                period,
                                value,
                                since,
                                sinceValue,
                                null,
                                series.first(),
                                comparedFrom,
                                vintage));
    }

    /** Returns the claim with its place among all earlier periods, as far back as they can be compared. */
    private RecordClaim ranked(RecordClaim claim) {
        Amount actual = Objects.requireNonNull(series.at(claim.period()));
        BigDecimal found = Objects.requireNonNull(rank(claim.measure(), claim.period(), actual.unit()));
        int rank = 1;
        ReferencePeriod from = claim.period();
        @Nullable BigDecimal candidate = rank(claim.measure(), from.previous(), actual.unit());
        while (candidate != null) {
            rank += isAsExtreme(claim.direction(), candidate, found) && candidate.compareTo(found) != 0 ? 1 : 0;
            from = from.previous();
            candidate = rank(claim.measure(), from.previous(), actual.unit());
        }
        return claim.standing(new Standing(rank, claim.period().since(from) + 1), from);
    }

    private Optional<Figure> figure(RecordMeasure measure, ReferencePeriod period) {
        Optional<Total> actual = series.total(period);
        Optional<Total> prior = series.total(period.previous());
        return switch (measure) {
            case LEVEL -> Optional.ofNullable(series.at(period)).map(Figure::published);
            case CHANGE ->
                actual.flatMap(total -> total.minus(prior.orElseThrow()).toFigure());
            case PERCENT -> actual.flatMap(total -> total.percentGrowthFrom(prior.orElseThrow()));
        };
    }

    /** What a period is ranked by, or null where the measure does not exist in the unit. */
    private @Nullable BigDecimal rank(RecordMeasure measure, ReferencePeriod period, Unit unit) {
        @Nullable Amount actual = series.at(period);
        if (actual == null || !actual.unit().equals(unit)) {
            return null;
        }
        if (measure == RecordMeasure.LEVEL) {
            return actual.value();
        }
        @Nullable Amount prior = series.at(period.previous());
        if (prior == null || !prior.unit().equals(unit)) {
            return null;
        }
        return measure == RecordMeasure.CHANGE
                ? actual.value().subtract(prior.value())
                : Total.of(actual).ratioTo(Total.of(prior)).orElse(NO_GROWTH);
    }

    private static boolean pointsIn(Direction direction, RecordMeasure measure, BigDecimal rank) {
        if (measure == RecordMeasure.LEVEL) {
            return true;
        }
        int order = rank.compareTo(measure == RecordMeasure.CHANGE ? BigDecimal.ZERO : NO_GROWTH);
        return direction == Direction.HIGHEST ? order > 0 : order < 0;
    }

    private static boolean isAsExtreme(Direction direction, BigDecimal candidate, BigDecimal found) {
        int order = candidate.compareTo(found);
        return direction == Direction.HIGHEST ? order >= 0 : order <= 0;
    }
}
