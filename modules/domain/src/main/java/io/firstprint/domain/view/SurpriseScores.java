/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.figures.Dispersion;
import org.jspecify.annotations.Nullable;

/**
 * The standardised forms of a surprise, by what it is divided by. Each is null where there is too little to go by or
 * nothing scatters.
 *
 * @param zScore by the standard deviation of the provider's earlier surprises, about their mean, n - 1; of a baseline, of
 *     its method's errors in the vintage known before the release
 * @param robustZScore by 1.4826 times the median distance of the same from their median
 * @param surveyScore by the standard deviation of the forecasts of this one survey; its count is that of the
 *     forecasters, zero when not given
 */
public record SurpriseScores(
        @Nullable StandardScore zScore,
        @Nullable StandardScore robustZScore,
        @Nullable StandardScore surveyScore) {
    /** No form is known. */
    public static final SurpriseScores NONE = new SurpriseScores(null, null, null);

    static SurpriseScores of(
            double surprise, Dispersion dispersion, int count, int window, @Nullable StandardScore surveyScore) {
        return new SurpriseScores(
                StandardScore.of(surprise, dispersion.standardDeviation(), count, window),
                StandardScore.of(surprise, dispersion.robustDeviation(), count, window),
                surveyScore);
    }
}
