/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.book.Consensus.Statistic;
import io.firstprint.domain.figures.BaselineMethod;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a first print is measured against: a provider's consensus as it stood at the release, or a baseline made here from
 * the series known before it. The two are told apart by {@link #isBaseline} and never mixed.
 *
 * @param provider who polled, or {@code baseline/<method>}
 * @param statistic how the forecasts were condensed, or null of a baseline
 * @param amount as stated; negative for a deficit
 * @param low lowest forecast, or null when not given
 * @param high highest forecast, or null when not given
 * @param standardDeviation of the forecasts in the unit of the amount, or null when not given
 * @param forecasters how many were asked, or null when not given
 * @param asOf since when this was the provider's figure; of a baseline, since when the vintage that it is made from was
 *     known
 */
public record Forecast(
        String provider,
        @Nullable Statistic statistic,
        Amount amount,
        @Nullable Amount low,
        @Nullable Amount high,
        @Nullable Amount standardDeviation,
        @Nullable Integer forecasters,
        Instant asOf) {

    static Forecast of(Consensus consensus) {
        return new Forecast(
                consensus.provider(),
                consensus.statistic(),
                consensus.amount(),
                consensus.low(),
                consensus.high(),
                consensus.standardDeviation(),
                consensus.forecasters(),
                consensus.asOf());
    }

    static Forecast of(BaselineMethod method, Amount amount, Instant asOf) {
        return new Forecast(method.provider(), null, amount, null, null, null, null, asOf);
    }

    /** Returns whether it was made here, and nobody was asked. */
    public boolean isBaseline() {
        return provider.startsWith(Consensus.RESERVED);
    }
}
