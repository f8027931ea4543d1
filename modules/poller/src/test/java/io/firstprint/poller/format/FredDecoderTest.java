/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import static io.firstprint.poller.TestSeries.missing;
import static io.firstprint.poller.TestSeries.observed;
import static io.firstprint.poller.format.ApiPayloads.accepted;
import static io.firstprint.poller.format.ApiPayloads.bytes;
import static io.firstprint.poller.format.ApiPayloads.fred;
import static io.firstprint.poller.format.ApiPayloads.message;
import static io.firstprint.poller.format.ApiPayloads.reason;
import static io.firstprint.poller.format.ApiPayloads.tall;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.book.Observation;
import io.firstprint.poller.TestSeries;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Balances of October (-29350, then -29206) and November 2025 are real, the other figures are made up. */
class FredDecoderTest {
    private static final String OCTOBER_FIRST = tall("2026-01-08", "2026-01-28", "2025-10-01", "-29350");
    private static final String OCTOBER_REVISED = tall("2026-01-29", "9999-12-31", "2025-10-01", "-29206");
    private static final String NOVEMBER = tall("2026-01-29", "9999-12-31", "2025-11-01", "-56825");

    @Test
    void shouldGiveWhatEachVintageMadeKnown() {
        assertThat(vintages(fred("1", NOVEMBER, OCTOBER_REVISED, OCTOBER_FIRST)))
                .containsExactly(
                        Map.entry("2026-01-08", List.of(observed("2025-10", -29350))),
                        Map.entry("2026-01-29", List.of(observed("2025-10", -29206), observed("2025-11", -56825))));
    }

    @Test
    void shouldNotRepeatAValueThatDidNotChange() {
        String again = tall("2026-01-29", "9999-12-31", "2025-10-01", "-29350.0");

        assertThat(vintages(fred("1", OCTOBER_FIRST, again, NOVEMBER)))
                .containsEntry("2026-01-29", List.of(observed("2025-11", -56825)));
    }

    @Test
    void shouldTakeAPointAsMissing() {
        assertThat(vintages(fred("1", OCTOBER_FIRST, OCTOBER_REVISED.replace("-29206", "."))))
                .containsEntry("2026-01-29", List.of(missing("2025-10")));
    }

    @Test
    void shouldNotTakeBackAValueThatLeavesTheWindow() {
        assertThat(vintages(fred("1", OCTOBER_FIRST, NOVEMBER)))
                .containsEntry("2026-01-29", List.of(observed("2025-11", -56825)));
    }

    @ParameterizedTest
    @CsvSource({"2", "3"})
    void shouldReadWideRowsByTheVintageInTheirColumns(String type) {
        String october = "{\"date\":\"2025-10-01\",\"BOPGSTB_20260108\":\"-29350\",\"BOPGSTB_20260129\":\"-29206\"}";
        String november = "{\"date\":\"2025-11-01\",\"BOPGSTB_20260129\":\"-56825\"}";

        assertThat(vintages(fred(type, october, november)))
                .isEqualTo(vintages(fred("1", NOVEMBER, OCTOBER_REVISED, OCTOBER_FIRST)));
    }

    @Test
    void shouldTakeAPointBeforeTheFirstValueOfAMonthForNothing() {
        String wide = "{\"date\":\"2025-11-01\",\"BOPGSTB_20260108\":\".\",\"BOPGSTB_20260129\":\"-56825\"}";

        assertThat(vintages(fred("2", wide)))
                .containsExactly(Map.entry("2026-01-29", List.of(observed("2025-11", -56825))));
    }

    @Test
    void shouldTakeALaterPointAsMissingWhereAllIsGiven() {
        String wide = "{\"date\":\"2025-10-01\",\"BOPGSTB_20260108\":\"-29350\",\"BOPGSTB_20260129\":\".\"}";

        assertThat(vintages(fred("2", wide))).containsEntry("2026-01-29", List.of(missing("2025-10")));
    }

    @Test
    void shouldRefuseALaterPointWhereOnlyChangesAreGiven() {
        String wide = "{\"date\":\"2025-10-01\",\"BOPGSTB_20260108\":\"-29350\",\"BOPGSTB_20260129\":\".\"}";

        FredVintages decoded = decode(fred("3", wide));

        assertThat(decoded.readings()).hasSize(1);
        assertThat(decoded.refusals())
                .containsExactly(new Refusal(
                        RejectionReason.AMBIGUOUS,
                        "Expected a value in an answer of changes only, for a point may mean unchanged or taken back,"
                                + " found '.' in observations[0], BOPGSTB_20260129; this value is left out, the others"
                                + " are used"));
    }

    @Test
    void shouldRefuseColumnsOfAnotherSeries() {
        String wide = "{\"date\":\"2025-10-01\",\"BOPTEXP_20260108\":\"1\"}";

        assertThat(reason(decoder().decode(200, bytes(fred("2", wide))))).isEqualTo(RejectionReason.UNKNOWN_HEADER);
    }

    @Test
    void shouldRefuseAMonthInTwoWideRows() {
        String wide = "{\"date\":\"2025-10-01\",\"BOPGSTB_20260108\":\"-29350\"}";
        String other = "{\"date\":\"2025-09-01\",\"BOPGSTB_20260108\":\"-1\"}";

        FredVintages decoded = decode(fred("2", wide, other, wide));

        assertThat(decoded.readings().get(0).reading().observations()).containsExactly(observed("2025-09", -1));
        assertThat(decoded.refusals()).extracting(Refusal::reason).containsExactly(RejectionReason.AMBIGUOUS);
    }

