/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import io.firstprint.domain.indicator.Indicator;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What stands above the months of a table: titles, then two rows of headings, the first with {@code Period}.
 *
 * @param titles of the sheet, one text per row
 * @param upper headings of groups of columns
 * @param lower headings of columns
 * @param body the rows below
 */
record ExhibitHeader(List<String> titles, SheetRow upper, SheetRow lower, List<SheetRow> body) {
    private static final String PERIOD = "Period";
    private static final Pattern FOOTNOTE = Pattern.compile("\\s*\\(\\d\\)$");
    private static final String ADVICE = "this is another table, or one in a new form";

    static ExhibitHeader of(List<SheetRow> rows) throws BadInput {
        int period = IntStream.range(0, rows.size())
                .filter(index -> rows.get(index).text(0).equals(PERIOD))
                .findFirst()
                .orElse(rows.size());
        if (period + 2 >= rows.size()) {
            throw new BadInput(
                    RejectionReason.UNKNOWN_HEADER,
                    "Expected a sheet with a cell 'Period' in column A above its months, found none; " + ADVICE);
        }
        List<String> titles =
                rows.subList(0, period).stream().map(row -> row.text(0)).toList();
        return new ExhibitHeader(titles, rows.get(period), rows.get(period + 1), rows.subList(period + 2, rows.size()));
    }

    /** Returns the match of a title, of which there must be one. */
    Matcher title(Pattern form, String expected) throws BadInput {
        return titles.stream()
                .map(form::matcher)
                .filter(Matcher::find)
                .findFirst()
                .orElseThrow(() -> new BadInput(
                        RejectionReason.UNKNOWN_HEADER,
                        "Expected a sheet with the title '" + expected + "', found "
                                + BadInput.quoted(titles.stream()
                                        .filter(title -> !title.isEmpty())
                                        .collect(Collectors.joining(" / ")))
                                + "; " + ADVICE));
    }

    /** Returns the heading of a column without the number of its footnote. */
    static String heading(SheetRow row, int column) {
        return FOOTNOTE.matcher(row.text(column)).replaceFirst("");
    }

    /** Returns how many columns have a heading, the period's among them. */
    int columns() {
        return (int) IntStream.range(0, lower.cells().size())
                        .filter(column -> !lower.text(column).isEmpty())
                        .count()
                + 1;
    }

    /** Refuses a heading. */
    static BadInput unknown(String expected, SheetRow row, int column) {
        return BadInput.inCell(RejectionReason.UNKNOWN_HEADER, expected, row.text(column), row.cell(column), ADVICE);
    }

    /** Checks that every column found its indicator, and none twice. */
    void checkComplete(SortedMap<Integer, Indicator> columns, int expected) throws BadInput {
        long different = columns.values().stream().distinct().count();
        if (different != expected || columns.lastKey() != expected) {
            throw new BadInput(
                    RejectionReason.UNKNOWN_HEADER,
                    "Expected " + expected + " columns of different indicators, found " + different + " in "
                            + columns.size() + " columns; " + ADVICE);
        }
    }
}
