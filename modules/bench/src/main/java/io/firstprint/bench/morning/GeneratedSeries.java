/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.bench.morning;

import io.firstprint.testkit.publisher.Answer;
import io.firstprint.testkit.publisher.MonthlyFigures;
import io.firstprint.testkit.publisher.Pages;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Monthly releases of a balance, exports and imports, each of which revises the month before; every figure and every
 * day of release is generated.
 *
 * @param releases how many there are, after a first page of past months
 */
record GeneratedSeries(int releases) {
    private static final YearMonth FIRST = YearMonth.of(2000, 1);
    private static final int MONTHS_ON_A_PAGE = 13;
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final LocalTime TIME = LocalTime.of(8, 30);
    private static final int DAY = 5;

    /** Returns the release dates as a file has them. */
    String schedule() {
        return IntStream.rangeClosed(1, releases)
                .mapToObj(number -> String.join(
                        ",",
                        "GENERATED",
                        "TRADE",
                        month(number).toString(),
                        day(number),
                        TIME.toString(),
                        NEW_YORK + "\n"))
                .collect(Collectors.joining("", "publisher,programme,reference_period,date,time,zone\n", ""));
    }

    private static String day(int number) {
        return month(number).plusMonths(2).atDay(DAY).toString();
    }

    /** Returns when a release is out; number 0 is that of the past months. */
    Instant instant(int number) {
        return month(number)
                .plusMonths(2)
                .atDay(DAY)
                .atTime(TIME)
                .atZone(NEW_YORK)
                .toInstant();
    }

    /** Returns when the last release is read. */
    Instant end() {
        return instant(releases).plus(Duration.ofDays(1));
    }

    /** Returns the page that a release leaves. */
    Answer page(int number) {
        List<String> rows = new ArrayList<>();
        rows.addAll(rows("BAL", number, month -> exports(month, number) - imports(month, number)));
        rows.addAll(rows("EXP", number, month -> exports(month, number)));
        rows.addAll(rows("IMP", number, month -> imports(month, number)));
        return Answer.json(Pages.censusTable(rows));
    }

    private static List<String> rows(String dataType, int number, IntUnaryOperator value) {
        SortedMap<YearMonth, String> figures = new TreeMap<>();
        for (int month = number - MONTHS_ON_A_PAGE + 1; month <= number; month++) {
            figures.put(month(month), String.valueOf(value.applyAsInt(month)));
        }
        return Pages.eitsRows("BOPGS", dataType, "yes", new MonthlyFigures(figures));
    }

    private static YearMonth month(int number) {
        return FIRST.plusMonths(number);
    }

    private static int exports(int month, int number) {
        return 200_000 + 11 * month + (number > month ? 7 : 0);
    }

    private static int imports(int month, int number) {
        return 260_000 + 13 * month + (number > month ? 3 : 0);
    }
}
