/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotalTest {

    private static Total total(String amount) {
        return Total.of(Amount.parse(amount));
    }

    @Test
    void shouldCarryThreePlacesBeyondTheCoarsestInput() {
        Total total = total("-56825E6 USD").plus(total("-405E8 USD"));

        assertThat(total.toFigure())
                .hasValueSatisfying(figure -> assertThat(figure.amount()).hasToString("-973250E5 USD"));
    }

    @Test
    void shouldAddUpWhatRoundingOfTheInputsLeavesOpen() {
        Total total = total("-56825E6 USD").minus(total("-29206E6 USD"));

        assertThat(total.toFigure())
                .hasValueSatisfying(figure -> assertThat(figure.uncertainty()).hasToString("1000E3 USD"));
    }

    @ParameterizedTest
    @CsvSource({
        "25E-1 USD, 2, 1250E-3 USD",
        "1E0 USD, 16, 62E-3 USD",
        "3E0 USD, 16, 188E-3 USD",
        "1E0 USD, 3, 333E-3 USD"
    })
    void shouldRoundAQuotientHalfEven(Amount amount, int count, Amount expected) {
        assertThat(Total.of(amount).dividedBy(count))
                .hasValueSatisfying(figure -> assertThat(figure.value()).isEqualByComparingTo(expected.value()));
    }

    @Test
    void shouldRoundUncertaintyUp() {
        assertThat(total("1E0 USD").dividedBy(3))
                .hasValueSatisfying(figure -> assertThat(figure.uncertainty()).hasToString("167E-3 USD"));
    }

    @Test
    void shouldRefuseToAddAnotherUnit() {
        Total dollars = total("1E6 USD");
        Total euros = total("1E6 EUR");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> dollars.plus(euros))
                .withMessage("Expected an amount in USD, found one in EUR");
    }

    @Test
    void shouldRefuseToSubtractAnotherUnit() {
        Total dollars = total("1E6 USD");
        Total euros = total("1E6 EUR");

        assertThatIllegalArgumentException().isThrownBy(() -> dollars.minus(euros));
    }

    @Test
    void shouldRefuseAPercentageOfAnotherUnit() {
        Total dollars = total("1000E6 USD");
        Total euros = total("1000E6 EUR");

        assertThatIllegalArgumentException().isThrownBy(() -> dollars.percentGrowthFrom(euros));
    }

    @ParameterizedTest
    @CsvSource({
        "-56825E6 USD, -29206E6 USD, 94.566",
        "-29206E6 USD, -56825E6 USD, -48.604",
        "105E0 USD,    100E0 USD,    5.000",
        "2001E0 USD,   2000E0 USD,   0.050"
    })
    void shouldMeasureGrowthOfTheMagnitude(String later, String base, BigDecimal percent) {
        assertThat(total(later).percentGrowthFrom(total(base)))
                .hasValueSatisfying(figure -> assertThat(figure.value()).isEqualTo(percent));
    }

    @ParameterizedTest
    @CsvSource({
        "-100E6 USD, 100E6 USD, sign changes",
        "100E6 USD, -100E6 USD, sign changes",
        "100E6 USD, 0E6 USD, base is zero",
        "0E6 USD, 100E6 USD, value is zero",
        "500E6 USD, 99E6 USD, base is too small against its precision",
        "9223372036854775807E18 USD, 100E-18 USD, percentage has too many digits"
    })
    void shouldGiveNoPercentage(String later, String base, String reason) {
        assertThat(total(later).percentGrowthFrom(total(base))).as(reason).isEmpty();
    }

    @Test
    void shouldTakeAPercentageOfAStatedFigureHoweverSmall() {
        assertThat(total("-5E8 USD").percentBeyond(total("-4E8 USD")))
                .hasValueSatisfying(figure -> assertThat(figure.value()).isEqualTo("25.000"));
    }

    /** 0.05 of either side: 0.05 / 40.5 and 56.8 × 0.05 / 40.5², together 0.2966 %, rounded up. */
    @Test
    void shouldAddUpWhatBothSidesOfAPercentageLeaveOpen() {
        assertThat(total("-568E8 USD").percentBeyond(total("-405E8 USD")))
                .hasValueSatisfying(figure -> assertThat(figure.uncertainty()).hasToString("297E-3 PERCENT"));
    }

    @ParameterizedTest
    @CsvSource({"9223372036854775807E6 USD", "-9223372036854775808E6 USD", "1E-18 USD"})
    void shouldGiveNoFigureThatAnAmountCannotHold(String amount) {
        assertThat(total(amount).toFigure()).isEmpty();
    }

    @Test
    void shouldGiveNoQuotientThatAnAmountCannotHold() {
        assertThat(total("9223372036854775807E6 USD").dividedBy(3)).isEmpty();
    }

    @Test
    void shouldRankEqualGrowthEqual() {
        assertThat(total("300E6 USD").ratioTo(total("700E6 USD")))
                .isEqualTo(total("600E6 USD").ratioTo(total("1400E6 USD")));
    }
}
