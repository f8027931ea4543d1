/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import static io.firstprint.poller.format.ApiPayloads.HEADLINE;
import static io.firstprint.poller.format.ApiPayloads.LINES;
import static io.firstprint.poller.format.ApiPayloads.accepted;
import static io.firstprint.poller.format.ApiPayloads.bytes;
import static io.firstprint.poller.format.ApiPayloads.message;
import static io.firstprint.poller.format.ApiPayloads.reason;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firstprint.domain.period.ReferencePeriod;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The text is the one of the release of November 2025; what a test changes in it is made up. */
class ReleaseTextDecoderTest {
    private static final ReferencePeriod NOVEMBER = ReferencePeriod.parse("2025-11");

    @Test
    void shouldGiveADeficitAsANegativeBalanceWithTheMonthBeforeAsRevised() {
        assertThat(said(HEADLINE)).containsExactly("BALANCE 2025-10 -292E8 USD", "BALANCE 2025-11 -568E8 USD");
    }

    @Test
    void shouldGiveASurplusAsAPositiveBalance() {
        assertThat(said(HEADLINE.replace("deficit", "surplus")))
                .containsExactly("BALANCE 2025-10 292E8 USD", "BALANCE 2025-11 568E8 USD");
    }

    @Test
    void shouldNotGiveAMonthThatIsNotCalledRevised() {
        assertThat(said(HEADLINE.replace(", revised", ""))).containsExactly("BALANCE 2025-11 -568E8 USD");
    }

    @Test
    void shouldGiveNoPriorsForTheTextHasNoneAsPublishedBefore() {
        assertThat(decode(HEADLINE).readings())
                .allSatisfy(reading -> assertThat(reading.priors()).isEmpty());
    }

    @Test
    void shouldReadExportsAndImportsOfTheLinesWithTypographicDashes() {
        assertThat(said(HEADLINE + LINES))
                .containsExactly(
                        "BALANCE 2025-10 -292E8 USD",
                        "BALANCE 2025-11 -568E8 USD",
                        "EXPORTS 2025-11 2921E8 USD",
                        "IMPORTS 2025-11 3489E8 USD");
    }

    @Test
    void shouldReadExportsAndImportsOfTheSentences() {
        assertThat(said(HEADLINE + " November exports were $292.1 billion. November imports were $348.9 billion."))
                .contains("EXPORTS 2025-11 2921E8 USD", "IMPORTS 2025-11 3489E8 USD");
    }

