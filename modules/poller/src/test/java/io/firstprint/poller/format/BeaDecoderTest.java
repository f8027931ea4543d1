/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import static io.firstprint.poller.format.ApiPayloads.accepted;
import static io.firstprint.poller.format.ApiPayloads.bea;
import static io.firstprint.poller.format.ApiPayloads.beaRow;
import static io.firstprint.poller.format.ApiPayloads.bytes;
import static io.firstprint.poller.format.ApiPayloads.message;
import static io.firstprint.poller.format.ApiPayloads.reason;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.book.Observation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every figure here is made up. */
class BeaDecoderTest {
    private static final String ERROR = "{\"APIErrorCode\":\"3\",\"APIErrorDescription\":\"Invalid UserID\"}";

    @ParameterizedTest
    @CsvSource({
        "'-1,234',6,-1234E6 USD",
        "'(1,234)',6,-1234E6 USD",
        "'1,234,567',6,1234567E6 USD",
        "-1234.5,6,-12345E5 USD",
        "'1,234.0',6,1234E6 USD",
        "7,0,7E0 USD",
        "7,12,7E12 USD",
        "0,6,0E6 USD"
    })
    void shouldReadNumbersAsBeaWritesThem(String value, String multiplier, String amount) {
        List<Observation> values = decode("[" + beaRow("2025Q3", "USD", multiplier, value) + "]")
                .readings()
                .get(0)
                .observations();

        assertThat(values)
                .extracting(Observation::amount)
                .extracting(String::valueOf)
                .containsExactly(amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(NA)", "(D)", "(L)", "(*)", "--", ""})
    void shouldTakeMarksForNoFigure(String mark) {
        assertThat(decode("[" + beaRow("2025Q3", mark) + "]").readings().get(0).observations())
                .extracting(Observation::amount)
                .containsOnlyNulls();
    }

    @ParameterizedTest
    @CsvSource({"A,A,2025,2025", "Q,QSA,2025Q3,2025-Q3", "M,QSA,2025M11,2025-11"})
    void shouldReadPeriodsOfEachFrequency(String frequency, String beaFrequency, String text, String period) {
        String row = beaRow(text, "1").replace("QSA", beaFrequency);
        BeaDecoder decoder = new BeaDecoder(List.of(bea(frequency, beaFrequency)), ApiPayloads.CLOCK);

        ApiReadings readings = accepted(decoder.decode(200, bytes(bea("[" + row + "]"))));

        assertThat(readings.readings().get(0).observations())
                .extracting(value -> value.period().toString())
                .containsExactly(period);
    }

    @Test
    void shouldReadOneRowThatIsNoArray() {
        assertThat(decode(beaRow("2025Q3", "-1")).readings()).hasSize(1);
    }

    @Test
    void shouldReadResultsThatAreAnArray() {
        String array = bea("[" + beaRow("2025Q3", "-1") + "]")
                .replace("\"Results\":{", "\"Results\":[{")
                .replace("]}}}", "]}]}}");

        assertThat(accepted(decoder().decode(200, bytes(array))).readings()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"BEAAPI\":{\"Error\":" + ERROR + "}}",
                "{\"BEAAPI\":{\"Results\":{\"Error\":" + ERROR + "}}}",
                "{\"BEAAPI\":{\"Results\":{\"Data\":[],\"Error\":" + ERROR + "}}}",
                "{\"BEAAPI\":{\"Results\":{\"Error\":[" + ERROR + "]}}}",
                "{\"BEAAPI\":{\"Error\":{\"@APIErrorCode\":\"3\",\"@APIErrorDescription\":\"Invalid UserID\"}}}"
            })
    void shouldFindErrorsInAnswersWithStatus200(String body) {
        Decoded<ApiReadings> decoded = decoder().decode(200, bytes(body));

        assertThat(reason(decoded)).isEqualTo(RejectionReason.ERROR_ANSWER);
        assertThat(message(decoded)).contains("'3 Invalid UserID'");
    }

    @Test
    void shouldNeverShowTheKeyThatTheAnswerRepeats() {
        String cut = "{\"BEAAPI\":{\"ParameterValue\":\"01234567-89AB-CDEF";

        assertThat(message(decoder().decode(200, bytes(cut)))).contains("***").doesNotContain("89AB");
    }

    @ParameterizedTest
    @CsvSource({"Indicator,ExpGds", "AreaOrCountry,China", "Frequency,QNSA"})
    void shouldPassOverRowsOfOtherSeries(String member, String value) {
        String row = beaRow("2025Q3", "-1")
                .replaceFirst("\"" + member + "\":\"\\w+\"", "\"" + member + "\":\"" + value + "\"");

        assertThat(decode("[" + row + "]")).isEqualTo(new ApiReadings(Presence.ROWS, List.of(), List.of()));
    }

    @Test
    void shouldRefuseTwoRowsOfOnePeriod() {
        ApiReadings readings = decode(
                "[" + beaRow("2025Q3", "-1") + "," + beaRow("2025Q3", "-1") + "," + beaRow("2025Q2", "-2") + "]");

        assertThat(readings.readings().get(0).observations()).hasSize(1);
        assertThat(readings.refusals()).extracting(Refusal::reason).containsExactly(RejectionReason.AMBIGUOUS);
    }

    @ParameterizedTest
    @CsvSource({
        "2025Q3,USD,6,'1,23',NOT_A_NUMBER",
        "2025Q3,USD,6,(12,NOT_A_NUMBER",
        "2025Q3,USD,6,12),NOT_A_NUMBER",
        "2025Q3,USD,6,-(12),NOT_A_NUMBER",
        "2025Q3,USD,6,(X),NOT_A_NUMBER",
        "2025Q3,USD,x,1,UNKNOWN_VALUE",
        "2025Q3,USD,13,1,UNKNOWN_VALUE",
        "2025Q3,Level,6,1,UNKNOWN_VALUE",
        "2025Q5,USD,6,1,NOT_A_DATE",
        "2025M11,USD,6,1,NOT_A_DATE",
        "2026Q2,USD,6,1,MONTH_IN_FUTURE",
        "2025Q3,USD,6,'123,456,789,012,345,678,901',NUMBER_TOO_LARGE"
    })
    void shouldRefuseOneRowAndKeepItsNeighbours(
            String period, String unit, String multiplier, String value, RejectionReason reason) {
        ApiReadings readings =
                decode("[" + beaRow("2025Q2", "-2") + "," + beaRow(period, unit, multiplier, value) + "]");

        assertThat(readings.readings().get(0).observations()).hasSize(1);
        assertThat(readings.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.reason()).isEqualTo(reason);
            assertThat(refusal.message()).contains("in Data[1]");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "{},UNKNOWN_HEADER",
        "{\"BEAAPI\":{}},UNKNOWN_HEADER",
        "{\"BEAAPI\":{\"Results\":{}}},UNKNOWN_HEADER",
        "{\"BEAAPI\":{\"Results\":{\"Data\":7}}},UNKNOWN_HEADER",
        "[],UNKNOWN_HEADER",
        "<html>,NOT_JSON"
    })
    void shouldRefuseWhatIsNoAnswer(String body, RejectionReason reason) {
        assertThat(reason(decoder().decode(200, bytes(body)))).isEqualTo(reason);
    }

    private static ApiReadings decode(String data) {
        return accepted(decoder().decode(ApiPayloads.OK, bytes(bea(data))));
    }

    private static BeaDecoder decoder() {
        return new BeaDecoder(List.of(ApiPayloads.BEA_BALANCE), ApiPayloads.CLOCK);
    }
}
