/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import io.firstprint.domain.indicator.Flow;
import io.firstprint.domain.indicator.Indicator;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Real exports or imports of goods by principal end use (FT-900, Exhibits 10 and 11), the workbooks: chained dollars
 * of one base year, in millions, seasonally adjusted, Census basis.
 *
 * <p>The columns are {@code M.US.W1.{EXPORTS,IMPORTS}.<product>.CUSTOMS.SA.REAL}:
 *
 * <table>
 *   <caption>Headings and products</caption>
 *   <tr><td>Total Census Basis</td><td>{@code GOODS}</td></tr>
 *   <tr><td>Foods, Feeds, &amp; Beverages</td><td>{@code ENDUSE-0}</td></tr>
 *   <tr><td>Industrial Supplies</td><td>{@code ENDUSE-1}</td></tr>
 *   <tr><td>Capital Goods</td><td>{@code ENDUSE-2}</td></tr>
 *   <tr><td>Automotive Vehicles, etc.</td><td>{@code ENDUSE-3}</td></tr>
 *   <tr><td>Consumer Goods</td><td>{@code ENDUSE-4}</td></tr>
 *   <tr><td>Other Goods</td><td>{@code ENDUSE-5}</td></tr>
 *   <tr><td>Residual</td><td>{@code RESIDUAL}</td></tr>
 * </table>
 *
 * <p>Chained components do not add up: the publisher's residual is the total less the six groups, and is an indicator
 * of its own, so that what a breakdown leaves unexplained can be compared with it. It may have either sign. Amounts
 * are in {@code USD}; another base year is another series, so the decoder is told which one it reads and refuses
 * every other.
 */
@Quirk(id = "FT900-REAL-1", cause = "Components in chained dollars do not add up; the gap is published as Residual")
@Quirk(id = "FT900-REAL-2", cause = "The base year stands in a title and nowhere else, and changes every few years")
@Quirk(
        id = "FT900-REAL-3",
        cause = "Names of months and totals carry spaces and full stops: 'January ', 'March.', 'Jan. -Dec.'")
@Quirk(
        id = "FT900-REAL-4",
        cause = "The newest year's total is labelled Jan. -Dec. although it ends with the newest month")
@Quirk(id = "FT900-REAL-5", cause = "(-) stands for zero or less than one half of a million")
public final class RealGoodsDecoder {
    private static final Pattern TITLE =
            Pattern.compile("^Real (Exports|Imports) of Goods by Principal End-Use Category$");
    private static final Pattern CHAINED = Pattern.compile("^Chained \\((\\d{4})\\) Dollars$");
    private static final Pattern MILLIONS = Pattern.compile("(?i)^in millions of dollars\\b");
    private static final Pattern ADJUSTED = Pattern.compile("(?i)^seasonally adjusted$");
    private static final Map<String, String> PRODUCTS = Map.of(
            "Total Census Basis", "GOODS",
            "Foods, Feeds, & Beverages", "ENDUSE-0",
            "Industrial Supplies", "ENDUSE-1",
            "Capital Goods", "ENDUSE-2",
            "Automotive Vehicles, etc.", "ENDUSE-3",
            "Consumer Goods", "ENDUSE-4",
            "Other Goods", "ENDUSE-5",
            "Residual", "RESIDUAL");

    private final int baseYear;
    private final Clock clock;

    /** @param baseYear whose prices the series is in, 2012 */
    public RealGoodsDecoder(int baseYear, Clock clock) {
        this.baseYear = baseYear;
        this.clock = clock;
    }

    /** Returns total, end uses and residual, or why none may be used. */
    public Decoded<Exhibit> decode(byte[] bytes) {
        try {
            ExhibitHeader header = ExhibitHeader.of(Workbook.firstSheet(bytes));
            Matcher title = header.title(TITLE, "Real Exports of Goods by Principal End-Use Category (or Imports)");
            header.title(MILLIONS, "In millions of dollars");
            header.title(ADJUSTED, "Seasonally Adjusted");
            checkBaseYear(header.title(CHAINED, "Chained (" + baseYear + ") Dollars"));
            SortedMap<Integer, Indicator> columns = columns(header, flow(title));
            return new Decoded.Accepted<>(new MonthTableReader(columns.size(), clock)
                    .read(header.body())
                    .of(columns));
        } catch (BadInput e) {
            return e.rejected();
        }
    }

    private static Flow flow(Matcher title) {
        return title.group(1).equals("Exports") ? Flow.EXPORTS : Flow.IMPORTS;
    }

    private void checkBaseYear(Matcher chained) throws BadInput {
        if (Integer.parseInt(chained.group(1)) != baseYear) {
            throw new BadInput(
                    RejectionReason.UNKNOWN_HEADER,
                    "Expected chained dollars of " + baseYear + ", found those of " + chained.group(1)
                            + "; amounts of two base years are not comparable: begin the series anew in its new"
                            + " prices");
        }
    }

    private static SortedMap<Integer, Indicator> columns(ExhibitHeader header, Flow flow) throws BadInput {
        SortedMap<Integer, Indicator> columns = new TreeMap<>();
        for (int column = 1; column < header.columns(); column++) {
            String product = PRODUCTS.get(ExhibitHeader.heading(header.lower(), column));
            if (product == null) {
                throw ExhibitHeader.unknown("an end use such as Capital Goods", header.lower(), column);
            }
            columns.put(
                    column,
                    Indicator.parse(String.format(Locale.ROOT, "M.US.W1.%s.%s.CUSTOMS.SA.REAL", flow, product)));
        }
        header.checkComplete(columns, PRODUCTS.size());
        return columns;
    }
}
