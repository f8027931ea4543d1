/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.period;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The period that a figure is about: {@code 2026-05}, {@code 2026-Q2} or {@code 2026}.
 *
 * <p>Periods of one frequency are ordered and can be counted; comparing or subtracting across
 * frequencies is refused, because May is neither before nor after the second quarter.
 *
 * @param frequency length of the period
 * @param ordinal number of periods since the start of year 0
 */
public record ReferencePeriod(Frequency frequency, int ordinal) implements Comparable<ReferencePeriod> {
    private static final int YEAR_DIGITS = 4;

    /** A series holds every period from its first to its last, so a mistyped year must not stretch it. */
    private static final int FIRST_YEAR = 1800;

    private static final int LAST_YEAR = 2199;

    /** Returns a month. */
    public static ReferencePeriod of(YearMonth month) {
        return new ReferencePeriod(Frequency.MONTHLY, month.getYear() * 12 + month.getMonthValue() - 1);
    }

    /**
     * Reads {@code 2026-05}, {@code 2026-Q2} or {@code 2026}.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static ReferencePeriod parse(String text) {
        int number = numberIn(text);
        if (number < 0 || !isNumber(text, 0, YEAR_DIGITS)) {
            throw new IllegalArgumentException(
                    "Expected a period such as 2026-05, 2026-Q2 or 2026, found '" + text + "'");
        }
        int year = Integer.parseInt(text, 0, YEAR_DIGITS, 10);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new IllegalArgumentException(
                    "Expected a year from " + FIRST_YEAR + " to " + LAST_YEAR + ", found '" + text + "'");
        }
        return inYear(frequencyOf(text), year, number);
    }

    private static Frequency frequencyOf(String text) {
        if (text.length() == YEAR_DIGITS) {
            return Frequency.ANNUAL;
        }
        return text.charAt(YEAR_DIGITS + 1) == 'Q' ? Frequency.QUARTERLY : Frequency.MONTHLY;
    }

    /** Returns the number within the year, or -1 when the text has another form. A regular expression takes longer. */
    private static int numberIn(String text) {
        if (text.length() == YEAR_DIGITS) {
            return 1;
        }
        if (text.length() != YEAR_DIGITS + 3 || text.charAt(YEAR_DIGITS) != '-') {
            return -1;
        }
        boolean quarterly = text.charAt(YEAR_DIGITS + 1) == 'Q';
        int from = YEAR_DIGITS + (quarterly ? 2 : 1);
        int number = isNumber(text, from, text.length()) ? Integer.parseInt(text, from, text.length(), 10) : -1;
        return number >= 1 && number <= (quarterly ? 4 : 12) ? number : -1;
    }

    private static boolean isNumber(String text, int from, int to) {
        boolean digits = text.length() >= to;
        for (int i = from; digits && i < to; i++) {
            digits = text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        return digits;
    }

    private static ReferencePeriod inYear(Frequency frequency, int year, int number) {
        return new ReferencePeriod(frequency, year * frequency.perYear() + number - 1);
    }

    /** Returns the period that many later, or earlier when negative. */
    public ReferencePeriod plus(int periods) {
        return new ReferencePeriod(frequency, ordinal + periods);
    }

    /** Returns the period before. */
    public ReferencePeriod previous() {
        return plus(-1);
    }

    /** Returns the same period one year earlier. */
    public ReferencePeriod yearAgo() {
        return plus(-frequency.perYear());
    }

    /** Returns the first period of the same calendar year. */
    public ReferencePeriod firstOfYear() {
        return inYear(frequency, year(), 1);
    }

    /** Returns whether a calendar year ends with this period. */
    public boolean isLastOfYear() {
        return number() == frequency.perYear();
    }

    /** Returns the calendar year. */
    public int year() {
        return Math.floorDiv(ordinal, frequency.perYear());
    }

    /** Returns the number within the year, from 1. */
    public int number() {
        return Math.floorMod(ordinal, frequency.perYear()) + 1;
    }

    /** Returns the first day of the period. */
    public LocalDate firstDay() {
        return LocalDate.of(year(), (number() - 1) * (12 / frequency.perYear()) + 1, 1);
    }

    /**
     * Returns how many periods lie between an earlier one and this.
     *
     * @throws IllegalArgumentException if the frequencies differ
     */
    public int since(ReferencePeriod earlier) {
        return ordinal - sameFrequency(earlier).ordinal;
    }

    /** @throws IllegalArgumentException if the frequencies differ */
    @Override
    public int compareTo(ReferencePeriod other) {
        return Integer.compare(ordinal, sameFrequency(other).ordinal);
    }

    /** Looked up for every value that is restored, where a record's generated method is not compiled into it. */
    @Override
    public int hashCode() {
        return ordinal * 31 + frequency.perYear();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReferencePeriod that && ordinal == that.ordinal && frequency == that.frequency;
    }

    /** Returns the English name: {@code November 2025}, {@code Q2 2026}, {@code 2026}. */
    public String label() {
        return frequency == Frequency.ANNUAL ? String.valueOf(year()) : shortLabel() + " " + year();
    }

    /** Returns the English name without the year: {@code November}, {@code Q2}; a year stays a year. */
    public String shortLabel() {
        return switch (frequency) {
            case MONTHLY -> Month.of(number()).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case QUARTERLY -> "Q" + number();
            case ANNUAL -> String.valueOf(year());
        };
    }

    /** Returns the canonical form that {@link #parse} reads back. */
    @Override
    public String toString() {
        return PeriodTexts.of(this);
    }

    String newText() {
        return switch (frequency) {
            case MONTHLY -> padded(year(), 4) + "-" + padded(number(), 2);
            case QUARTERLY -> padded(year(), 4) + "-Q" + number();
            case ANNUAL -> padded(year(), 4);
        };
    }

    /** Ids are made of periods by the thousand, and {@code String.format} takes a microsecond. */
    private static String padded(int number, int width) {
        String digits = Integer.toString(number);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }

    private ReferencePeriod sameFrequency(ReferencePeriod other) {
        if (frequency != other.frequency) {
            throw new IllegalArgumentException("Expected a " + frequency + " period, found " + other);
        }
        return other;
    }
}
