/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.poller.TestSeries;
import io.firstprint.poller.format.Decoded.Accepted;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

/**
 * Answers of publishers' APIs, put together for tests. Balances of October and November 2025 and the words of that
 * release are real; every other figure is made up.
 */
final class ApiPayloads {
    static final Clock CLOCK = TestSeries.clockAt("2026-02-01T00:00:00Z");
    static final int OK = 200;
    static final String EITS_HEADER = "[\"category_code\",\"cell_value\",\"data_type_code\",\"error_data\","
            + "\"program_code\",\"seasonally_adj\",\"time_slot_id\",\"time\"]";
    static final String HEADLINE = "The U.S. Census Bureau and the U.S. Bureau of Economic Analysis announced today"
            + " that the goods and services deficit was $56.8 billion in November, up $27.6 billion from $29.2"
            + " billion in October, revised.";
    static final String LINES = """

            Deficit: $56.8 Billion +94.6%\u00B0
            Exports: $292.1 Billion \u20133.6%\u00B0
            Imports: $348.9 Billion +5.0%\u00B0
            """;
    static final BeaSeries BEA_BALANCE = bea("Q", "QSA");

    private ApiPayloads() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String printable(byte[] body) {
        return new String(body, StandardCharsets.ISO_8859_1).replaceAll("\\p{Cntrl}", "?");
    }

    /** Returns one row of the headline's form. */
    static String eits(String category, String value, String dataType, String adjusted, String month) {
        return eits(category, value, dataType, "no", adjusted, month);
    }

    static String eits(String category, String value, String dataType, String error, String adjusted, String month) {
        return "[\"" + String.join("\",\"", category, value, dataType, error, "FTD", adjusted, "0", month) + "\"]";
    }

    static String november() {
        return eits("BOPGS", "-56825", "BAL", "yes", "2025-11");
    }

    static String eitsTable(String... rows) {
        return rows.length == 0 ? "[" + EITS_HEADER + "]" : "[" + EITS_HEADER + ",\n" + String.join(",\n", rows) + "]";
    }

    static String fred(String outputType, String... rows) {
        return "{\"realtime_start\":\"2026-01-08\",\"realtime_end\":\"2026-01-29\",\"units\":\"lin\",\"output_type\":"
                + outputType + ",\"file_type\":\"json\",\"count\":" + rows.length
                + ",\"offset\":0,\"limit\":100000,\"observations\":[" + String.join(",", rows) + "]}";
    }

    static String tall(String from, String to, String date, String value) {
        return "{\"realtime_start\":\"" + from + "\",\"realtime_end\":\"" + to + "\",\"date\":\"" + date
                + "\",\"value\":\"" + value + "\"}";
    }

    static String bea(String data) {
        return "{\"BEAAPI\":{\"Request\":{\"RequestParam\":[{\"ParameterName\":\"USERID\",\"ParameterValue\":"
                + "\"01234567-89AB-CDEF-0123-456789ABCDEF\"}]},\"Results\":{\"Dimensions\":[],\"Data\":" + data
                + ",\"Notes\":[{\"NoteRef\":\"\",\"NoteText\":\"\"}]}}}";
    }

    static String beaRow(String period, String value) {
        return beaRow(period, "USD", "6", value);
    }

    static String beaRow(String period, String unit, String multiplier, String value) {
        return "{\"Indicator\":\"BalGdsServ\",\"AreaOrCountry\":\"AllCountries\",\"Frequency\":\"QSA\","
                + "\"TimePeriod\":\"" + period + "\",\"CL_UNIT\":\"" + unit + "\",\"UNIT_MULT\":\"" + multiplier
                + "\",\"DataValue\":\"" + value + "\",\"NoteRef\":\"\"}";
    }

    static BeaSeries bea(String frequency, String beaFrequency) {
        return new BeaSeries(
                Indicator.parse(frequency + ".US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL"),
                "BalGdsServ",
                "AllCountries",
                beaFrequency,
                Unit.USD);
    }

    static <T> T accepted(Decoded<T> decoded) {
        return decoded.fold(Accepted::value, rejected -> {
            throw new AssertionError(rejected.message());
        });
    }

    static RejectionReason reason(Decoded<?> decoded) {
        return decoded.fold(
                accepted -> {
                    throw new AssertionError("accepted " + accepted.value());
                },
                Decoded.Rejected::reason);
    }

    static String message(Decoded<?> decoded) {
        return decoded.fold(accepted -> "accepted " + accepted.value(), Decoded.Rejected::message);
    }

    static IndicatorReading of(Indicator indicator, List<IndicatorReading> readings) {
        return readings.stream()
                .filter(reading -> reading.indicator().equals(indicator))
                .findFirst()
                .orElseThrow();
    }
}