    @Test
    void shouldPassOverLinesOfOtherMonths() {
        assertThat(said(HEADLINE + " October exports were $1.0 billion.")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n   ", "\u00A0", "\u2009", "\t"})
    void shouldReadSentencesOverLinesAndFixedSpaces(String space) {
        assertThat(said(HEADLINE.replace(" ", space))).contains("BALANCE 2025-11 -568E8 USD");
    }

    @Test
    void shouldReadAPage() {
        String page = "<html><body><p>"
                + HEADLINE.replace("goods and", "goods&nbsp;<b>and</b>").replace("$", "&#36;")
                + "</p><li>Exports:&nbsp;$292.1 Billion &ndash;3.6%</li></body></html>";

        assertThat(said(page)).contains("BALANCE 2025-11 -568E8 USD", "EXPORTS 2025-11 2921E8 USD");
    }

    @Test
    void shouldReadAHeadlineThatIsRepeated() {
        assertThat(said(HEADLINE + "\n" + HEADLINE)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "down $27.6 billion from $84.4 billion|-844E8 USD",
                "up less than $0.1 billion from $56.8 billion|-568E8 USD",
                "up $27.55 billion from $29.25 billion|-2925E7 USD",
                "up $0.8 billion from $56 billion|-56E9 USD"
            })
    void shouldReadTheChangeOnlyToCheckTheAmounts(String words, String before) {
        assertThat(said(HEADLINE.replace("up $27.6 billion from $29.2 billion", words)))
                .containsExactly("BALANCE 2025-10 " + before, "BALANCE 2025-11 -568E8 USD");
    }

    @Test
    void shouldReadTheMonthBeforeJanuaryFromTheYearBefore() {
        String text = HEADLINE.replace("November", "January").replace("October", "December");

        assertThat(said(accepted(decoder().decode(200, bytes(text), ReferencePeriod.parse("2026-01")))))
                .containsExactly("BALANCE 2025-12 -292E8 USD", "BALANCE 2026-01 -568E8 USD");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "in November|in December|CONTRADICTORY_VALUES|Expected November",
                "in October|in September|CONTRADICTORY_VALUES|Expected October",
                "up $27.6|down $27.6|CONTRADICTORY_VALUES|amounts that add up",
                "$27.6|$27.9|CONTRADICTORY_VALUES|amounts that add up",
                "was $56.8 billion|was 56.8 billion|NO_HEADLINE|found 'goods and services deficit was 56.8",
                "was $56.8 billion|was $56.8 million|NO_HEADLINE|found 'goods and services deficit was $56.8 m",
                "up $27.6 billion|virtually unchanged|NO_HEADLINE|found 'goods and services deficit was $56.8",
                "from $29.2|from a surplus of $29.2|NO_HEADLINE|found 'goods and services deficit was $56.8",
                "goods and services|goods|NO_HEADLINE|found 'The U.S. Census Bureau"
            })
    void shouldRefuseWhatIsAmbiguousWithTheTextFound(String from, String to, RejectionReason reason, String message) {
        Decoded<ApiReadings> decoded = decoder().decode(200, bytes(HEADLINE.replace(from, to)), NOVEMBER);

        assertThat(reason(decoded)).isEqualTo(reason);
        assertThat(message(decoded)).contains(message);
    }

    @Test
    void shouldRefuseTwoHeadlines() {
        String other = HEADLINE.replace("56.8", "56.9").replace("27.6", "27.7");

        assertThat(reason(decoder().decode(200, bytes(HEADLINE + other), NOVEMBER)))
                .isEqualTo(RejectionReason.AMBIGUOUS);
    }

    @Test
    void shouldRefuseTwoAmountsOfExports() {
        assertThat(message(decoder().decode(200, bytes(HEADLINE + LINES + "Exports: $1.0 Billion"), NOVEMBER)))
                .contains("one amount of exports, found 'Exports: $292.1 Billion and Exports: $1.0 Billion'");
    }

    @Test
    void shouldRefuseExportsLessImportsThatAreNotTheBalance() {
        assertThat(message(decoder().decode(200, bytes(HEADLINE + LINES.replace("348.9", "349.9")), NOVEMBER)))
                .contains("found '2921E8 USD less 3499E8 USD'");
    }

    @ParameterizedTest
    @CsvSource({"Deficit: $56.8,Deficit: $56.9", "Deficit:,Surplus:"})
    void shouldRefuseALineThatSaysAnotherBalance(String from, String to) {
        assertThat(message(decoder().decode(200, bytes(HEADLINE + LINES.replace(from, to)), NOVEMBER)))
                .contains("Expected the balance -568E8 USD, found '" + to);
    }

    @Test
    void shouldPassOverTheDeficitOfAYear() {
        assertThat(said(HEADLINE + " For 2025, the goods and services deficit was $900.0 billion, down."))
                .hasSize(2);
    }

    @Test
    void shouldRefuseBytesThatAreNotText() {
        assertThat(reason(decoder().decode(200, new byte[] {(byte) 0xff, 'x'}, NOVEMBER)))
                .isEqualTo(RejectionReason.NOT_TEXT);
    }

    @Test
    void shouldTake404AsNotYetPublished() {
        assertThat(accepted(decoder().decode(404, new byte[0], NOVEMBER)).presence())
                .isEqualTo(Presence.NOT_YET_PUBLISHED);
    }

    @Test
    void shouldAskForAMonth() {
        assertThatThrownBy(() -> decoder().decode(200, bytes(HEADLINE), ReferencePeriod.parse("2025")))
                .hasMessage("Expected the month of a release, found 2025");
    }

    private static List<String> said(String text) {
        return said(decode(text));
    }

    private static List<String> said(ApiReadings readings) {
        return readings.readings().stream()
                .flatMap(reading -> reading.observations().stream()
                        .map(value -> reading.indicator().flow() + " " + value.period() + " " + value.amount()))
                .toList();
    }

    private static ApiReadings decode(String text) {
        return accepted(decoder().decode(ApiPayloads.OK, bytes(text), NOVEMBER));
    }

    private static ReleaseTextDecoder decoder() {
        return new ReleaseTextDecoder();
    }
}