    @Test
    void shouldRefuseAMonthWithTwoValuesOnOneDay() {
        String overlapping = tall("2026-01-20", "9999-12-31", "2025-10-01", "-1");

        FredVintages decoded = decode(fred("1", OCTOBER_FIRST, NOVEMBER, overlapping));

        assertThat(decoded.readings()).hasSize(1);
        assertThat(decoded.refusals())
                .extracting(Refusal::message)
                .containsExactly("Expected one value of 2025-10 on each day, found 'two on 2026-01-20' in"
                        + " observations[0] and observations[2]; this value is left out, the others are used");
    }

    @ParameterizedTest
    @CsvSource({
        "-29350,x,NOT_A_NUMBER",
        "-29350,1E5,NOT_A_NUMBER",
        "2025-10-01,2025-10-02,NOT_FIRST_OF_MONTH",
        "2025-10-01,2025-10-1,NOT_A_DATE",
        "2025-10-01,2025-02-30,NOT_A_DATE",
        "2025-10-01,2026-03-01,MONTH_IN_FUTURE",
        "2025-10-01,2026-02-01,CONTRADICTORY_VALUES",
        "2026-01-28,2026-01-07,CONTRADICTORY_VALUES",
        "2026-01-08,2026-01-99,NOT_A_DATE",
        "'\"value\"','\"val\"',MISSING_VALUE"
    })
    void shouldRefuseOneRowAndKeepItsNeighbours(String from, String to, RejectionReason reason) {
        FredVintages decoded = decode(fred("1", OCTOBER_FIRST.replace(from, to), NOVEMBER));

        assertThat(decoded.readings()).hasSize(1);
        assertThat(decoded.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.reason()).isEqualTo(reason);
            assertThat(refusal.message()).contains("observations[0]");
        });
    }

    @Test
    void shouldRefuseAVintageThatIsStillToCome() {
        assertThat(decode(fred("1", NOVEMBER.replace("2026-01-29", "2026-02-02")))
                        .refusals())
                .extracting(Refusal::reason)
                .containsExactly(RejectionReason.CONTRADICTORY_VALUES);
    }

    @Test
    void shouldRefuseAPartOfAnAnswer() {
        String cut = fred("1", NOVEMBER).replace("\"count\":1", "\"count\":2");

        assertThat(message(decoder().decode(200, bytes(cut))))
                .isEqualTo("Expected all of count 2 from offset 0 on, found '1 rows from offset 0' in observations;"
                        + " ask for a shorter window, with offset 0 and the largest limit");
    }

    @Test
    void shouldRefuseValuesThatTheCarrierComputed() {
        assertThat(reason(decoder().decode(200, bytes(fred("1", NOVEMBER).replace("lin", "pch")))))
                .isEqualTo(RejectionReason.UNKNOWN_VALUE);
    }

    @Test
    void shouldTakeNoObservationsAsNoRows() {
        assertThat(decode(fred("1"))).isEqualTo(new FredVintages(Presence.NO_ROWS, List.of(), List.of()));
    }

    @ParameterizedTest
    @CsvSource({"200", "400"})
    void shouldShowTheErrorAndNoKey(int status) {
        String body = "{\"error_code\":400,\"error_message\":\"Bad Request. api_key=s3cr3t is not registered.\"}";

        assertThat(message(decoder().decode(status, bytes(body))))
                .contains("Bad Request. api_key=*** is not", "400")
                .doesNotContain("s3cr3t");
    }

    @ParameterizedTest
    @CsvSource({
        "{},UNKNOWN_HEADER",
        "[],UNKNOWN_HEADER",
        "{\"observations\":{}},UNKNOWN_HEADER",
        "{\"observations\":[1]},UNKNOWN_HEADER",
        "{\"observations\":[{\"date\":\"a\" \"date\":\"b\"}]},NOT_JSON",
        "{\"observations\":[,NOT_JSON",
        "<html>,NOT_JSON",
        "'{\"a\":1,\"a\":2,\"observations\":[]}',NOT_JSON",
        "'{\"count\":\"x\",\"observations\":[]}',NOT_A_NUMBER",
        "'{\"output_type\":9,\"observations\":[]}',UNKNOWN_VALUE"
    })
    void shouldRefuseWhatIsNoAnswer(String body, RejectionReason reason) {
        assertThat(reason(decoder().decode(200, bytes(body)))).isEqualTo(reason);
    }

    private static Map<String, List<Observation>> vintages(String body) {
        FredVintages decoded = decode(body);
        assertThat(decoded.refusals()).isEmpty();
        Map<String, List<Observation>> vintages = new TreeMap<>();
        LocalDate previous = LocalDate.MIN;
        for (DatedReading dated : decoded.readings()) {
            assertThat(dated.vintage()).isAfter(previous);
            previous = dated.vintage();
            vintages.put(dated.vintage().toString(), dated.reading().observations());
        }
        return vintages;
    }

    private static FredVintages decode(String body) {
        return accepted(decoder().decode(ApiPayloads.OK, bytes(body)));
    }

    private static FredDecoder decoder() {
        return new FredDecoder(TestSeries.balance(), ApiPayloads.CLOCK);
    }
}
