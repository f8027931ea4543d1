/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import static io.firstprint.poller.TestSeries.clockAt;
import static io.firstprint.poller.TestSeries.observed;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.poller.format.Decoded.Accepted;
import io.firstprint.poller.format.Decoded.Rejected;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tables here are made up; none of their figures was ever published. */
class RealGoodsDecoderTest {

    @Test
    void shouldGiveTotalEndUsesAndResidualByTheirHeadings() {
        assertThat(accepted(table("Exports")).readings())
                .extracting(reading -> reading.indicator().toString())
                .containsExactly(
                        "M.US.W1.EXPORTS.GOODS.CUSTOMS.SA.REAL",
                        "M.US.W1.EXPORTS.ENDUSE-0.CUSTOMS.SA.REAL",
                        "M.US.W1.EXPORTS.ENDUSE-1.CUSTOMS.SA.REAL",
                        "M.US.W1.EXPORTS.ENDUSE-2.CUSTOMS.SA.REAL",
                        "M.US.W1.EXPORTS.ENDUSE-3.CUSTOMS.SA.REAL",
                        "M.US.W1.EXPORTS.ENDUSE-4.CUSTOMS.SA.REAL",
                        "M.US.W1.EXPORTS.ENDUSE-5.CUSTOMS.SA.REAL",
                        "M.US.W1.EXPORTS.RESIDUAL.CUSTOMS.SA.REAL");
    }

    @Test
    void shouldTakeTheFlowFromTheTitle() {
        assertThat(accepted(table("Imports")).readings())
                .allSatisfy(
                        reading -> assertThat(reading.indicator().toString()).startsWith("M.US.W1.IMPORTS."));
    }

    @Test
    void shouldReadMonthsWithASpaceOrAFullStopBehindTheirNamesAndLeaveOutTotals() {
        assertThat(accepted(table("Exports")).readings().get(0).observations())
                .containsExactly(observed("2021-12", 90), observed("2022-01", 95), observed("2022-02", 97));
    }

    @Test
    void shouldKeepTheResidualWithItsSign() {
        assertThat(accepted(table("Exports")).readings().get(7).observations())
                .containsExactly(observed("2021-12", -5), observed("2022-01", -6), observed("2022-02", 1));
    }

    @Test
    void shouldReadLessThanHalfAMillionAsZero() {
        assertThat(accepted(table("Exports")).readings().get(6).observations()).contains(observed("2022-02", 0));
    }

    @Test
    void shouldRefuseAnotherBaseYear() {
        List<String> rows = table("Exports");
        rows.set(2, "Chained (2017) Dollars");

        assertThat(decode(rows))
                .isEqualTo(new Rejected<>(
                        RejectionReason.UNKNOWN_HEADER,
                        "Expected chained dollars of 2012, found those of 2017; amounts of two base years are not"
                                + " comparable: begin the series anew in its new prices"));
    }

    @Test
    void shouldRefuseAnEndUseThatItDoesNotKnow() {
        List<String> rows = table("Exports");
        rows.set(5, rows.get(5).replace("Capital Goods", "Machinery"));

        assertThat(decode(rows))
                .isEqualTo(new Rejected<>(
                        RejectionReason.UNKNOWN_HEADER,
                        "Expected an end use such as Capital Goods, found 'Machinery' in cell E6; this is another"
                                + " table, or one in a new form"));
    }

    private static List<String> table(String flow) {
        return new ArrayList<>(List.of(
                "Seasonally Adjusted",
                "Real " + flow + " of Goods by Principal End-Use Category",
                "Chained (2012) Dollars",
                "In millions of dollars.  (-)  Represents zero or less than one half of measurement shown.",
                "Period||End-Use Commodity Category ",
                "|Total Census Basis (1)|Foods, Feeds, & Beverages|Industrial Supplies (2)|Capital Goods"
                        + "|Automotive Vehicles, etc.|Consumer Goods|Other Goods|Residual (3)",
                "2021",
                "Jan.-Dec.|1100|130|400|300|90|140|50|-10",
                "December|90|10|34|27|8|12|4|-5",
                "2022",
                "Jan. -Dec.|192|22|72|55|16|24|4|-1",
                "January |95|11|36|28|8|13|5|-6",
                "February.|97|11|36|28|8|13|(-)|1",
                "March||||||||",
                "(1) Detailed data are presented on a Census basis."));
    }

    private static Exhibit accepted(List<String> rows) {
        return decode(rows).fold(Accepted::value, rejected -> {
            throw new AssertionError(rejected.message());
        });
    }

    private static Decoded<Exhibit> decode(List<String> rows) {
        return new RealGoodsDecoder(2012, clockAt("2022-04-05T12:30:00Z"))
                .decode(TestWorkbook.of(rows).bytes());
    }
}
