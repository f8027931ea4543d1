/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTest {
    private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 50);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldReadItsOwnTextBack(long seed) {
        List<Amount> amounts = amounts(seed);

        List<Amount> read =
                amounts.stream().map(Amount::toString).map(Amount::parse).toList();

        assertThat(read).isEqualTo(amounts);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldMakeTheSameAmountOfItsValue(long seed) {
        List<Amount> amounts = amounts(seed);

        List<Amount> made = amounts.stream()
                .map(amount -> Amount.of(amount.value(), 0, amount.unit()))
                .toList();

        assertThat(made).isEqualTo(amounts);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldAgreeWithItselfRounded(long seed) {
        List<Amount> amounts = amounts(seed);

        assertThat(amounts)
                .allSatisfy(amount -> assertThat(amount.agreesWithinRounding(amount.roundedTo(amount.exponent() + 2)))
                        .isTrue());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldRoundHalfUpOnMagnitude(long seed) {
        Random random = new Random(seed);

        assertThat(amounts(seed)).allSatisfy(amount -> {
            int exponent = random.nextInt(37) - 18;
            BigDecimal rounded = exponent <= amount.exponent()
                    ? amount.value()
                    : amount.value().setScale(-exponent, RoundingMode.HALF_UP);
            assertThat(amount.roundedTo(exponent).value()).isEqualTo(rounded);
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldBecomeTheNearestNumberOfTheMachine(long seed) {
        assertThat(amounts(seed)).allSatisfy(amount -> assertThat(amount.doubleValue())
                .isEqualTo(amount.value().doubleValue()));
    }

    private static List<Amount> amounts(long seed) {
        Random random = new Random(seed);
        return Stream.generate(() -> new Amount(
                        random.nextLong() >> random.nextInt(64),
                        random.nextInt(35) - 18,
                        random.nextBoolean() ? Unit.USD : Unit.PERCENT))
                .limit(100)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "-56825,  6, -56825E6 USD",
        "-56.8,   9, -568E8 USD",
        "-56.80,  9, -5680E7 USD",
        "5.4,     0, 54E-1 USD",
        "12E3,    0, 12E3 USD",
        "-2026.0, 6, -20260E5 USD"
    })
    void shouldKeepThePublishedPrecision(BigDecimal published, int multiplier, String expected) {
        assertThat(Amount.of(published, multiplier, Unit.USD)).hasToString(expected);
    }

    @Test
    void shouldHoldTheLargestLong() {
        assertThat(Amount.of(LARGEST, 0, Unit.USD).digits()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void shouldRefuseMoreDigitsThanALongHolds() {
        BigDecimal tooLarge = LARGEST.add(BigDecimal.ONE);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Amount.of(tooLarge, 0, Unit.USD))
                .withMessageContaining("9223372036854775808");
    }

    @ParameterizedTest
    @ValueSource(ints = {-19, 19, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void shouldRefuseAnExponentOutsideItsRange(int exponent) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Amount(1, exponent, Unit.USD))
                .withMessage("Expected an exponent from -18 to 18, found " + exponent);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, Integer.MIN_VALUE + 6, Integer.MAX_VALUE, 30, -30})
    void shouldRefuseAScaleOutsideItsRange(int scale) {
        BigDecimal published = new BigDecimal(BigInteger.ONE, scale);

        assertThatIllegalArgumentException().isThrownBy(() -> Amount.of(published, 6, Unit.USD));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "56825",
                "-56825E6",
                "56.8E6 USD",
                "+1E6 USD",
                "1E6  USD",
                "1E6 usd",
                "1E99 USD",
                "E6 USD",
                "9223372036854775808E6 USD"
            })
    void shouldRefuseAnotherTextForm(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Amount.parse(text))
                .withMessageStartingWith("Expected ");
    }

    @ParameterizedTest
    @CsvSource({
        "-56825E6 USD, 8,  -568E8 USD",
        "-56850E6 USD, 8,  -569E8 USD",
        "56850E6 USD,  8,  569E8 USD",
        "-56849E6 USD, 8,  -568E8 USD",
        "-405E8 USD,   6,  -405E8 USD",
        "49E0 USD,     2,  0E2 USD",
        "50E0 USD,     2,  1E2 USD",
        "1E-18 USD,    18, 0E18 USD"
    })
    void shouldRoundHalfUpOnMagnitude(Amount amount, int exponent, String expected) {
        assertThat(amount.roundedTo(exponent)).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "-56825E6 USD, -568E8 USD,   true",
        "-568E8 USD,   -56825E6 USD, true",
        "-56850E6 USD, -568E8 USD,   true",
        "-56852E6 USD, -568E8 USD,   false",
        "-5683E7 USD,  -56825E6 USD, true",
        "1E6 USD,      2E6 USD,      true",
        "1E6 USD,      3E6 USD,      false",
        "-568E8 USD,   568E8 USD,    false",
        "1E6 USD,      1E6 EUR,      false"
    })
    void shouldAgreeWhenBothCanBeReadingsOfOneFigure(Amount left, Amount right, boolean agree) {
        assertThat(left.agreesWithinRounding(right)).isEqualTo(agree);
    }

    @Test
    void shouldOrderByUnitThenValueThenPrecision() {
        List<Amount> ordered = Stream.of("3E6 EUR", "-1E9 USD", "2E6 USD", "20E5 USD", "21E5 USD")
                .map(Amount::parse)
                .toList();

        assertThat(ordered).isSorted();
    }

    @Test
    void shouldDifferFromTheSameValueAtAnotherPrecision() {
        assertThat(Amount.parse("568E8 USD")).isNotEqualTo(Amount.parse("56800E6 USD"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "usd", "US DOLLAR", "1USD", "ABCDEFGHIJKLMNOPQRSTUVWXYZ_1234567"})
    void shouldRefuseAUnitOfAnotherForm(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Unit(code)).withMessageContaining("'" + code + "'");
    }
}
