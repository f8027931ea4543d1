/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.figures;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.book.Series;
import io.firstprint.domain.indicator.Flow;
import io.firstprint.domain.period.ReferencePeriod;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Consecutive changes of a series in one direction: "fourth monthly widening in a row".
 *
 * <p>A balance widens or narrows on its side of zero, so one that changes sides, or stands at zero, ends a
 * streak; so do an unchanged value, a missing one and another unit.
 *
 * @param direction which way
 * @param period the last period that moved so
 * @param since the first period that moved so
 * @param length how many periods moved so, 1 or more
 * @param atLeast whether nothing is known before, so that the streak may have begun earlier
 * @param seriesStart the first period of the series in that vintage
 * @param vintage instant of the vintage in which the streak holds
 */
public record Streak(
        Direction direction,
        ReferencePeriod period,
        ReferencePeriod since,
        int length,
        boolean atLeast,
        ReferencePeriod seriesStart,
        Instant vintage) {

    /** Which way a series moves. */
    public enum Direction {
        /** A deficit or a surplus that grows. */
        WIDENING,
        /** A deficit or a surplus that shrinks. */
        NARROWING,
        /** A flow, rate or index that goes up. */
        RISING,
        /** A flow, rate or index that goes down. */
        FALLING
    }

    /**
     * Returns the streak that a period ends, empty when the period did not move or nothing says how. It looks
     * back no further than the streak itself.
     *
     * @param flow what the series measures: a balance widens and narrows, all else rises and falls
     * @param vintage instant of the vintage that the series is
     */
    public static Optional<Streak> endingAt(Series series, Flow flow, ReferencePeriod period, Instant vintage) {
        @Nullable Direction direction = move(series, flow, period);
        if (direction == null) {
            return Optional.empty();
        }
        ReferencePeriod since = period;
        while (direction == move(series, flow, since.previous())) {
            since = since.previous();
        }
        boolean atLeast = !isComparable(series, since.previous());
        return Optional.of(
                new Streak(direction, period, since, period.since(since) + 1, atLeast, series.first(), vintage));
    }

    /** Returns the period from whose value the streak set out. */
    public ReferencePeriod base() {
        return since.previous();
    }

    private static boolean isComparable(Series series, ReferencePeriod period) {
        @Nullable Amount now = series.at(period);
        @Nullable Amount prior = series.at(period.previous());
        return now != null && prior != null && now.unit().equals(prior.unit());
    }

    private static @Nullable Direction move(Series series, Flow flow, ReferencePeriod period) {
        @Nullable Amount now = series.at(period);
        @Nullable Amount prior = series.at(period.previous());
        if (now == null || prior == null || !now.unit().equals(prior.unit())) {
            return null;
        }
        int order = now.value().compareTo(prior.value());
        if (flow != Flow.BALANCE) {
            return order == 0 ? null : order > 0 ? Direction.RISING : Direction.FALLING;
        }
        boolean moved = order != 0 && now.signum() * prior.signum() > 0;
        return moved ? (order == now.signum() ? Direction.WIDENING : Direction.NARROWING) : null;
    }
}
