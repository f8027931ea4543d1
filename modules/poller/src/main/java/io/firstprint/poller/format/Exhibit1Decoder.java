/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import io.firstprint.domain.indicator.Flow;
import io.firstprint.domain.indicator.Indicator;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Exhibit 1 of the report on trade in goods and services (FT-900), the workbook: balance, exports and imports of
 * goods and services, in millions, seasonally adjusted, balance-of-payments basis.
 *
 * <p>The nine columns are {@code M.US.W1.{BALANCE,EXPORTS,IMPORTS}.{TOTAL,GOODS,SERVICES}.BOP.SA.NOMINAL}; a balance
 * is negative for a deficit. Columns are found by their headings.
 */
@Quirk(id = "FT900-EXH1-1", cause = "Revised months are marked (R) behind their name, in the month and nowhere else")
@Quirk(id = "FT900-EXH1-2", cause = "Rows such as Jan. - Dec. are totals of several months among the months")
@Quirk(id = "FT900-EXH1-3", cause = "The months still to come stand there with empty cells")
@Quirk(
        id = "FT900-EXH1-4",
        cause = "The prior month as published last month is a row without a name below a heading without values")
@Quirk(id = "FT900-EXH1-5", cause = "The heading of a group of columns stands over its first column only")
public final class Exhibit1Decoder {
    private static final String TITLE = "U.S. International Trade in Goods and Services";
    private static final Pattern TITLE_FORM = Pattern.compile("\\b" + Pattern.quote(TITLE) + "$");
    private static final Pattern MILLIONS = Pattern.compile("(?i)^in millions of dollars\\b");
    private static final Pattern ADJUSTED = Pattern.compile("(?i)\\bseasonally adjusted\\b");
    private static final Map<String, Flow> FLOWS =
            Map.of("Balance", Flow.BALANCE, "Exports", Flow.EXPORTS, "Imports", Flow.IMPORTS);
    private static final Map<String, String> PRODUCTS =
            Map.of("Total", "TOTAL", "Goods", "GOODS", "Services", "SERVICES");
    private static final int COLUMNS = 9;

    private final Clock clock;

    public Exhibit1Decoder(Clock clock) {
        this.clock = clock;
    }

    /** Returns the nine columns with the prior values stated below them, or why none may be used. */
    public Decoded<Exhibit> decode(byte[] bytes) {
        try {
            ExhibitHeader header = ExhibitHeader.of(Workbook.firstSheet(bytes));
            header.title(TITLE_FORM, TITLE);
            header.title(MILLIONS, "In millions of dollars");
            header.title(ADJUSTED, "Seasonally Adjusted");
            MonthTable table = new MonthTableReader(COLUMNS, clock).read(header.body());
            return new Decoded.Accepted<>(table.of(columns(header)));
        } catch (BadInput e) {
            return e.rejected();
        }
    }

    private static SortedMap<Integer, Indicator> columns(ExhibitHeader header) throws BadInput {
        SortedMap<Integer, Indicator> columns = new TreeMap<>();
        int group = 1;
        for (int column = 1; column < header.columns(); column++) {
            group = header.upper().text(column).isEmpty() ? group : column;
            columns.put(column, indicator(flow(header.upper(), group), product(header.lower(), column)));
        }
        header.checkComplete(columns, COLUMNS);
        return columns;
    }

    private static Flow flow(SheetRow row, int column) throws BadInput {
        Flow flow = FLOWS.get(ExhibitHeader.heading(row, column));
        if (flow == null) {
            throw ExhibitHeader.unknown("one of " + Arrays.toString(sorted(FLOWS)), row, column);
        }
        return flow;
    }

    private static String product(SheetRow row, int column) throws BadInput {
        String product = PRODUCTS.get(ExhibitHeader.heading(row, column));
        if (product == null) {
            throw ExhibitHeader.unknown("one of " + Arrays.toString(sorted(PRODUCTS)), row, column);
        }
        return product;
    }

    private static Object[] sorted(Map<String, ?> headings) {
        return headings.keySet().stream().sorted().toArray();
    }

    private static Indicator indicator(Flow flow, String product) {
        return Indicator.parse(String.format(Locale.ROOT, "M.US.W1.%s.%s.BOP.SA.NOMINAL", flow, product));
    }
}
