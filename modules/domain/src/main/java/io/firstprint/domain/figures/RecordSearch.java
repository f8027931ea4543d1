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
        @Nullable Amount actual = series.at(period);
        for (RecordMeasure measure : RecordMeasure.values()) {
            @Nullable RecordWalk walk = actual == null ? null : RecordWalk.from(series, period, actual, measure);
            for (Direction direction : Direction.values()) {
                if (walk != null && walk.pointsIn(direction)) {
                    find(walk, period, measure, direction, minimumReach).ifPresent(claims::add);
                }
            }
        }
        return claims;
    }

    /** Only what reaches far enough is worth the look at the whole series that tells its place. */
    private Optional<RecordClaim> find(
            RecordWalk walk, ReferencePeriod period, RecordMeasure measure, Direction direction, int minimumReach) {
        ReferencePeriod end = new ReferencePeriod(period.frequency(), walk.end(direction));
        if (period.since(end) - 1 < minimumReach) {
            return Optional.empty();
        }
        RecordWalk.Place place = walk.place(direction);
        ReferencePeriod from = new ReferencePeriod(period.frequency(), place.from());
        @Nullable ReferencePeriod since = end.compareTo(from) < 0 ? null : end;
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
                                new Standing(1 + place.better(), period.since(from) + 1),
                                series.first(),
                                from,
                                vintage));
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
