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

    /**
     * How far back something is extreme, before its place in the whole series is looked up.
     *
     * @param walk the way there
     * @param measure what is extreme
     * @param direction which extreme
     * @param period of which period
     * @param value the extreme
     * @param since the last earlier period that was as extreme, null when there is none in what was compared
     * @param sinceValue that value, null with it
     * @param periods over how many earlier periods
     */
    public record Reach(
            RecordWalk walk,
            RecordMeasure measure,
            Direction direction,
            ReferencePeriod period,
            Figure value,
            @Nullable ReferencePeriod since,
            @Nullable Figure sinceValue,
            int periods) {

        /** Returns whether another one is claimed in the same words, whatever its exact value and place. */
        public boolean saysTheSameAs(Reach other) {
            return measure == other.measure
                    && direction == other.direction
                    && period.equals(other.period)
                    && Objects.equals(since, other.since);
        }
    }

    /** Returns every claim of a period that reaches over at least so many earlier periods. */
    public List<RecordClaim> claims(ReferencePeriod period, int minimumReach) {
        return reaches(period, minimumReach).stream().map(this::claim).toList();
    }

    /** Returns what {@link #claims} are made of. */
    public List<Reach> reaches(ReferencePeriod period, int minimumReach) {
        List<Reach> reaches = new ArrayList<>();
        @Nullable Amount actual = series.at(period);
        for (RecordMeasure measure : RecordMeasure.values()) {
            @Nullable RecordWalk walk = actual == null ? null : RecordWalk.from(series, period, actual, measure);
            for (Direction direction : Direction.values()) {
                if (walk != null && walk.pointsIn(direction)) {
                    find(walk, period, measure, direction, minimumReach).ifPresent(reaches::add);
                }
            }
        }
        return reaches;
    }

    private Optional<Reach> find(
            RecordWalk walk, ReferencePeriod period, RecordMeasure measure, Direction direction, int minimumReach) {
        int end = walk.end(direction);
        int periods = period.ordinal() - end - 1;
        if (periods < minimumReach) {
            return Optional.empty();
        }
        @Nullable ReferencePeriod since = walk.isComparable(end) ? new ReferencePeriod(period.frequency(), end) : null;
        @Nullable
        Figure sinceValue = since == null ? null : figure(measure, since).orElse(null);
        return since != null && sinceValue == null
                ? Optional.empty()
                : figure(measure, period)
                        .map(value -> new Reach(walk, measure, direction, period, value, since, sinceValue, periods));
    }

    /** Returns the claim of what reaches far enough: that is worth the look at the whole series that tells its place. */
    public RecordClaim claim(Reach reach) {
        RecordWalk.Place place = reach.walk().place(reach.direction());
        ReferencePeriod period = reach.period();
        ReferencePeriod from = new ReferencePeriod(period.frequency(), place.from());
        return new RecordClaim(
                reach.measure(),
                reach.direction(),
                Span.PERIOD,
                period,
                reach.value(),
                reach.since(),
                reach.sinceValue(),
                new Standing(1 + place.better(), period.since(from) + 1),
                series.first(),
                from,
                vintage);
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
