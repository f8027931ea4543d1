/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import static io.firstprint.poller.TestSeries.missing;
import static io.firstprint.poller.TestSeries.observed;
import static io.firstprint.poller.format.ApiPayloads.accepted;
import static io.firstprint.poller.format.ApiPayloads.bytes;
import static io.firstprint.poller.format.ApiPayloads.eits;
import static io.firstprint.poller.format.ApiPayloads.eitsTable;
import static io.firstprint.poller.format.ApiPayloads.message;
import static io.firstprint.poller.format.ApiPayloads.november;
import static io.firstprint.poller.format.ApiPayloads.reason;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.poller.TestSeries;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The balances of October and November 2025 are real, the other figures are made up. */
class CensusEitsDecoderTest {
    private static final String OTHER = eits("BOPG", "-86900", "BAL", "yes", "2025-11");

    @Test
    void shouldReadTheHeadline() {
        assertThat(balance(eitsTable(november()))).containsExactly(observed("2025-11", -56825));
    }

    @Test
    void shouldFindColumnsByNameInWhateverOrder() {
        String table =
                "[[\"time\",\"seasonally_adj\",\"program_code\",\"error_data\",\"cell_value\",\"data_type_code\","
                        + "\"category_code\"],[\"2025-11\",\"yes\",\"FTD\",\"no\",\"-56825\",\"BAL\",\"BOPGS\"]]";

        assertThat(balance(table)).containsExactly(observed("2025-11", -56825));
    }

    @Test
    void shouldReadAColumnThatIsThereTwice() {
        String table = eitsTable(november())
                .replace("\"time\"]", "\"time\",\"time\"]")
                .replace("\"2025-11\"]", "\"2025-11\",\"2025-11\"]");

        assertThat(balance(table)).containsExactly(observed("2025-11", -56825));
    }

