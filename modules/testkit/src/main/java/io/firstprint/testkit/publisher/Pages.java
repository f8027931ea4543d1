/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.testkit.publisher;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Pages of real formats, with a test's figures in them.
 *
 * <p>The forms were seen at their publishers. Figures are those that were published
 * ({@link MonthlyFigures#publishedOnJanuary29}) or a test's own, which then says that they are made up.
 */
public final class Pages {
    private static final String EITS_HEADER = "[\"category_code\",\"cell_value\",\"data_type_code\",\"error_data\","
            + "\"program_code\",\"seasonally_adj\",\"time_slot_date\",\"time_slot_id\",\"time_slot_name\",\"time\"]";

    private static final DateTimeFormatter SLOT = DateTimeFormatter.ofPattern("MMMyyyy", Locale.US);

    private Pages() {}

    /** Returns FRED's CSV of one series: {@code observation_date,BOPGSTB} and a line for each month. */
    public static String graphCsv(String series, MonthlyFigures figures) {
        return figures.byMonth().entrySet().stream()
                .map(figure -> figure.getKey() + "-01," + figure.getValue() + "\n")
                .collect(Collectors.joining("", "observation_date," + series + "\n", ""));
    }

    /** Returns the answer of Census {@code eits/ftd} with the balance of goods and services, adjusted. */
    public static String censusEits(MonthlyFigures balance) {
        return censusTable(eitsRows("BOPGS", "BAL", "yes", balance));
    }

    /**
     * Returns rows of Census {@code eits/ftd}.
     *
     * @param category {@code BOPGS}, {@code BOPG}, {@code BOPS}
     * @param dataType {@code BAL}, {@code EXP}, {@code IMP}
     * @param adjusted seasonally, {@code yes} or {@code no}
     */
    public static List<String> eitsRows(String category, String dataType, String adjusted, MonthlyFigures figures) {
        List<String> rows = new ArrayList<>();
        figures.byMonth()
                .forEach((month, value) -> rows.add("[\""
                        + String.join(
                                "\",\"",
                                List.of(
                                        category,
                                        value,
                                        dataType,
                                        "no",
                                        "FTD",
                                        adjusted,
                                        month + "-01 00:00:00.0",
                                        Integer.toString(rows.size()),
                                        SLOT.format(month),
                                        month.toString()))
                        + "\"]"));
        return rows;
    }

    /** Returns a table of Census {@code eits/ftd}: the header and rows, in the order given. */
    public static String censusTable(List<String> rows) {
        List<String> all = new ArrayList<>(List.of(EITS_HEADER));
        all.addAll(rows);
        return "[" + String.join(",\n", all) + "]";
    }

    /**
     * Returns Census {@code intltrade/imports/hs} of one month and all countries.
     *
     * @param dollars whole dollars by code of the Harmonized System, in the order of the rows
     */
    public static String hsImports(YearMonth month, Map<String, String> dollars) {
        return dollars.entrySet().stream()
                .map(row -> "[\"-\",\"TOTAL FOR ALL COUNTRIES\",\"DET\",\"" + row.getKey() + "\",\"" + row.getValue()
                        + "\",\"" + month + "\"]")
                .collect(Collectors.joining(
                        ",\n",
                        "[[\"CTY_CODE\",\"CTY_NAME\",\"SUMMARY_LVL\",\"I_COMMODITY\",\"GEN_VAL_MO\",\"time\"],\n",
                        "]"));
    }

    /** Returns FRED's {@code series/observations} as JSON, as of one day of real time. */
    public static String fredJson(LocalDate asOf, MonthlyFigures figures) {
        String realTime = "\"realtime_start\":\"" + asOf + "\",\"realtime_end\":\"" + asOf + "\"";
        String rows = figures.byMonth().entrySet().stream()
                .map(figure -> "{" + realTime + ",\"date\":\"" + figure.getKey() + "-01\",\"value\":\""
                        + figure.getValue() + "\"}")
                .collect(Collectors.joining(","));
        return "{" + realTime + ",\"observation_start\":\"1600-01-01\",\"observation_end\":\"9999-12-31\","
                + "\"units\":\"lin\",\"output_type\":1,\"file_type\":\"json\",\"order_by\":\"observation_date\","
                + "\"sort_order\":\"asc\",\"count\":" + figures.byMonth().size()
                + ",\"offset\":0,\"limit\":100000,\"observations\":[" + rows + "]}";
    }

    /** Returns the page of the FT-900 of November 2025 with its headline sentence, as published. */
    public static String novemberHeadline() {
        return headline(
                "deficit was $56.8 billion in November, up $27.6 billion from $29.2 billion in October, revised.");
    }

    /**
     * Returns a page of an FT-900.
     *
     * @param sentence from the word deficit or surplus on, {@code deficit was $56.8 billion in November, up $27.6
     *     billion from $29.2 billion in October, revised.}
     */
    public static String headline(String sentence) {
        return "<!DOCTYPE html>\n<html><head><title>U.S. International Trade in Goods and Services</title></head>\n"
                + "<body><p>The U.S. Census Bureau and the U.S. Bureau of Economic Analysis announced today that the"
                + " goods and services " + sentence + "</p></body></html>\n";
    }

    /** Returns an error of BEA's, which comes with status 200: {@code 40, "Dataset or parameter is missing"}. */
    public static String beaError(int code, String description) {
        return "{\"BEAAPI\":{\"Results\":{\"Error\":{\"APIErrorCode\":\"" + code + "\",\"APIErrorDescription\":\""
                + description + "\"}}}}";
    }

    /** Returns an error told to people. */
    public static String htmlError(String title) {
        return "<!DOCTYPE html>\n<html><head><title>" + title + "</title></head>\n<body><h1>" + title
                + "</h1></body></html>\n";
    }
}
