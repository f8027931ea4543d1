/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.show;

import java.util.ArrayList;
import java.util.List;

/** Lines of cells, each column as wide as its widest cell. */
final class Table {
    private static final String GAP = "  ";

    private final String alignment;
    private final List<List<String>> rows = new ArrayList<>();

    /** @param alignment a letter for each column: {@code l} for words, {@code r} for numbers */
    Table(String alignment) {
        this.alignment = alignment;
    }

    void add(String... cells) {
        rows.add(List.of(cells));
    }

    /** Returns this table under a heading. */
    Table under(String... headings) {
        rows.add(0, List.of(headings));
        return this;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Returns the lines, without blanks at their ends. */
    List<String> lines() {
        return rows.stream().map(this::line).toList();
    }

    private String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            String blanks = " ".repeat(width(column) - cells.get(column).length());
            line.append(column == 0 ? "" : GAP);
            line.append(alignment.charAt(column) == 'r' ? blanks + cells.get(column) : cells.get(column) + blanks);
        }
        return line.toString().stripTrailing();
    }

    private int width(int column) {
        return rows.stream().mapToInt(cells -> cells.get(column).length()).max().orElse(0);
    }
}
