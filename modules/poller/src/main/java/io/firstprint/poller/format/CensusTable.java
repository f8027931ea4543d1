/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import com.fasterxml.jackson.core.JsonToken;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The Census Bureau's array of arrays: names of columns, then rows. */
final class CensusTable {
    private final Map<String, List<Integer>> columns = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<BadInput> refused = new ArrayList<>();

    private CensusTable() {}

    /** Reads a table that has the columns that are needed, in whatever order and among whatever others. */
    static CensusTable parse(byte[] body, List<String> needed) throws BadInput {
        CensusTable table = new CensusTable();
        try (JsonReader json = JsonReader.of(body)) {
            String form = "an array of arrays, the first with the columns " + needed;
            if (!json.is(JsonToken.START_ARRAY) || json.next() != JsonToken.START_ARRAY) {
                throw json.otherForm(form);
            }
            List<String> header = json.array();
            for (int index = 0; index < header.size(); index++) {
                table.columns
                        .computeIfAbsent(header.get(index), name -> new ArrayList<>())
                        .add(index);
            }
            if (!table.columns.keySet().containsAll(needed)) {
                throw json.otherForm(form);
            }
            table.readRows(json, header.size(), form);
            json.end();
        }
        return table;
    }

    private void readRows(JsonReader json, int width, String form) throws BadInput {
        for (int number = 1; json.next() != JsonToken.END_ARRAY; number++) {
            if (!json.is(JsonToken.START_ARRAY)) {
                throw json.otherForm(form);
            }
            List<String> cells = json.array();
            if (cells.size() == width) {
                rows.add(new Row(number, cells));
            } else {
                refused.add(BadInput.inRow(
                        cells.size() < width ? RejectionReason.TRUNCATED_LINE : RejectionReason.TOO_MANY_FIELDS,
                        width + " cells as the header has",
                        cells.toString(),
                        "row " + number));
            }
        }
    }

    List<Row> rows() {
        return rows;
    }

    /** Returns rows that are not as wide as the header. */
    List<BadInput> refused() {
        return refused;
    }

    boolean isEmpty() {
        return rows.isEmpty() && refused.isEmpty();
    }

    boolean has(String column) {
        return columns.containsKey(column);
    }

    /** A row; the header is row 0. */
    final class Row {
        private final int number;
        private final List<String> cells;

        private Row(int number, List<String> cells) {
            this.number = number;
            this.cells = cells;
        }

        String place() {
            return "row " + number;
        }

        /** Returns a cell. A predicate that is asked for as well stands twice, and says the same. */
        String cell(String column) throws BadInput {
            List<Integer> places = columns.getOrDefault(column, List.of());
            String text = places.isEmpty() ? "" : cells.get(places.get(0));
            for (int index : places) {
                if (!cells.get(index).equals(text)) {
                    throw BadInput.inRow(
                            RejectionReason.CONTRADICTORY_VALUES,
                            "the same in both columns " + column,
                            text + " and " + cells.get(index),
                            place());
                }
            }
            return text;
        }
    }
}
