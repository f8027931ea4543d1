/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.testkit.publisher;

import java.time.YearMonth;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Figures by month as a publisher writes them, in the order of time: {@code -56825}, {@code -71234.5}, {@code .}.
 * Immutable.
 */
public record MonthlyFigures(SortedMap<YearMonth, String> byMonth) {

    /** Copies the figures. */
    public MonthlyFigures {
        byMonth = Collections.unmodifiableSortedMap(new TreeMap<>(byMonth));
    }

    /**
     * Returns the US balance of goods and services of September and October 2025 as published on 2026-01-08, in
     * millions of dollars.
     */
    public static MonthlyFigures publishedOnJanuary8() {
        return of("2025-09", "-48137").and("2025-10", "-29350");
    }

    /** Returns the same with what was published on 2026-01-29: October revised, November for the first time. */
    public static MonthlyFigures publishedOnJanuary29() {
        return publishedOnJanuary8().and("2025-10", "-29206").and("2025-11", "-56825");
    }

    /** Returns one figure. */
    public static MonthlyFigures of(String month, String value) {
        return new MonthlyFigures(Collections.emptySortedMap()).and(month, value);
    }

    /** Returns these figures with one more, or with another for its month. */
    public MonthlyFigures and(String month, String value) {
        SortedMap<YearMonth, String> all = new TreeMap<>(byMonth);
        all.put(YearMonth.parse(month), value);
        return new MonthlyFigures(all);
    }
}
