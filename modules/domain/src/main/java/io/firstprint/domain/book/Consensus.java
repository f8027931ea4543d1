/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.book;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A fact: what a provider's forecasters expected of an indicator, as of an instant.
 *
 * @param indicator what was forecast
 * @param period for which period
 * @param provider who polled, at most 80 printable characters: {@code Reuters}
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
    /** How the names of our own forecasts begin; no provider of a consensus may be called so. */
    public static final String RESERVED = "baseline/";

    private static final int LONGEST_PROVIDER = 80;

    /** How forecasts are condensed into one figure. */
    public enum Statistic {
        /** Arithmetic mean. */
        MEAN,
        /** Median; preferred where a provider gives both at one instant. */
        MEDIAN
    }

    /** @throws IllegalArgumentException if the provider is no name or a reserved one, or the period of another frequency */
    public Consensus {
        if (!isProvider(provider)) {
            throw new IllegalArgumentException("Expected a provider's name of 1 to " + LONGEST_PROVIDER
                    + " printable characters, found " + provider.length());
        }
        if (isReserved(provider)) {
            throw new IllegalArgumentException("Expected a provider's name that does not begin with '" + RESERVED
                    + "', which names forecasts made here, found '" + provider + "'; name who polled");
        }
        if (period.frequency() != indicator.frequency()) {
            throw new IllegalArgumentException("Expected a " + indicator.frequency() + " period, found " + period);
        }
    }

    /** Returns whether another forecast has the same amount, range, dispersion and number of forecasters. */
    boolean isSameFigureAs(Consensus other) {
        return amount.equals(other.amount)
                && Objects.equals(low, other.low)
                && Objects.equals(high, other.high)
                && Objects.equals(standardDeviation, other.standardDeviation)
                && Objects.equals(forecasters, other.forecasters);
    }

    /** Returns whether a text can name a provider: it stands in ids and headlines, so it is short and on one line. */
    public static boolean isProvider(String text) {
        return !text.isBlank()
                && text.length() <= LONGEST_PROVIDER
                && text.chars().noneMatch(Character::isISOControl);
    }

    /** Returns whether a name is one that forecasts made here have, in whatever letters. */
    public static boolean isReserved(String text) {
        return text.strip().toLowerCase(Locale.ROOT).startsWith(RESERVED);
    }
}
