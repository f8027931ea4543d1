/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.period;

import org.jspecify.annotations.Nullable;

/** The text forms of the periods that are in use, each made once: keys and ids are made of them by the million. */
final class PeriodTexts {
    private static final int FIRST_YEAR = 1800;
    private static final int YEARS = 400;
    private static final @Nullable String[][] TEXTS = new @Nullable String[Frequency.values().length][];

    static {
        for (Frequency frequency : Frequency.values()) {
            TEXTS[frequency.ordinal()] = new @Nullable String[YEARS * frequency.perYear()];
        }
    }

    private PeriodTexts() {}

    static String of(ReferencePeriod period) {
        @Nullable String[] texts = TEXTS[period.frequency().ordinal()];
        int index = period.ordinal() - FIRST_YEAR * period.frequency().perYear();
        if (index < 0 || index >= texts.length) {
            return period.newText();
        }
        @Nullable String text = texts[index];
        if (text == null) {
            text = period.newText();
            texts[index] = text;
        }
        return text;
    }
}
