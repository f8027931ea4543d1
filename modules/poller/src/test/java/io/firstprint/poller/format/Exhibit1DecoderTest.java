/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import static io.firstprint.poller.TestSeries.clockAt;
import static io.firstprint.poller.TestSeries.observed;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.poller.TestSeries;
import io.firstprint.poller.format.Decoded.Accepted;
import io.firstprint.poller.format.Decoded.Rejected;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables here are made up; none of their figures was ever published. */
class Exhibit1DecoderTest {
    private static final String EMPTY = "|||||||||";

    @Test
    void shouldGiveNineIndicatorsByTheirHeadings() {
        assertThat(accepted(table()).readings())
                .extracting(reading -> reading.indicator().toString())
                .containsExactly(
                        "M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL",
                        "M.US.W1.BALANCE.GOODS.BOP.SA.NOMINAL",
                        "M.US.W1.BALANCE.SERVICES.BOP.SA.NOMINAL",
                        "M.US.W1.EXPORTS.TOTAL.BOP.SA.NOMINAL",
                        "M.US.W1.EXPORTS.GOODS.BOP.SA.NOMINAL",
                        "M.US.W1.EXPORTS.SERVICES.BOP.SA.NOMINAL",
                        "M.US.W1.IMPORTS.TOTAL.BOP.SA.NOMINAL",
                        "M.US.W1.IMPORTS.GOODS.BOP.SA.NOMINAL",
                        "M.US.W1.IMPORTS.SERVICES.BOP.SA.NOMINAL");
    }

    @Test
    void shouldReadMonthsUnderTheirYearsAndPassOverTotalsAndMonthsToCome() {
        assertThat(of(TestSeries.BALANCE, table()).observations())
                .containsExactly(observed("2020-12", -40), observed("2021-01", -42), observed("2021-02", -44));
    }

    @Test
    void shouldKeepWhichMonthsAreMarkedRevised() {
        assertThat(accepted(table()).markedRevised()).containsExactly(ReferencePeriod.parse("2021-01"));
    }

    @Test
    void shouldGiveThePriorMonthAsPublishedBefore() {
        assertThat(of(TestSeries.BALANCE, table()).priors()).containsExactly(observed("2021-01", -41));
    }

    @Test
    void shouldTakeThePriorMonthOfJanuaryFromTheYearBefore() {
        List<String> rows = table();
        rows.set(13, EMPTY);
        rows.set(14, EMPTY);
        rows.set(16, "December data as published last month:" + EMPTY);

        assertThat(of(TestSeries.BALANCE, rows).priors()).containsExactly(observed("2020-12", -41));
    }

    @Test
    void shouldReadColumnsThatChangedPlaces() {
        List<String> rows = table();
        rows.set(3, "Period|Exports|||Balance|||Imports||");

        assertThat(of(TestSeries.BALANCE, rows).observations()).first().isEqualTo(observed("2020-12", 100));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '~',
            value = {
                "1~Exhibit 5. Goods~UNKNOWN_HEADER~Expected a sheet with the title 'U.S. International Trade in Goods"
                        + " and Services', found 'Part A: Seasonally Adjusted / Exhibit 5. Goods / In millions of"
                        + " dollars.'; this is another table, or one in a new form",
                "4~|Total|Goods|Travel|Total|Goods|Services|Total|Goods|Services~UNKNOWN_HEADER~Expected one of"
                        + " [Goods, Services, Total], found 'Travel' in cell D5; this is another table, or one in a"
                        + " new form",
                "4~|Total|Goods|Goods|Total|Goods|Services|Total|Goods|Services~UNKNOWN_HEADER~Expected 9 columns of"
                        + " different indicators, found 8 in 9 columns; this is another table, or one in a new form",
                "13~January|-42|-60|x|100|60|40|142|120|22~NOT_A_NUMBER~Expected a whole number of millions such as"
                        + " -56825, found 'x' in cell D14; nothing of this file is used until that is put right",
                "13~January|-42|-60|18.5|100|60|40|142|120|22~NOT_A_NUMBER~Expected a whole number of millions such"
                        + " as -56825, found '18.5' in cell D14; nothing of this file is used until that is put right",
                "13~January|-42|-60||100|60|40|142|120|22~MISSING_VALUE~Expected a value in every column of the"
                        + " month, found '' in cell D14; nothing of this file is used until that is put right",
                "13~February|-42|-60|18|100|60|40|142|120|22~MONTH_TWICE~Expected each month once, found 'February'"
                        + " in cell A15; nothing of this file is used until that is put right",
                "13~March|-42|-60|18|100|60|40|142|120|22~MONTH_OUT_OF_ORDER~Expected a month after 2021-03, found"
                        + " 'February' in cell A15; nothing of this file is used until that is put right",
                "13~January|||||||||~MISSING_VALUE~Expected values of every month before 2021-02, found '' in cell"
                        + " B14; nothing of this file is used until that is put right",
                "15~April|-42|-60|18|100|60|40|142|120|22~MONTH_IN_FUTURE~Expected no values after 2021-03, found"
                        + " 'April' in cell A16; nothing of this file is used until that is put right",
                "15~Total|-42|-60|18|100|60|40|142|120|22~UNKNOWN_VALUE~Expected a month, a year or a total of"
                        + " months before its values, found 'Total' in cell A16; nothing of this file is used until"
                        + " that is put right",
                "17~(1) A note.~MISSING_VALUE~Expected the values of 2021-01 as published last month below their"
                        + " heading, found none; nothing of this file is used until that is put right",
                "5~(2) No year.~NOT_A_DATE~Expected a row with the year above its months, found 'December' in cell"
                        + " A8; nothing of this file is used until that is put right"
            })
    void shouldRejectTheWholeTable(int row, String instead, RejectionReason reason, String message) {
        List<String> rows = table();
        rows.set(row, instead);

        assertThat(decode(rows)).isEqualTo(new Rejected<>(reason, message));
    }

    private static List<String> table() {
        return new ArrayList<>(List.of(
                "Part A: Seasonally Adjusted",
                "Exhibit 1. U.S. International Trade in Goods and Services",
                "In millions of dollars.",
                "Period|Balance|||Exports|||Imports||",
                "|Total|Goods (1)|Services|Total|Goods (1)|Services|Total|Goods (1)|Services",
                "2020",
                "Jan. - Dec.|-480|-700|220|1200|700|500|1680|1400|280",
                "December|-40|-59|19|100|60|40|140|119|21",
                "2021",
                "Jan. - Feb.|-86|-122|36|202|122|80|288|244|44",
                "(a note between)",
                "",
                "",
                "January (R)|-42|-60|18|100|60|40|142|120|22",
                "February|-44|-62|18|102|62|40|146|124|22",
                "March" + EMPTY,
                "January data as published last month:" + EMPTY,
                "|-41|-60|19|100|60|40|141|120|21",
                "(1) Balance of payments basis."));
    }

    private static IndicatorReading of(Indicator indicator, List<String> rows) {
        return accepted(rows).readings().stream()
                .filter(reading -> reading.indicator().equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    private static Exhibit accepted(List<String> rows) {
        return decode(rows).fold(Accepted::value, rejected -> {
            throw new AssertionError(rejected.message());
        });
    }

    private static Decoded<Exhibit> decode(List<String> rows) {
        return new Exhibit1Decoder(clockAt("2021-03-15T12:30:00Z"))
                .decode(TestWorkbook.of(rows).bytes());
    }
}
