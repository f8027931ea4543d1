/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.digest;

import io.firstprint.domain.indicator.Indicator;
import java.util.HashMap;
import java.util.Map;

/** A number for each indicator of one programme, from 0 in order of arrival, by which a set of them takes few bits. */
final class IndicatorNumbers {
    private final Sharing sharing;
    private final Map<Indicator, Integer> numbers = new HashMap<>();

    IndicatorNumbers(Sharing sharing) {
        this.sharing = sharing;
    }

    int of(Indicator indicator) {
        Integer known = numbers.get(indicator);
        return known == null ? begin(indicator) : known;
    }

    private int begin(Indicator indicator) {
        int next = numbers.size();
        numbers.put(sharing.of(indicator), next);
        return next;
    }
}
