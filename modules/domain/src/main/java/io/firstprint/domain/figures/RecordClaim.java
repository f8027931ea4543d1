/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.figures;

import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.period.ReferencePeriod;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a value is the most extreme for a long time, or one of the most extreme: "largest percentage rise since
 * March 1992", "third-widest year".
 *
 * @param measure whether the claim is about level, change or percentage change
 * @param direction which extreme
 * @param span over what the value runs
 * @param period the last period that the value takes in
 * @param value the extreme, negative for a deficit or its widening; in per cent of the magnitude for a percentage
 * @param since the last earlier period whose value was as extreme or more, null when there is none in what was compared
 * @param sinceValue that value, null with it
 * @param standing place among all that was compared, null in claims of a version that did not say
 * @param seriesStart the first period of the series in that vintage
 * @param comparedFrom the first period that was compared; later than the start of the series where a value is
 *     missing or another unit is counted before it, and by one period for changes
 * @param vintage instant of the vintage in which the claim holds
 */
public record RecordClaim(
        RecordMeasure measure,
        Direction direction,
        Span span,
        ReferencePeriod period,
        Figure value,
        @Nullable ReferencePeriod since,
        @Nullable Figure sinceValue,
        @Nullable Standing standing,
        ReferencePeriod seriesStart,
        ReferencePeriod comparedFrom,
        Instant vintage) {

    /** What is extreme. */
    public enum RecordMeasure {
        /** The amount itself. */
        LEVEL,
        /** The amount minus the one before. */
        CHANGE,
        /** The growth of the magnitude in per cent. */
        PERCENT
    }

    /** Which extreme. */
    public enum Direction {
        /** As high as it gets; for the level of a balance, the smallest deficit. */
        HIGHEST,
        /** As low as it gets; for the level of a balance, the largest deficit. */
        LOWEST
    }

    /** Over what a value runs. */
    public enum Span {
        /** One period, against all periods before it. */
        PERIOD,
        /** A calendar year, against the other whole calendar years. */
        YEAR,
        /** A calendar year up to a period, against the same periods of other years. */
        YEAR_TO_DATE
    }

    /**
     * A place among what was compared.
     *
     * @param rank 1 for the most extreme; equal values share a place
     * @param outOf how many values were compared, this one among them
     */
    public record Standing(int rank, int outOf) {
        /** @throws IllegalArgumentException if the rank is not between 1 and the number of values */
        public Standing {
            if (rank < 1 || rank > outOf) {
                throw new IllegalArgumentException("Expected a rank from 1 to " + outOf + ", found " + rank);
            }
        }
    }

    /** Returns over how many earlier periods the claim reaches. */
    public int reach() {
        return since == null ? period.since(comparedFrom) : period.since(since) - 1;
    }
}
