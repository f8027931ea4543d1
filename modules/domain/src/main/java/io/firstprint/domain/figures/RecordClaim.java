/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.figures;

import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.period.ReferencePeriod;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a period's value is the most extreme for a long time: "largest percentage rise since March 1992".
 *
 * @param measure whether the claim is about level, change or percentage change
 * @param direction which extreme
 * @param period whose value it is
 * @param value the extreme, negative for a deficit or its widening; in per cent of the magnitude for a percentage
 * @param since the last earlier period that was as extreme or more, null when there is none in the series
 * @param sinceValue the value of that period, null with it
 * @param seriesStart the first period that was compared
 * @param vintage instant of the vintage in which the claim holds
 */
public record RecordClaim(
        RecordMeasure measure,
        Direction direction,
        ReferencePeriod period,
        Figure value,
        @Nullable ReferencePeriod since,
        @Nullable Figure sinceValue,
        ReferencePeriod seriesStart,
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

    /** Returns over how many earlier periods the claim reaches. */
    public int reach() {
        return since == null ? period.since(seriesStart) : period.since(since) - 1;
    }

    /** Returns whether another claim says the same in words, whatever its exact value and vintage. */
    public boolean saysTheSameAs(RecordClaim other) {
        return measure == other.measure
                && direction == other.direction
                && period.equals(other.period)
                && (since == null ? other.since == null : since.equals(other.since));
    }
}
