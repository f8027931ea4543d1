/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.figures;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.amount.Total;
import io.firstprint.domain.book.Series;
import io.firstprint.domain.figures.RecordClaim.Direction;
import io.firstprint.domain.figures.RecordClaim.RecordMeasure;
import io.firstprint.domain.period.ReferencePeriod;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is extreme about a period by walking back through one vintage of its series.
 *
 * <p>The walk ends at the first earlier value that is as extreme, at a gap, where another unit is
 * counted, or at the start of the series. A change is only claimed in its own direction: the largest rise, never the smallest fall.
 */
public final class RecordSearch {
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
                        .ifPresent(claims::add);
            }
        }
        return claims;
    }

    private Optional<RecordClaim> find(ReferencePeriod period, RecordMeasure measure, Direction direction) {
        @Nullable Amount actual = series.at(period);
        @Nullable RecordWalk walk = actual == null ? null : RecordWalk.from(series, period, actual, measure);
        if (walk == null || !walk.pointsIn(direction)) {
            return Optional.empty();
        }
        ReferencePeriod end = new ReferencePeriod(period.frequency(), walk.end(direction));
        return walk.exists(end)
                ? claim(measure, direction, period, end, firstCompared(measure))
                : claim(measure, direction, period, end.plus(1));
    }

    private ReferencePeriod firstCompared(RecordMeasure measure) {
        return measure == RecordMeasure.LEVEL ? series.first() : series.first().plus(1);
    }

    private Optional<RecordClaim> claim(
            RecordMeasure measure, Direction direction, ReferencePeriod period, ReferencePeriod start) {
        return figure(measure, period)
                .map(value -> new RecordClaim(measure, direction, period, value, null, null, start, vintage));
    }

    private Optional<RecordClaim> claim(
            RecordMeasure measure,
            Direction direction,
            ReferencePeriod period,
            ReferencePeriod since,
            ReferencePeriod start) {
        Optional<Figure> sinceValue = figure(measure, since);
        return figure(measure, period)
                .flatMap(value -> sinceValue.map(
                        earlier -> new RecordClaim(measure, direction, period, value, since, earlier, start, vintage)));
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
}
