/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.replay.calendar;

import io.firstprint.cli.replay.calendar.BesideCalendar.Row;
import io.firstprint.domain.amount.Amount;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** A table of releases for people: what the calendar says, and what the replay does. */
public final class CalendarTable {
    private static final String FORM = "%-26s %-20s %-46s %10s %10s %10s %10s %12s  %s";

    private CalendarTable() {}

    /** Returns a line for each release below a heading, what only the calendar has, and how many agree. */
    public static List<String> of(BesideCalendar beside) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                FORM,
                "release",
                "published",
                "calendar",
                "expected",
                "shown",
                "after",
                "previous",
                "first print",
                "alerts"));
        beside.releases().forEach(row -> addTo(lines, row));
        beside.onlyShown()
                .forEach(shown -> lines.add(String.format(
                        Locale.ROOT,
                        "%-26s %-20s for %s",
                        shown.release(),
                        "only in the calendar",
                        shown.due().orElseThrow())));
        lines.add(summary(beside));
        return lines;
    }

    private static void addTo(List<String> lines, Row row) {
        String alerts = CalendarWords.alerts(row.release().alerts());
        List<ShownFigure> figures = row.shown().map(ShownRelease::figures).orElse(List.of());
        if (figures.isEmpty()) {
            lines.add(line(row, "-", "-", "-", "-", "-", alerts));
        }
        for (int i = 0; i < figures.size(); i++) {
            ShownFigure figure = figures.get(i);
            Optional<Amount> print = row.firstPrint(figure.indicator());
            lines.add(line(
                    row,
                    CalendarWords.amount(figure.forecast()),
                    CalendarWords.amount(figure.actual()),
                    CalendarWords.seen(row, figure),
                    CalendarWords.amount(figure.previous()),
                    CalendarWords.amount(print.orElse(null))
                            + (figure.isContradictedBy(print.orElse(null)) ? " !" : ""),
                    i == 0 ? alerts : ""));
        }
    }

    private static String line(
            Row row, String forecast, String actual, String seen, String previous, String firstPrint, String alerts) {
        return String.format(
                Locale.ROOT,
                FORM,
                row.release().release(),
                row.at(),
                CalendarWords.timing(row),
                forecast,
                actual,
                seen,
                previous,
                firstPrint,
                alerts);
    }

    private static String summary(BesideCalendar beside) {
        return String.format(
                Locale.ROOT,
                "%d releases: %d on schedule, of them %d after the date was moved; %d at another time; %d without an entry; %d only in the"
                        + " calendar; %d figures differ from what was shown",
                beside.releases().size(),
                count(beside, row -> row.lateBy().filter(Duration::isZero).isPresent()),
                count(
                        beside,
                        row -> row.wasMoved()
                                && row.lateBy().filter(Duration::isZero).isPresent()),
                count(beside, row -> row.lateBy().filter(late -> !late.isZero()).isPresent()),
                count(beside, row -> row.lateBy().isEmpty()),
                beside.onlyShown().size(),
                beside.releases().stream()
                        .mapToLong(CalendarTable::contradicted)
                        .sum());
    }

    private static long count(BesideCalendar beside, Predicate<Row> which) {
        return beside.releases().stream().filter(which).count();
    }

    private static long contradicted(Row row) {
        return row.shown().stream()
                .flatMap(shown -> shown.figures().stream())
                .filter(figure -> figure.isContradictedBy(
                        row.firstPrint(figure.indicator()).orElse(null)))
                .count();
    }
}
