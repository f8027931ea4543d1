/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import static io.firstprint.poller.TestSeries.clockAt;
import static io.firstprint.poller.TestSeries.observed;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.poller.format.Decoded.Accepted;
import io.firstprint.poller.format.Decoded.Rejected;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lines here are made up; none of their figures was ever published. */
class CountryCsvDecoderTest {
    private static final String HEADER = "year,CTY_CODE,CTYNAME,IJAN,IFEB,IMAR,IAPR,IMAY,IJUN,IJUL,IAUG,ISEP,IOCT,INOV,"
            + "IDEC,IYR,EJAN,EFEB,EMAR,EAPR,EMAY,EJUN,EJUL,EAUG,ESEP,EOCT,ENOV,EDEC,EYR\n";
    private static final String ZEROS = ",0".repeat(10);

    @Test
    void shouldReadBothFlowsOfACountry() {
        CountryTrade trade = accepted(line("2023,5700,China", "12.5,13.5", "7.5,8.5"));

        assertThat(observations(trade, "M.US.CN.IMPORTS.GOODS.CUSTOMS.NSA.NOMINAL"))
                .containsExactly(tenths("2023-01", 125), tenths("2023-02", 135));
        assertThat(observations(trade, "M.US.CN.EXPORTS.GOODS.CUSTOMS.NSA.NOMINAL"))
                .containsExactly(tenths("2023-01", 75), tenths("2023-02", 85));
    }

    @ParameterizedTest
    @CsvSource({
        "0003, M.US.EU.IMPORTS.GOODS.CUSTOMS.NSA.NOMINAL",
        "0004, M.US.W1.IMPORTS.GOODS.CUSTOMS.SA.NOMINAL",
        "0015, M.US.W1.IMPORTS.GOODS.CUSTOMS.NSA.NOMINAL",
        "4120, M.US.GB.IMPORTS.GOODS.CUSTOMS.NSA.NOMINAL",
        "5880, M.US.JP.IMPORTS.GOODS.CUSTOMS.NSA.NOMINAL"
    })
    void shouldKnowAreasAndTheirAdjustment(String code, String indicator) {
        assertThat(accepted(line("2023," + code + ",x", "1,2", "3,4")).of(Indicator.parse(indicator)))
                .isPresent();
    }

    @Test
    void shouldTakeZeroAfterTheNewestMonthOfAllAsNotYetPublished() {
        CountryTrade trade = accepted(line("2022,5700,China", "12,13", "7,8") + line("2023,5700,China", "14,0", "9,0"));

        assertThat(observations(trade, "M.US.CN.IMPORTS.GOODS.CUSTOMS.NSA.NOMINAL"))
                .hasSize(13)
                .last()
                .isEqualTo(observed("2023-01", 14));
    }

    @Test
    void shouldKeepZeroThatIsNoTradeWhereAnotherAreaTraded() {
        CountryTrade trade = accepted(line("1993,5520,Vietnam", "0,0", "1,2") + line("1993,5700,China", "0,13", "7,8"));

        assertThat(observations(trade, "M.US.VN.IMPORTS.GOODS.CUSTOMS.NSA.NOMINAL"))
                .containsExactly(observed("1993-01", 0), observed("1993-02", 0));
    }

    @Test
    void shouldKeepThePrecisionOfAYearWhereZeroDecimalsAreNotWritten() {
        CountryTrade trade = accepted(line("1997,0003,European Union", "14853.2,15134", "7,8"));

        assertThat(observations(trade, "M.US.EU.IMPORTS.GOODS.CUSTOMS.NSA.NOMINAL"))
                .containsExactly(tenths("1997-01", 148532), tenths("1997-02", 151340));
    }

    @Test
    void shouldRoundTheNoiseOfFloatingPointToDollars() {
        CountryTrade trade = accepted(line("2018,0003,European Union", "37651.733639000005,41937.92271999998", "1,2"));

        assertThat(observations(trade, "M.US.EU.IMPORTS.GOODS.CUSTOMS.NSA.NOMINAL"))
                .extracting(Observation::amount)
                .containsExactly(new Amount(37_651_733_639L, 0, Unit.USD), new Amount(41_937_922_720L, 0, Unit.USD));
    }

