/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.book.Series;
import io.firstprint.domain.figures.Measure;
import io.firstprint.domain.figures.PeriodFigures;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A period's amount and what it adds up to, as known now.
 *
 * @param indicator what is counted
 * @param period which period
 * @param effectiveAt instant of the publication that last bore on these figures
 * @param figures by measure; amounts keep the balance's sign
 * @param incomplete whether the amount was derived at a deadline, without every part of the release that it needs
 */
public record RunningBalance(
        Indicator indicator,
        ReferencePeriod period,
        Instant effectiveAt,
        Map<Measure, Figure> figures,
        boolean incomplete)
        implements ViewEvent {

    /** Creates the balance of a published amount, or of one derived from complete parts. */
    public RunningBalance(
            Indicator indicator, ReferencePeriod period, Instant effectiveAt, Map<Measure, Figure> figures) {
        this(indicator, period, effectiveAt, figures, false);
    }

    /** Returns the balance of a period, empty when its amount is missing. */
    static Optional<RunningBalance> of(Indicator indicator, Series series, ReferencePeriod period, boolean incomplete) {
        @Nullable Instant effectiveAt = newestInstant(series, period);
        if (effectiveAt == null || series.at(period) == null) {
            return Optional.empty();
        }
        return Optional.of(
                new RunningBalance(indicator, period, effectiveAt, PeriodFigures.of(series, period), incomplete));
    }

    private static @Nullable Instant newestInstant(Series series, ReferencePeriod period) {
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
