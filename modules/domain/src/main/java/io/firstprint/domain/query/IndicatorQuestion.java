/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.query;

import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is asked about one indicator. Its parts are called as the parameters of SDMX's REST interface.
 *
 * @param indicator what is asked about
 * @param asOf by what was public at which instant, or null for all that is public
 * @param startPeriod the first period that is wanted, or null for all
 * @param endPeriod the last period that is wanted, or null for all
 * @param lastNObservations how many periods are wanted of these, the newest ones; null for all
 * @param includeHistory whether every value that a period ever had is wanted, and not only the one that counts
 */
public record IndicatorQuestion(
        Indicator indicator,
        @Nullable Instant asOf,
        @Nullable ReferencePeriod startPeriod,
        @Nullable ReferencePeriod endPeriod,
        @Nullable Integer lastNObservations,
        boolean includeHistory) {

    /**
     * Checks the question.
     *
     * @throws IllegalArgumentException if a period is of another frequency than the indicator, if the last period lies
     *     before the first, or if fewer than one period is wanted
     */
    public IndicatorQuestion {
        check(indicator, startPeriod, "startPeriod");
        check(indicator, endPeriod, "endPeriod");
        if (startPeriod != null && endPeriod != null && endPeriod.compareTo(startPeriod) < 0) {
            throw new IllegalArgumentException(
                    "Expected an endPeriod from " + startPeriod + " on, found " + endPeriod + "; exchange the two");
        }
        if (lastNObservations != null && lastNObservations < 1) {
            throw new IllegalArgumentException("Expected lastNObservations of 1 or more, found " + lastNObservations);
        }
    }

    private static void check(Indicator indicator, @Nullable ReferencePeriod period, String name) {
        if (period != null && period.frequency() != indicator.frequency()) {
            throw new IllegalArgumentException(
                    "Expected a " + indicator.frequency() + " " + name + " of " + indicator + ", found " + period);
        }
    }

    /** Returns the question for the newest figures and all that is known now. */
    public static IndicatorQuestion about(Indicator indicator) {
        return new IndicatorQuestion(indicator, null, null, null, null, false);
    }

    /** Returns the same question as of an instant. */
    public IndicatorQuestion asOf(Instant instant) {
        return new IndicatorQuestion(indicator, instant, startPeriod, endPeriod, lastNObservations, includeHistory);
    }

    /** Returns the same question about one period and its history. */
    public IndicatorQuestion ofPeriod(ReferencePeriod period) {
        return new IndicatorQuestion(indicator, asOf, period, period, lastNObservations, true);
    }

    /** Returns whether a period lies between the first and the last that are wanted. */
    boolean isWanted(ReferencePeriod period) {
        return (startPeriod == null || period.compareTo(startPeriod) >= 0)
                && (endPeriod == null || period.compareTo(endPeriod) <= 0);
    }
}