    @Test
    void shouldRefuseARowWhoseColumnsOfOneNameDiffer() {
        String table = eitsTable(november())
                .replace("\"time\"]", "\"time\",\"time\"]")
                .replace("\"2025-11\"]", "\"2025-11\",\"2025-10\"]");

        assertThat(decode(table).refusals())
                .containsExactly(new Refusal(
                        RejectionReason.CONTRADICTORY_VALUES,
                        "Expected the same in both columns time, found '2025-11 and 2025-10' in row 1; this value is"
                                + " left out, the others are used"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "another category, BOPG, BAL, no, yes",
        "another data type, BOPGS, EXPORTS, no, yes",
        "error data, BOPGS, BAL, yes, yes",
        "not adjusted, BOPGS, BAL, no, no"
    })
    void shouldMatchAllKeys(String rule, String category, String dataType, String error, String adjusted) {
        ApiReadings readings = decode(eitsTable(eits(category, "-1", dataType, error, adjusted, "2025-11")));

        assertThat(readings).as(rule).isEqualTo(new ApiReadings(Presence.ROWS, List.of(), List.of()));
    }

    @Test
    void shouldMatchTheProgram() {
        assertThat(decode(eitsTable(november()).replace("FTD", "FTDADV")).readings())
                .isEmpty();
    }

    @Test
    void shouldPassOverRowsOfOtherSeries() {
        assertThat(balance(eitsTable(OTHER, november(), OTHER))).containsExactly(observed("2025-11", -56825));
    }

    @Test
    void shouldRefuseTwoMatchesAndNeverTakeTheLast() {
        String other = eits("BOPGS", "-56826", "BAL", "yes", "2025-11");
        String october = eits("BOPGS", "-29206", "BAL", "yes", "2025-10");

        ApiReadings readings = decode(eitsTable(november(), october, other));

        assertThat(readings.readings().get(0).observations()).containsExactly(observed("2025-10", -29206));
        assertThat(readings.refusals())
                .containsExactly(new Refusal(
                        RejectionReason.AMBIGUOUS,
                        "Expected one row of M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL for 2025-11, found '2 rows' in row 1"
                                + " and row 3; this value is left out, the others are used"));
    }

    @Test
    void shouldTakeTheMonthFromTimeAndNotFromTheSlot() {
        String first = eits("BOPGS", "-29206", "BAL", "yes", "2025-10");

        assertThat(balance(eitsTable(november(), first)))
                .containsExactly(observed("2025-10", -29206), observed("2025-11", -56825));
    }

    @ParameterizedTest
    @CsvSource({"-71234.5,-712345E5 USD", "-71234.0,-71234E6 USD", "0,0E6 USD"})
    void shouldKeepDecimals(String value, String amount) {
        assertThat(balance(eitsTable(november().replace("-56825", value))))
                .containsExactly(new Observation(ReferencePeriod.parse("2025-11"), Amount.parse(amount)));
    }

    @ParameterizedTest
    @CsvSource({"\"NA\"", "\"\"", "null"})
    void shouldTakeNaAsMissing(String value) {
        assertThat(balance(eitsTable(november().replace("\"-56825\"", value)))).containsExactly(missing("2025-11"));
    }

    @ParameterizedTest
    @CsvSource({
        "-56825,x,NOT_A_NUMBER,'a number such as -56825 as cell_value, found ''x'' in row 2'",
        "-56825,1e3,NOT_A_NUMBER,found '1e3' in row 2",
        "-56825,1234567890123456789,NUMBER_TOO_LARGE,at most 18 digits as cell_value",
        "2025-11,2025-13,NOT_A_DATE,a month such as 2025-11",
        "2025-11,2026-03,MONTH_IN_FUTURE,a period that has begun by 2026-02-01",
        "'\"2025-11\"','\"2025-11\",\"\"',TOO_MANY_FIELDS,8 cells as the header has",
        "',\"2025-11\"','',TRUNCATED_LINE,8 cells as the header has"
    })
    void shouldRefuseOneRowAndKeepItsNeighbours(String from, String to, RejectionReason reason, String message) {
        String october = eits("BOPGS", "-29206", "BAL", "yes", "2025-10");

        ApiReadings readings = decode(eitsTable(october, november().replace(from, to)));

        assertThat(readings.readings().get(0).observations()).containsExactly(observed("2025-10", -29206));
        assertThat(readings.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.reason()).isEqualTo(reason);
            assertThat(refusal.message()).contains(message);
        });
    }

    @Test
    void shouldTake204WithoutABodyAsNoRows() {
        assertThat(accepted(decoder().decode(204, new byte[0])))
                .isEqualTo(new ApiReadings(Presence.NO_ROWS, List.of(), List.of()));
    }

    @Test
    void shouldTakeAHeaderAloneAsNoRows() {
        assertThat(decode(eitsTable()).presence()).isEqualTo(Presence.NO_ROWS);
    }

    @Test
    void shouldTake404AsNotYetPublished() {
        assertThat(accepted(decoder().decode(404, bytes("error: unknown time"))).presence())
                .isEqualTo(Presence.NOT_YET_PUBLISHED);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "400,error: unknown variable 'X',ERROR_ANSWER",
        "500,<html>Sorry</html>,ERROR_ANSWER",
        "429,Too many requests,THROTTLED",
        "200,<html><title>Missing Key</title>,NOT_JSON",
        "200,error: unknown variable,NOT_JSON",
        "200,'',EMPTY_FILE",
        "200,'[[\"a\"],[\"b\"]]',UNKNOWN_HEADER",
        "200,'{\"a\":1}',UNKNOWN_HEADER",
        "200,'[]',UNKNOWN_HEADER"
    })
    void shouldRefuseWhatIsNoTable(int status, String body, RejectionReason reason) {
        Decoded<ApiReadings> decoded = decoder().decode(status, bytes(body));

        assertThat(reason(decoded)).isEqualTo(reason);
        assertThat(message(decoded)).contains(body);
    }

    @Test
    void shouldRefuseATableThatWasCut() {
        String table = eitsTable(november());

        assertThat(reason(decoder().decode(200, bytes(table.substring(0, table.length() - 1)))))
                .isEqualTo(RejectionReason.NOT_JSON);
    }

    @Test
    void shouldRefuseWhatFollowsATable() {
        assertThat(reason(decoder().decode(200, bytes(eitsTable(november()) + "[]"))))
                .isEqualTo(RejectionReason.NOT_JSON);
    }

    @ParameterizedTest
    @CsvSource({
        "error in get=cell_value&key=s3cr3t&time=2025-11",
        "<a href='?key=s3cr3t'>",
        "api_key: \"s3cr3t\"",
        "UserID%3Ds3cr3t"
    })
    void shouldNeverShowTheKeyOfTheQuery(String body) {
        assertThat(message(decoder().decode(400, bytes(body)))).contains("***").doesNotContain("s3cr3t");
    }

    @Test
    void shouldNotShowAKeyWithoutItsName() {
        assertThat(message(decoder().decode(400, bytes("bad: 0123456789abcdef0123456789abcdef01234567"))))
                .contains("'bad: ***'");
    }

    private static List<Observation> balance(String table) {
        ApiReadings readings = decode(table);
        assertThat(readings.refusals()).isEmpty();
        return ApiPayloads.of(TestSeries.BALANCE, readings.readings()).observations();
    }

    private static ApiReadings decode(String table) {
        return accepted(decoder().decode(ApiPayloads.OK, bytes(table)));
    }

    private static CensusEitsDecoder decoder() {
        return new CensusEitsDecoder(CensusEitsSeries.headline(), ApiPayloads.CLOCK);
    }
}
