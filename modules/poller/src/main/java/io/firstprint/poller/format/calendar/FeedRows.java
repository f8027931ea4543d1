/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format.calendar;

import io.firstprint.poller.format.BadInput;
import io.firstprint.poller.format.CsvLine;
import io.firstprint.poller.format.CsvText;
import io.firstprint.poller.format.JsonRow;
import io.firstprint.poller.format.JsonRows;
import io.firstprint.poller.format.RejectionReason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rows of a calendar and those that are none. Refuses the file as a whole where its header or its form is another;
 * quotes nothing of it, for a service's answer may repeat a key.
 */
record FeedRows(List<FeedRow> rows, List<RejectedRow> rejected) {

    /**
     * Reads lines under a header.
     *
     * @param needed columns; others are passed over
     */
    static FeedRows ofLines(byte[] bytes, char separator, List<String> needed) throws BadInput {
        CsvText text = lines(bytes, separator);
        List<String> header = text.header().fields();
        if (!header.containsAll(needed) || new HashSet<>(header).size() != header.size()) {
            throw new BadInput(
                    RejectionReason.UNKNOWN_HEADER,
                    "Expected a first line with the columns " + String.join(", ", needed) + ", each once, found one of "
                            + header.size() + " columns without them; check that this is the feed that was meant");
        }
        FeedRows read = new FeedRows(new ArrayList<>(), new ArrayList<>());
        for (CsvLine line : text.lines()) {
            read.add(line, header);
        }
        return read;
    }

    private static CsvText lines(byte[] bytes, char separator) throws BadInput {
        try {
            return CsvText.parseRagged(bytes, separator);
        } catch (BadInput e) {
            if (e.reason() == RejectionReason.HTML_INSTEAD_OF_CSV) {
                throw new BadInput(e.reason(), "Expected lines of fields, found a page for people; check the address");
            }
            throw e;
        }
    }

    private void add(CsvLine line, List<String> header) {
        String place = "line " + line.number();
        int found = line.fields().size();
        if (found != header.size()) {
            rejected.add(new RejectedRow(
                    place,
                    found < header.size() ? RejectionReason.TRUNCATED_LINE : RejectionReason.TOO_MANY_FIELDS,
                    header.size() + " fields",
                    found + " fields"));
            return;
        }
        Map<String, String> fields = new HashMap<>();
        for (int index = 0; index < found; index++) {
            fields.put(header.get(index), line.fields().get(index));
        }
        rows.add(new FeedRow(place, fields, Set.of()));
    }

    /**
     * Reads objects of an array.
     *
     * @param field that holds the array, or empty where it is the outermost value
     */
    static FeedRows ofJson(byte[] bytes, String field) throws BadInput {
        FeedRows read = new FeedRows(new ArrayList<>(), new ArrayList<>());
        for (JsonRow row : JsonRows.parse(bytes, field)) {
            if (row.isObject()) {
                read.rows.add(new FeedRow(row.place(), row.fields(), row.repeated()));
            } else {
                read.rejected.add(new RejectedRow(
                        row.place(), RejectionReason.UNKNOWN_VALUE, "an object with fields", "something else"));
            }
        }
        return read;
    }
}