    @Test
    void shouldNameAreasThatItDoesNotKnowAndLeaveThemOut() {
        CountryTrade trade = accepted(line("2023,0001,OPEC", "1,2", "3,4") + line("2023,5700,China", "1,2", "3,4"));

        assertThat(trade.unknownAreas()).containsExactly("0001 OPEC");
        assertThat(trade.readings()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "23,5700,China~1,2~NOT_A_DATE~Expected a year such as 2023 as year, found '23' in line 2; nothing of"
                        + " this file is used until that is put right",
                "2023,570,China~1,2~UNKNOWN_VALUE~Expected a code of four digits such as 0015 as CTY_CODE, found"
                        + " '570' in line 2; nothing of this file is used until that is put right",
                "2023,5700,China~(NA),2~NOT_A_NUMBER~Expected a number of millions such as 11644.9 as IJAN, found"
                        + " '(NA)' in line 2; nothing of this file is used until that is put right",
                "2023,5700,China~-1,2~NOT_A_NUMBER~Expected a number of millions such as 11644.9 as IJAN, found"
                        + " '-1' in line 2; nothing of this file is used until that is put right",
                "2023,5700,China~,2~NOT_A_NUMBER~Expected a number of millions such as 11644.9 as IJAN, found"
                        + " '' in line 2; nothing of this file is used until that is put right",
                "2027,5700,China~1,2~MONTH_IN_FUTURE~Expected no values after 2023-03, found some for 2027-02;"
                        + " check the clock of this machine and the file's columns",
                "2023,5700,China~0,0~EMPTY_FILE~Expected trade of an area that is known, found none; check that"
                        + " this is the file of trade by country"
            })
    void shouldRejectTheWholeFile(String area, String imports, RejectionReason reason, String message) {
        String exports = imports.equals("0,0") ? "0,0" : "1,2";

        assertThat(decode(HEADER + line(area, imports, exports))).isEqualTo(new Rejected<>(reason, message));
    }

    @Test
    void shouldRejectTwoLinesOfAnAreaForOneYear() {
        String twice = line("2023,5700,China", "1,2", "3,4");

        assertThat(decode(HEADER + twice + twice))
                .isEqualTo(new Rejected<>(
                        RejectionReason.MONTH_TWICE,
                        "Expected one line per CTY_CODE and year, found 'a second of 5700 for 2023' in line 3; nothing"
                                + " of this file is used until that is put right"));
    }

    @Test
    void shouldRejectAFileWithoutOneOfTheMonths() {
        assertThat(decode(HEADER.replace("EDEC", "EXXX") + line("2023,5700,China", "1,2", "3,4")))
                .isInstanceOfSatisfying(Rejected.class, rejected -> assertThat(rejected.message())
                        .startsWith("Expected a header with the column EDEC, found 'year,CTY_CODE,"));
    }

    private static String line(String area, String imports, String exports) {
        return area + "," + imports + ZEROS + ",0," + exports + ZEROS + ",0\n";
    }

    private static Observation tenths(String period, long digits) {
        return new Observation(ReferencePeriod.parse(period), new Amount(digits, 5, Unit.USD));
    }

    private static List<Observation> observations(CountryTrade trade, String indicator) {
        return trade.of(Indicator.parse(indicator)).orElseThrow().observations();
    }

    private static CountryTrade accepted(String lines) {
        return decode(HEADER + lines).fold(Accepted::value, rejected -> {
            throw new AssertionError(rejected.message());
        });
    }

    private static Decoded<CountryTrade> decode(String content) {
        return new CountryCsvDecoder(clockAt("2023-03-10T13:30:00Z")).decode(content.getBytes(StandardCharsets.UTF_8));
    }
}
