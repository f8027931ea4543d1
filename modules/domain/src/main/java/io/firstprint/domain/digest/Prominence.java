/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.digest;

import io.firstprint.domain.indicator.Flow;
import io.firstprint.domain.indicator.Indicator;
import java.util.Comparator;
import java.util.List;

/** Which indicator a story begins with: totals against the world before parts, balances before flows. */
final class Prominence {
    private static final List<String> PRODUCTS = List.of("TOTAL", "GOODS", "SERVICES");

    static final Comparator<Indicator> ORDER = Comparator.<Indicator, Boolean>comparing(
                    indicator -> !isAgainstTheWorld(indicator))
            .thenComparing(Prominence::product)
            .thenComparing(indicator -> indicator.flow() != Flow.BALANCE)
            .thenComparing(Indicator::toString);

    private Prominence() {}

    static boolean isAgainstTheWorld(Indicator indicator) {
        return indicator.partner().equals("W1");
    }

    private static int product(Indicator indicator) {
        int place = PRODUCTS.indexOf(indicator.product());
        return place < 0 ? PRODUCTS.size() : place;
    }
}
