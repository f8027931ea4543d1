/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.book;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fact: what a provider's forecasters expected of an indicator, as of an instant.
 *
 * @param indicator what was forecast
 * @param period for which period
 * @param provider who polled: {@code Reuters}
 * @param statistic how the forecasts were condensed
 * @param amount as stated; negative for a deficit
 * @param low lowest forecast, or null when not given
 * @param high highest forecast, or null when not given
 * @param standardDeviation of the forecasts in the unit of the amount, or null when not given
 * @param forecasters how many were asked, or null when not given
 * @param asOf since when this was the provider's figure
 * @param seenAt when we read it
 * @param contentDigest SHA-256 of the bytes it was read from in hexadecimal, or empty
 */
public record Consensus(
        Indicator indicator,
        ReferencePeriod period,
        String provider,
        Statistic statistic,
        Amount amount,
        @Nullable Amount low,
        @Nullable Amount high,
        @Nullable Amount standardDeviation,
        @Nullable Integer forecasters,
        Instant asOf,
        Instant seenAt,
        String contentDigest) {

    /** How forecasts are condensed into one figure. */
    public enum Statistic {
        /** Arithmetic mean. */
        MEAN,
        /** Median; preferred where a provider gives both at one instant. */
        MEDIAN
    }

    /** @throws IllegalArgumentException if the provider is empty or the period is of another frequency */
    public Consensus {
        if (provider.isBlank() || period.frequency() != indicator.frequency()) {
            throw new IllegalArgumentException("Expected a provider and a " + indicator.frequency() + " period, found '"
                    + provider + "' and " + period);
        }
    }
}
