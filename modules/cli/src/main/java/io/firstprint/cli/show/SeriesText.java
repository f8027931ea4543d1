/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.show;

import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.book.HeldValue;
import io.firstprint.domain.query.IndicatorView;
import io.firstprint.domain.query.PeriodView;
import io.firstprint.domain.query.PeriodVintage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The series, the history of its periods, and what is held of it. */
final class SeriesText {
    private final IndicatorView view;

    SeriesText(IndicatorView view) {
        this.view = view;
    }

    /** Returns what the newest value counts. */
    static Optional<Unit> unit(IndicatorView view) {
        return view.periods().stream()
                .map(PeriodView::value)
                .filter(Objects::nonNull)
                .map(value -> value.amount().unit())
                .reduce((earlier, later) -> later);
    }

    List<String> periods() {
        Table table = new Table("lrrrrl");
        view.periods()
                .forEach(period -> table.add(
                        period.period().toString(),
                        Scale.text(
                                period.firstPrint() == null
                                        ? null
                                        : period.firstPrint().value()),
                        asOf(period),
                        Scale.text(period.latest()),
                        String.valueOf(period.revisions()),
                        remarks(period)));
        return table.isEmpty()
                ? List.of()
                : table.under("period", "first print", "as of", "latest", "revisions", "")
                        .lines();
    }

    private static String asOf(PeriodView period) {
        @Nullable Figure value = period.value();
        return value == null && !period.held().isEmpty() ? "held" : Scale.text(value);
    }

    private static String remarks(PeriodView period) {
        String held = period.held().isEmpty() || period.value() == null ? "" : "another value is held";
        return period.incomplete() ? "incomplete" : held;
    }

    /** Returns a table for each period of which there is a history, by its title. */
    Map<String, List<String>> histories() {
        Map<String, List<String>> histories = new LinkedHashMap<>();
        view.periods().stream()
                .filter(period -> !period.history().isEmpty())
                .forEach(period -> histories.put("history of " + period.period(), history(period.history())));
        return histories;
    }

    private static List<String> history(List<PeriodVintage> history) {
        Table table = new Table("lllrr");
        history.forEach(vintage -> table.add(
                vintage.validFrom().toString(),
                ShowText.release(vintage.release()),
                vintage.source(),
                Scale.text(vintage.value()),
                vintage.revision() == null ? Scale.NONE : Scale.value(vintage.revision())));
        return table.under("valid from", "release", "source", "value", "revision")
                .lines();
    }

    List<String> held() {
        Table table = new Table("lllrl");
        view.periods().forEach(period -> period.held().forEach(held -> add(table, held)));
        return table.lines();
    }

    private static void add(Table table, HeldValue held) {
        table.add(
                held.period().toString(),
                held.instant().toString(),
                held.release().toString(),
                Scale.text(held.amount()),
                held.suspicion().reason().name().toLowerCase(Locale.ROOT) + " is likely wrong, expected "
                        + Scale.text(held.suspicion().expectedFrom()) + " to "
                        + Scale.text(held.suspicion().expectedTo()));
    }
}
