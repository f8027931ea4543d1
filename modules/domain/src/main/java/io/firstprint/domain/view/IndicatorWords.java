/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.indicator.Indicator;

/** Names of indicators in English, where no value tells a deficit from a surplus. */
public final class IndicatorWords {
    private IndicatorWords() {}

    /** Returns {@code US goods and services balance}, {@code US ENDUSE-21300 imports from CN}. */
    public static String name(Indicator indicator) {
        return new Wording(indicator).subject(new Amount(0, 0, Unit.USD));
    }
}
