/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.period;

import org.jspecify.annotations.Nullable;

/** The text forms of the periods that are in use, each made once: keys and ids are made of them by the million. */
final class PeriodTexts {
    private static final int FIRST_YEAR = 1800;
    private static final int YEARS = 400;
    private static final PeriodTexts MONTHS = new PeriodTexts(Frequency.MONTHLY);
    private static final PeriodTexts QUARTERS = new PeriodTexts(Frequency.QUARTERLY);
    private static final PeriodTexts ALL_YEARS = new PeriodTexts(Frequency.ANNUAL);

    private final int first;
    private final @Nullable String[] texts;

    private PeriodTexts(Frequency frequency) {
        this.first = FIRST_YEAR * frequency.perYear();
        this.texts = new @Nullable String[YEARS * frequency.perYear()];
    }

    static String of(ReferencePeriod period) {
        return switch (period.frequency()) {
            case MONTHLY -> MONTHS.text(period);
            case QUARTERLY -> QUARTERS.text(period);
            case ANNUAL -> ALL_YEARS.text(period);
        };
    }

    private String text(ReferencePeriod period) {
        int index = period.ordinal() - first;
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
