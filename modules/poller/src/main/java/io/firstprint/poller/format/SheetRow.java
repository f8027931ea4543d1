/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import java.util.List;

/**
 * The cells of one row of a sheet as text, trimmed, from column A on.
 *
 * @param number of the row, from 1
 * @param cells empty text where there is nothing
 */
record SheetRow(int number, List<String> cells) {

    SheetRow {
        cells = List.copyOf(cells);
    }

    /** Returns the text of a column, counted from 0, empty beyond the last. */
    String text(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /** Returns whether some columns hold nothing. */
    boolean isEmpty(int from, int to) {
        return cells.subList(Math.min(from, cells.size()), Math.min(to, cells.size())).stream()
                .allMatch(String::isEmpty);
    }

    /** Returns the name of a cell of this row, {@code B42}. */
    String cell(int column) {
        return Character.toString('A' + column) + number;
    }
}
