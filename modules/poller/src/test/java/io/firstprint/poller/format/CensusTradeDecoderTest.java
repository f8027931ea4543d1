/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import static io.firstprint.poller.format.ApiPayloads.accepted;
import static io.firstprint.poller.format.ApiPayloads.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firstprint.domain.indicator.Flow;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every figure here is made up. */
class CensusTradeDecoderTest {
    private static final String ALL = row("100", "21320", "-", "DET");

    @Test
    void shouldReadAllCountriesInWholeDollars() {
        assertThat(said(decode(table(ALL)).countries()))
                .containsExactly("M.US.W1.IMPORTS.ENDUSE-21320.CUSTOMS.NSA.NOMINAL 2025-11 100E0 USD");
    }

    @Test
    void shouldReadAllCommoditiesAsGoods() {
        assertThat(said(decode(table(row("100", "-", "5700", "DET"))).countries()))
                .containsExactly("M.US.CN.IMPORTS.GOODS.CUSTOMS.NSA.NOMINAL 2025-11 100E0 USD");
    }

    @Test
    void shouldReadAllCountriesWhateverTheirLevel() {
        assertThat(decode(table(row("100", "21320", "-", "-"))).countries()).hasSize(1);
    }

    @Test
    void shouldKeepGroupsApartFromCountries() {
        TradePage page = decode(table(row("30", "-", "4280", "DET"), row("90", "-", "0003", "CGP")));

        assertThat(said(page.countries()))
                .containsExactly("M.US.DE.IMPORTS.GOODS.CUSTOMS.NSA.NOMINAL 2025-11 30E0 USD");
        assertThat(said(page.groups())).containsExactly("M.US.EU.IMPORTS.GOODS.CUSTOMS.NSA.NOMINAL 2025-11 90E0 USD");
    }

    @ParameterizedTest
    @CsvSource({"0003,DET", "4280,CGP"})
    void shouldRefuseAKnownCodeThatChangesSides(String code, String level) {
        TradePage page = decode(table(ALL, row("30", "-", code, level)));

        assertThat(page.refusals())
                .singleElement()
                .extracting(Refusal::reason)
                .isEqualTo(RejectionReason.CONTRADICTORY_VALUES);
        assertThat(page.countries()).hasSize(1);
    }

    @Test
    void shouldNameAreasThatNobodyKnowsAndKeepLeadingZeros() {
        TradePage page = decode(table(row("30", "-", "0001", "CGP"), row("3", "-", "1XXX", "CGP"), ALL));

        assertThat(page.unknownAreas()).containsExactly("0001 A name", "1XXX A name");
        assertThat(page.groups()).isEmpty();
    }

    @Test
    void shouldNotTakeTheAdjustedWorldForOneThatIsNot() {
        assertThat(decode(table(row("30", "-", "0004", "CGP"))).unknownAreas()).containsExactly("0004 A name");
    }

    @Test
    void shouldRefuseTwoRowsOfOneCountry() {
        TradePage page = decode(table(ALL, row("30", "-", "5700", "DET"), row("31", "-", "5700", "DET")));

        assertThat(page.countries()).hasSize(1);
        assertThat(page.refusals()).singleElement().extracting(Refusal::reason).isEqualTo(RejectionReason.AMBIGUOUS);
    }

    @Test
    void shouldReadExportsByTheirOwnColumns() {
        String table = "[[\"time\",\"CTY_CODE\",\"SUMMARY_LVL\",\"E_COMMODITY\",\"ALL_VAL_MO\"],"
                + "[\"2025-11\",\"-\",\"DET\",\"8471500150\",\"7\"]]";

        assertThat(said(accepted(decoder(Flow.EXPORTS, Commodities.HS).decode(200, bytes(table)))
                        .countries()))
                .containsExactly("M.US.W1.EXPORTS.HS-8471500150.CUSTOMS.NSA.NOMINAL 2025-11 7E0 USD");
    }

    @Test
    void shouldRefuseExportsWithTheColumnOfImports() {
        assertThat(ApiPayloads.reason(decoder(Flow.EXPORTS, Commodities.END_USE).decode(200, bytes(table(ALL)))))
                .isEqualTo(RejectionReason.UNKNOWN_HEADER);
    }

    @ParameterizedTest
    @CsvSource({
        "5,x,NOT_A_NUMBER,whole dollars",
        "5,1.5,NOT_A_NUMBER,found '1.5' in row 2",
        "5,-1,NOT_A_NUMBER,whole dollars",
        "5,'',NOT_A_NUMBER,as GEN_VAL_MO",
        "21300,213000,UNKNOWN_VALUE,a code of the form",
        "DET,XYZ,UNKNOWN_VALUE,DET or CGP as SUMMARY_LVL",
        "2025-11,2025-10,CONTRADICTORY_VALUES,the month 2025-11 that was asked for",
        "2025-11,2025,NOT_A_DATE,a month such as 2025-11"
    })
    void shouldRefuseOneRowAndKeepItsNeighbours(String from, String to, RejectionReason reason, String message) {
        String wrong = row("5", "21300", "5700", "DET").replace("\"" + from + "\"", "\"" + to + "\"");

        TradePage page = decode(table(ALL, wrong));

        assertThat(page.countries()).hasSize(1);
        assertThat(page.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.reason()).isEqualTo(reason);
            assertThat(refusal.message()).contains(message).contains("row 2");
        });
    }

    @Test
    void shouldTellNoRowsFromNotYetPublished() {
        assertThat(accepted(decoder(Flow.IMPORTS, Commodities.HS).decode(204, new byte[0])))
                .isEqualTo(TradePage.without(Presence.NO_ROWS));
        assertThat(accepted(decoder(Flow.IMPORTS, Commodities.HS).decode(404, new byte[0])))
                .isEqualTo(TradePage.without(Presence.NOT_YET_PUBLISHED));
    }

    @Test
    void shouldReadImportsOrExportsOnly() {
        assertThatThrownBy(() -> decoder(Flow.BALANCE, Commodities.HS))
                .hasMessage("Expected EXPORTS or IMPORTS, found BALANCE");
    }

    private static String row(String value, String code, String country, String level) {
        return "[\"" + String.join("\",\"", value, code, country, "A name", level, "2025-11", country) + "\"]";
    }

    private static String table(String... rows) {
        return "[[\"GEN_VAL_MO\",\"I_ENDUSE\",\"CTY_CODE\",\"CTY_NAME\",\"SUMMARY_LVL\",\"time\",\"CTY_CODE\"],"
                + String.join(",", rows) + "]";
    }

    private static List<String> said(List<IndicatorReading> readings) {
        return readings.stream()
                .flatMap(reading -> reading.observations().stream()
                        .map(value -> reading.indicator() + " " + value.period() + " " + value.amount()))
                .toList();
    }

    private static TradePage decode(String table) {
        return accepted(decoder(Flow.IMPORTS, Commodities.END_USE).decode(200, bytes(table)));
    }

    private static CensusTradeDecoder decoder(Flow flow, Commodities commodities) {
        return new CensusTradeDecoder(flow, commodities, YearMonth.of(2025, 11), ApiPayloads.CLOCK);
    }
}
