/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.book.Series;
import io.firstprint.domain.figures.Measure;
import io.firstprint.domain.figures.PeriodFigures;
import io.firstprint.domain.figures.PeriodStanding;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A period's amount and what it adds up to, as known now; of the newest period also how it stands among all others.
 *
 * @param indicator what is counted
 * @param period which period
 * @param effectiveAt instant of the publication that last bore on these figures
 * @param figures by measure; amounts keep the balance's sign
 * @param incomplete whether the amount was derived at a deadline, without every part of the release that it needs
 * @param standing ranks, streak and size of the change, of the newest period of the series only; null of an older one,
 *     and where there is too little to compare. It may follow from a later publication than {@code effectiveAt}, which
 *     is about the figures
 */
public record RunningBalance(
        Indicator indicator,
        ReferencePeriod period,
        Instant effectiveAt,
        Map<Measure, Figure> figures,
        boolean incomplete,
        @Nullable PeriodStanding standing)
        implements ViewEvent {

    /** Creates the balance of a published amount, or of one derived from complete parts, without a standing. */
    public RunningBalance(
            Indicator indicator, ReferencePeriod period, Instant effectiveAt, Map<Measure, Figure> figures) {
        this(indicator, period, effectiveAt, figures, false, null);
    }

    /**
     * Returns the balance of a period, empty when its amount is missing.
     *
     * @param series the vintage
     * @param incomplete whether the amount was derived without every part that it needs
     */
    public static Optional<RunningBalance> of(
            Indicator indicator, Series series, ReferencePeriod period, boolean incomplete) {
        @Nullable Instant effectiveAt = newestInstant(series, period);
        if (effectiveAt == null || series.at(period) == null) {
            return Optional.empty();
        }
        return Optional.of(new RunningBalance(
                indicator,
                period,
                effectiveAt,
                PeriodFigures.of(series, period),
                incomplete,
                PeriodStanding.of(series, indicator.flow(), period).orElse(null)));
    }

    /** Returns since when the figures of a period are as they are; null where nothing was ever said of it. */
    static @Nullable Instant newestInstant(Series series, ReferencePeriod period) {
        @Nullable Instant newest = null;
        for (int back = 0; back <= PeriodFigures.reach(period.frequency()); back++) {
            @Nullable Instant knownAt = series.knownAt(period.plus(-back));
            if (knownAt != null && (newest == null || knownAt.isAfter(newest))) {
                newest = knownAt;
            }
        }
        return newest;
    }

    /** Returns indicator and period, {@code M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL/2025-11}. */
    @Override
    public String id() {
        return indicator + "/" + period;
    }
}
