/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.show;

import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.figures.ChangeStatistics;
import io.firstprint.domain.figures.Measure;
import io.firstprint.domain.figures.PeriodStanding;
import io.firstprint.domain.figures.PeriodStanding.Run;
import io.firstprint.domain.figures.PeriodStanding.Year;
import io.firstprint.domain.figures.RecordClaim;
import io.firstprint.domain.query.IndicatorView;
import io.firstprint.domain.view.RunningBalance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the newest value adds up to. */
final class FiguresText {
    private final IndicatorView view;
    private final @Nullable RunningBalance balance;

    FiguresText(IndicatorView view) {
        this.view = view;
        this.balance = view.figures();
    }

    List<String> figures() {
        Table table = new Table("lrll");
        if (balance != null) {
            balance.figures().forEach((measure, figure) -> add(table, measure, figure));
        }
        return table.lines();
    }

    private static void add(Table table, Measure measure, Figure figure) {
        table.add(
                words(measure),
                Scale.value(figure),
                Scale.uncertainty(figure),
                figure.amount().unit().equals(Unit.PERCENT) ? "%" : "");
    }

    private static String words(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    List<String> records() {
        return view.records().stream().map(FiguresText::record).toList();
    }

    private static String record(RecordClaim claim) {
        String what = words(claim.measure()) + " " + Scale.value(claim.value()) + ": " + words(claim.direction());
        String since = claim.since() == null
                ? " since the comparison begins, " + claim.comparedFrom()
                : " since " + claim.since()
                        + (claim.sinceValue() == null ? "" : ", which had " + Scale.value(claim.sinceValue()));
        return what
                + since
                + (claim.standing() == null
                        ? ""
                        : "; place " + claim.standing().rank() + " of "
                                + claim.standing().outOf());
    }

    List<String> standing() {
        List<String> lines = new ArrayList<>();
        @Nullable PeriodStanding standing = balance == null ? null : balance.standing();
        if (standing != null) {
            addYear(lines, "year to date", standing.yearToDate());
            addYear(lines, "calendar year", standing.calendarYear());
            addRun(lines, standing.streak());
            addChange(lines, standing.change());
        }
        return lines;
    }

    private static void addYear(List<String> lines, String what, @Nullable Year year) {
        if (year != null) {
            lines.add(what + ": place " + year.standing().rank() + " of "
                    + year.standing().outOf() + " from the " + words(year.direction())
                    + (year.since() == null ? "" : ", the last as extreme " + year.since()));
        }
    }

    private static void addRun(List<String> lines, @Nullable Run run) {
        if (run != null) {
            lines.add("streak: " + words(run.direction()) + " since " + run.since() + ", "
                    + (run.atLeast() ? "at least " : "") + run.length() + " in a row");
        }
    }

    private static void addChange(List<String> lines, @Nullable ChangeStatistics change) {
        if (change != null && change.standardised() != null) {
            lines.add(String.format(
                    Locale.ROOT,
                    "change: %.2f standard deviations of %d earlier ones",
                    change.standardised(),
                    change.window()));
        }
    }
}
