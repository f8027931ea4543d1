/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.show;

import io.firstprint.domain.indicator.Indicator;
import java.util.Collection;
import java.util.List;

/** Indicators that someone may have meant. */
final class NearIndicators {
    private static final int MOST = 5;

    private NearIndicators() {}

    /** Returns those that differ from an indicator in one dimension only, in order of text form, a few at most. */
    static List<Indicator> of(Indicator indicator, Collection<Indicator> all) {
        String[] meant = dimensions(indicator);
        return all.stream()
                .filter(other -> differences(meant, dimensions(other)) == 1)
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .limit(MOST)
                .toList();
    }

    private static String[] dimensions(Indicator indicator) {
        return indicator.toString().split("\\.", -1);
    }

    private static int differences(String[] one, String[] other) {
        int differences = 0;
        for (int i = 0; i < one.length; i++) {
            differences += one[i].equals(other[i]) ? 0 : 1;
        }
        return differences;
    }
}
