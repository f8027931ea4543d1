/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.figures;

import io.firstprint.domain.book.Series;
import io.firstprint.domain.figures.RecordClaim.Direction;
import io.firstprint.domain.figures.RecordClaim.Standing;
import io.firstprint.domain.indicator.Flow;
import io.firstprint.domain.period.ReferencePeriod;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the newest period of a series stands among all others.
 *
 * <p>Only the newest has one: a value bears on the standing of every later period, however far ahead.
 *
 * @param yearToDate place of the year up to the period among the same periods of other years, null when there are
 *     fewer than {@value #FEWEST_YEARS}
 * @param calendarYear place of the calendar year: the same, of its last period only
 * @param streak the changes in one direction that the period ends, null when there are fewer than two
 * @param change the change from the period before against earlier ones, null when there are too few
 */
public record PeriodStanding(
        @Nullable Year yearToDate,
        @Nullable Year calendarYear,
        @Nullable Run streak,
        @Nullable ChangeStatistics change) {
    /** A place among fewer years says nothing. */
    public static final int FEWEST_YEARS = 3;

    private static final int SHORTEST_RUN = 2;

    /**
     * A place among years, from its nearer end, as {@link YearRanking} finds it.
     *
     * @param direction whether it is counted from the highest or from the lowest; of a deficit the lowest is the widest
     * @param standing place and number of years compared, this one among them; of a balance those on its side of zero
     * @param since the same period of the last earlier year that was as extreme, null when there is none
     * @param comparedFrom the first period of the first year that was compared
     */
    public record Year(
            Direction direction,
            Standing standing,
            @Nullable ReferencePeriod since,
            ReferencePeriod comparedFrom) {

        private static Year of(YearRanking.Place place) {
            return new Year(place.direction(), place.standing(), place.since(), place.from());
        }
    }

    /**
     * Consecutive changes in one direction, as {@link Streak} counts them.
     *
     * @param direction which way
     * @param since the first period that moved so
     * @param length how many periods moved so
     * @param atLeast whether nothing is known before
     */
    public record Run(Streak.Direction direction, ReferencePeriod since, int length, boolean atLeast) {

        private static Optional<Run> of(Streak streak) {
            return streak.length() < SHORTEST_RUN
                    ? Optional.empty()
                    : Optional.of(new Run(streak.direction(), streak.since(), streak.length(), streak.atLeast()));
        }
    }

    /**
     * Returns the standing of a period, empty when it is not the newest of the series or nothing can be said of it.
     *
     * @param flow what the series measures
     */
    public static Optional<PeriodStanding> of(Series series, Flow flow, ReferencePeriod period) {
        if (!period.equals(series.last())) {
            return Optional.empty();
        }
        YearRanking ranking = new YearRanking(series, flow, Instant.EPOCH);
        @Nullable
        Year year = ranking.place(period)
                .filter(place -> place.standing().outOf() >= FEWEST_YEARS)
                .map(Year::of)
                .orElse(null);
        PeriodStanding standing = new PeriodStanding(
                year,
                period.isLastOfYear() ? year : null,
                Streak.endingAt(series, flow, period, Instant.EPOCH)
                        .flatMap(Run::of)
                        .orElse(null),
                ChangeStatistics.of(series, period).orElse(null));
        return Optional.of(standing).filter(PeriodStanding::saysAnything);
    }

    private boolean saysAnything() {
        return yearToDate != null || calendarYear != null || streak != null || change != null;
    }
}
