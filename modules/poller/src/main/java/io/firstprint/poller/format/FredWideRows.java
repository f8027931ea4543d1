/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.poller.format.VintageMonths.Said;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** FRED's wide rows: a month, and a column {@code SERIES_YYYYMMDD} for each vintage. */
final class FredWideRows {
    private static final Pattern COLUMN = Pattern.compile("(.{1,60})_(\\d{4})(\\d{2})(\\d{2})");

    private final FredValues values;
    private final boolean changesOnly;
    private final Clock clock;
    private final List<Refusal> refusals = new ArrayList<>();
    private final SortedMap<ReferencePeriod, List<Said>> months = new TreeMap<>();
    private final Set<ReferencePeriod> twice = new TreeSet<>();

    /** @param changesOnly whether a vintage has what is new in it and nothing else, output_type 3 */
    FredWideRows(FredValues values, boolean changesOnly, Clock clock) {
        this.values = values;
        this.changesOnly = changesOnly;
        this.clock = clock;
    }

    List<Refusal> read(List<Map<String, String>> rows, VintageMonths vintages) throws BadInput {
        for (int index = 0; index < rows.size(); index++) {
            String place = "observations[" + index + "]";
            checkColumns(rows.get(index), place);
            try {
                read(rows.get(index), place);
            } catch (BadInput e) {
                refusals.add(e.refusal());
            }
        }
        months.keySet().removeAll(twice);
        months.forEach(vintages::add);
        return refusals;
    }

    /** Columns of another series put the whole answer in doubt. */
    private void checkColumns(Map<String, String> row, String place) throws BadInput {
        for (String name : row.keySet()) {
            Matcher column = COLUMN.matcher(name);
            boolean own = column.matches() && column.group(1).equals(values.series());
            if (!own && !name.equals("date")) {
                throw BadInput.at(
                        RejectionReason.UNKNOWN_HEADER,
                        "date and columns such as " + values.series() + "_20260129",
                        name,
                        place,
                        "check that the answer is that of the series " + values.series());
            }
        }
    }

    private void read(Map<String, String> row, String place) throws BadInput {
        ReferencePeriod period = PeriodText.firstOfMonth(FredValues.member(row, "date", place), place, clock);
        List<Said> said = new ArrayList<>();
        for (Map.Entry<String, String> cell : new TreeMap<>(row).entrySet()) {
            if (!cell.getKey().equals("date")) {
                read(cell.getKey(), cell.getValue(), period, place, said);
            }
        }
        if (months.putIfAbsent(period, said) != null) {
            twice.add(period);
            throw BadInput.inRow(RejectionReason.AMBIGUOUS, "one row for " + period, "another", place);
        }
    }

    /** Before a month has a value, a point says that it has none yet. */
    private void read(String name, String text, ReferencePeriod period, String row, List<Said> said) {
        String place = row + ", " + name;
        try {
            Matcher parts = COLUMN.matcher(name);
            String date = parts.matches() ? parts.group(2) + "-" + parts.group(3) + "-" + parts.group(4) : name;
            LocalDate vintage = PeriodText.date(date, place);
            @Nullable Amount amount = values.amount(text, place);
            if (amount != null) {
                said.add(new Said(values.vintage(date, period, place), amount));
            } else if (!said.isEmpty() && changesOnly) {
                throw BadInput.inRow(
                        RejectionReason.AMBIGUOUS,
                        "a value in an answer of changes only, for a point may mean unchanged or taken back",
                        text,
                        place);
            } else if (!said.isEmpty()) {
                said.add(new Said(vintage, null));
            }
        } catch (BadInput e) {
            refusals.add(e.refusal());
        }
    }
}
