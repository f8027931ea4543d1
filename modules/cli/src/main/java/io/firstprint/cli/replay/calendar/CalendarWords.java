/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.replay.calendar;

import io.firstprint.cli.replay.calendar.BesideCalendar.Row;
import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.rule.Severity;
import io.firstprint.domain.view.Alert;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words of a table of releases. */
final class CalendarWords {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final int BILLIONS = 9;

    private CalendarWords() {}

    /** Returns how publication and calendar agree: {@code on schedule, put off from 2025-10-07}. */
    static String timing(Row row) {
        return row.lateBy().map(late -> words(late) + moved(row)).orElse("no entry");
    }

    private static String words(Duration late) {
        if (late.isZero()) {
            return "on schedule";
        }
        return (late.isNegative() ? "early by " : "late by ") + time(late.abs());
    }

    private static String time(Duration time) {
        return time.toString().substring("PT".length()).toLowerCase(Locale.ROOT);
    }

    /** Returns how long after its publication a figure was seen: {@code 54s}. */
    static String seen(Row row, ShownFigure figure) {
        return time(Duration.between(row.at(), figure.seenAt()));
    }

    private static String moved(Row row) {
        return row.wasMoved()
                ? ", moved from "
                        + row.shown().orElseThrow().earlierDays().stream()
                                .map(CalendarWords::day)
                                .collect(Collectors.joining(", "))
                : "";
    }

    /** Returns the day of an instant in New York. */
    static String day(Instant instant) {
        return instant.atZone(NEW_YORK).toLocalDate().toString();
    }

    /** Returns an amount as calendars show it, {@code -56.8B}, and in its canonical form where it is not of dollars. */
    static String amount(@Nullable Amount amount) {
        if (amount == null) {
            return "-";
        }
        return amount.unit().equals(Unit.USD)
                ? amount.value().movePointLeft(BILLIONS).toPlainString() + "B"
                : amount.toString();
    }

    /** Returns how many alerts there are of which severity and kind, most severe first: {@code HIGH 2 SURPRISE}. */
    static String alerts(List<Alert> alerts) {
        Map<Severity, Map<Alert.Kind, Long>> counts = alerts.stream()
                .collect(Collectors.groupingBy(
                        Alert::severity,
                        () -> new TreeMap<>(Comparator.<Severity>reverseOrder()),
                        Collectors.groupingBy(Alert::kind, TreeMap::new, Collectors.counting())));
        return counts.isEmpty()
                ? "none"
                : counts.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + kinds(entry.getValue()))
                        .collect(Collectors.joining("; "));
    }

    private static String kinds(Map<Alert.Kind, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> entry.getValue() == 1 ? entry.getKey().name() : entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
    }
}
