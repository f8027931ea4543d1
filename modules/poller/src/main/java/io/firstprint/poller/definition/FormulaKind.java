/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.definition;

import java.util.Arrays;
import java.util.Locale;

/** What {@code formula} may say. */
enum FormulaKind {
    SUM,
    DIFFERENCE,
    SHARE,
    GROWTH_GAP,
    BREAKDOWN,
    IDENTITY;

    /** @throws IllegalArgumentException if there is none of that name */
    static FormulaKind parse(String text) {
        return Arrays.stream(values())
                .filter(kind -> kind.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Expected one of "
                        + Arrays.stream(values()).map(FormulaKind::text).toList() + ", found '" + text + "'"));
    }

    /** Returns {@code growth-gap}. */
    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
