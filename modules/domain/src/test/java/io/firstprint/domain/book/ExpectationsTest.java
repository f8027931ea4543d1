/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.book;

import static io.firstprint.domain.Sample.at;
import static io.firstprint.domain.Sample.consensus;
import static io.firstprint.domain.Sample.period;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.firstprint.domain.Sample;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectationsTest {
    private static final String RELEASED = "2026-01-29T13:30:00Z";

    private static Expectations expectations(Consensus... facts) {
        Expectations expectations = Expectations.empty(Sample.BALANCE);
        for (Consensus fact : facts) {
            expectations = expectations.with(fact);
        }
        return expectations;
    }

    @Test
    void shouldHoldWhatStoodJustBeforeTheRelease() {
        Consensus fact = consensus("Reuters", "2025-11", "-405E8 USD", "2026-01-29T13:29:59.999Z");

        assertThat(expectations(fact).heldBefore(period("2025-11"), at(RELEASED)))
                .containsExactly(fact);
    }

    @ParameterizedTest
    @ValueSource(strings = {RELEASED, "2026-01-29T13:30:00.001Z", "2026-02-01"})
    void shouldBeFrozenAtTheInstantOfTheRelease(String asOf) {
        Expectations expectations = expectations(consensus("Reuters", "2025-11", "-405E8 USD", asOf));

        assertThat(expectations.heldBefore(period("2025-11"), at(RELEASED))).isEmpty();
    }

    /** The name stands in ids and headlines: one of a megabyte makes an alert that no topic takes. */
    @ParameterizedTest
    @MethodSource
    void shouldRefuseWhatIsNoProvidersName(String provider) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> consensus(provider, "2025-11", "-405E8 USD", "2026-01-27"))
                .withMessageStartingWith("Expected a provider's name of 1 to 80 printable characters");
    }

    static Stream<String> shouldRefuseWhatIsNoProvidersName() {
        return Stream.of("", " ", "Reuters\n", "\u001B[2J", "R".repeat(81));
    }

    @ParameterizedTest
    @ValueSource(strings = {"baseline/drift", "baseline/", "Baseline/anything", " baseline/x"})
    void shouldRefuseANameThatForecastsMadeHereHave(String provider) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> consensus(provider, "2025-11", "-405E8 USD", "2026-01-27"))
                .withMessage(
                        "Expected a provider's name that does not begin with 'baseline/', which names forecasts made"
                                + " here, found '" + provider + "'; name who polled");
    }

    @Test
    void shouldReplaceAnEarlierFigureOfTheProvider() {
        Consensus earlier = consensus("Investing", "2025-03", "-1247E8 USD", "2025-05-01");
        Consensus later = consensus("Investing", "2025-03", "-1368E8 USD", "2025-05-04");

        assertThat(expectations(later, earlier).heldBefore(period("2025-03"), at("2025-05-06")))
                .containsExactly(later);
    }

    @Test
    void shouldHoldOneFigurePerProvider() {
        Consensus reuters = consensus("Reuters", "2025-11", "-405E8 USD", "2026-01-27");
        Consensus investing = consensus("Investing", "2025-11", "-434E8 USD", "2026-01-28");

        assertThat(expectations(reuters, investing).heldBefore(period("2025-11"), at(RELEASED)))
                .containsExactly(investing, reuters);
    }

    @Test
    void shouldHoldNothingForAnotherPeriod() {
        Expectations expectations = expectations(consensus("Reuters", "2025-11", "-405E8 USD", "2026-01-28"));

        assertThat(expectations.heldBefore(period("2025-12"), at(RELEASED))).isEmpty();
    }

    @Test
    void shouldKeepAnIdenticalFactOnceAsFirstSeen() {
        Consensus first = Sample.consensus(
                Sample.BALANCE, "Reuters", "2025-11", "-405E8 USD", "2026-01-28", "2026-01-28T01:00:00Z");
        Consensus again = Sample.consensus(
                Sample.BALANCE, "Reuters", "2025-11", "-405E8 USD", "2026-01-28", "2026-01-28T02:00:00Z");

        assertThat(expectations(again, first, again).facts()).containsExactly(first);
    }

    @Test
    void shouldStayTheSameInstanceForAFactSeenAgain() {
        Consensus fact = consensus("Reuters", "2025-11", "-405E8 USD", "2026-01-28");
        Expectations expectations = expectations(fact);

        assertThat(expectations.with(fact)).isSameAs(expectations);
    }

    @Test
    void shouldRefuseAFactAboutAnotherIndicator() {
        Expectations expectations = expectations();
        Consensus exports =
                Sample.consensus(Sample.EXPORTS, "Reuters", "2025-11", "2920E8 USD", "2026-01-28", "2026-01-28");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> expectations.with(exports))
                .withMessage("Expected a fact about " + Sample.BALANCE + ", found " + Sample.EXPORTS);
    }

    @Test
    void shouldNotJoinVintagesOfAnotherIndicator() {
        Vintages vintages = Vintages.empty(Sample.EXPORTS);
        Expectations expectations = expectations();

        assertThatIllegalArgumentException().isThrownBy(() -> new Book(vintages, expectations));
    }

    @Test
    void shouldKnowAFigureThatStillStands() {
        Expectations expectations = expectations(consensus("Reuters", "2025-11", "-405E8 USD", "2026-01-27"));

        assertThat(expectations.isStanding(consensus("Reuters", "2025-11", "-405E8 USD", "2026-01-28")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Reuters, 2025-11, -406E8 USD, 2026-01-28",
        "Reuters, 2025-11, -4050E7 USD, 2026-01-28",
        "Investing, 2025-11, -405E8 USD, 2026-01-28",
        "Reuters, 2025-10, -405E8 USD, 2026-01-28",
        "Reuters, 2025-11, -405E8 USD, 2026-01-26"
    })
    void shouldNotTakeAnotherFigureOrAnEarlierOneForTheOneThatStands(
            String provider, String period, String amount, String asOf) {
        Expectations expectations = expectations(consensus("Reuters", "2025-11", "-405E8 USD", "2026-01-27"));

        assertThat(expectations.isStanding(consensus(provider, period, amount, asOf)))
                .isFalse();
    }

    @Test
    void shouldTakeAFigureThatComesBackForAChange() {
        Expectations expectations = expectations(
                consensus("Reuters", "2025-11", "-405E8 USD", "2026-01-26"),
                consensus("Reuters", "2025-11", "-434E8 USD", "2026-01-27"));

        assertThat(expectations.isStanding(consensus("Reuters", "2025-11", "-405E8 USD", "2026-01-28")))
                .isFalse();
    }
}
