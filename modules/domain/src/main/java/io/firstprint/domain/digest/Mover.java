/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.digest;

import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * How far an indicator moved in a release, in a size that compares between indicators.
 *
 * @param indicator which
 * @param period of which period
 * @param measure what is standardised
 * @param provider whose expectation a surprise is against, else null
 * @param score the size and how many earlier ones it is measured against
 */
public record Mover(
        Indicator indicator,
        ReferencePeriod period,
        Measure measure,
        @Nullable String provider,
        Score score) {

    /** Largest first, of equal ones in order of indicator, period, measure and provider: the same in every run. */
    static final Comparator<Mover> LARGEST_FIRST = Comparator.<Mover>comparingDouble(
                    mover -> -Math.abs(mover.score.value()))
            .thenComparing(mover -> mover.indicator.toString())
            .thenComparing(mover -> mover.period.toString())
            .thenComparing(Mover::measure)
            .thenComparing(mover -> mover.provider == null ? "" : mover.provider)
            .thenComparingDouble(mover -> mover.score.value())
            .thenComparingInt(mover -> mover.score.n());

    /** What is standardised. */
    public enum Measure {
        /** A first print less an expectation, against earlier surprises of the same provider. */
        SURPRISE,
        /** The change from the period before, against earlier changes. */
        CHANGE
    }
}
