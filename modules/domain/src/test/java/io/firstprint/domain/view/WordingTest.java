/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.indicator.Indicator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    /** Flow, partner and product make the words; the rest of an indicator does not. */
    private static Wording words(String flow, String partner, String product) {
        return new Wording(Indicator.parse("M.US." + partner + "." + flow + "." + product + ".-.-.-"));
    }

    private static Wording words(String flow) {
        return words(flow, "W1", "TOTAL");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -56825E6 USD         | $56.8bn
            -568E8 USD           | $56.8bn
            57E9 USD             | $57bn
            144E6 USD            | $144m
            -936453000E3 USD      | $936.5bn
            999499E3 USD         | $999m
            999500E3 USD         | $1.0bn
            999499E0 USD         | $999,499
            999500E0 USD         | $1m
            125356E0 USD         | $125,356
            3298123E6 USD        | $3,298.1bn
            0E6 USD              | $0
            54E-1 PERCENT        | 5.4 %
            94566E-3 PERCENT     | 94.6 %
            5E0 PERCENT          | 5 %
            1234567E0 PERCENT    | 1,234,567 %
            1253E-1 INDEX        | 125.3 INDEX
            41E8 EUR             | 4.1bn EUR
            """)
    void shouldShowTheDigitsThatAreJustified(Amount amount, String expected) {
        assertThat(Wording.magnitude(amount)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BALANCE | W1 | TOTAL    | -1E6 USD | US goods and services deficit
            BALANCE | W1 | SERVICES | 1E6 USD  | US services surplus
            BALANCE | W1 | GOODS    | 0E6 USD  | US goods balance
            BALANCE | CN | GOODS    | -1E6 USD | US goods deficit with CN
            EXPORTS | CN | GOODS    | 1E6 USD  | US goods exports to CN
            IMPORTS | EU | HS-8471  | 1E6 USD  | US HS-8471 imports from EU
            -       | -  | GDPNOW   | 1E0 USD  | US GDPNOW figure
            """)
    void shouldNameWhatIsMeasured(String flow, String partner, String product, Amount amount, String expected) {
        assertThat(words(flow, partner, product).subject(amount)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "BALANCE, -3E6 USD, -1E6 USD, wider",
        "BALANCE, -3E6 USD, 1E6 USD,  narrower",
        "BALANCE, 3E6 USD,  1E6 USD,  wider",
        "BALANCE, 3E6 USD,  -1E6 USD, narrower",
        "BALANCE, 3E6 USD,  5E6 USD,  better",
        "BALANCE, -3E6 USD, -5E6 USD, worse",
        "EXPORTS, 3E6 USD,  1E6 USD,  higher",
        "IMPORTS, 3E6 USD,  -1E6 USD, lower",
        "-,       -3E6 USD, -5E6 USD, lower",
        "-,       -3E6 USD, 1E6 USD,  higher"
    })
    void shouldCompareAValueByItsDifference(String flow, Amount now, Amount difference, String expected) {
        assertThat(words(flow).compared(now, difference)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "BALANCE, -3E6 USD, -1E6 USD, widening",
        "BALANCE, 3E6 USD,  -1E6 USD, narrowing",
        "BALANCE, 3E6 USD,  5E6 USD,  improvement",
        "BALANCE, -3E6 USD, -5E6 USD, deterioration",
        "EXPORTS, 3E6 USD,  1E6 USD,  rise",
        "-,       -3E6 USD, -5E6 USD, fall"
    })
    void shouldNameAMovement(String flow, Amount now, Amount change, String expected) {
        assertThat(words(flow).movement(now, change)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "BALANCE, -3E6 USD, -1E6 USD, widened,  up",
        "BALANCE, -3E6 USD, 1E6 USD,  narrowed, down",
        "BALANCE, 3E6 USD,  1E6 USD,  widened,  up",
        "IMPORTS, 3E6 USD,  -1E6 USD, fell,     down",
        "-,       -3E6 USD, -1E6 USD, fell,     down",
        "-,       -3E6 USD, 1E6 USD,  rose,     up"
    })
    void shouldSayWhichWayAFigureMoved(String flow, Amount now, Amount change, String verb, String direction) {
        assertThat(words(flow))
                .returns(verb, words -> words.moved(now, change))
                .returns(direction, words -> words.direction(now, change));
    }

    @ParameterizedTest
    @CsvSource({
        "BALANCE, -3E6 USD, true,  rise",
        "BALANCE, -3E6 USD, false, fall",
        "EXPORTS, 3E6 USD,  true,  rise",
        "-,       -3E6 USD, true,  fall",
        "-,       -3E6 USD, false, rise"
    })
    void shouldCallGrowthBelowZeroAFallOfAllButABalance(String flow, Amount now, boolean grew, String expected) {
        assertThat(words(flow).percentMovement(now, grew)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "BALANCE, -3E6 USD, true,  smallest",
        "BALANCE, -3E6 USD, false, largest",
        "BALANCE, 3E6 USD,  true,  largest",
        "EXPORTS, 3E6 USD,  false, smallest",
        "-,       -3E6 USD, false, lowest"
    })
    void shouldNameAnExtreme(String flow, Amount level, boolean highest, String expected) {
        assertThat(words(flow).extreme(level, highest)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BALANCE | -29350E6 USD  | -29206E6 USD  | from $29.4bn to $29.2bn
            BALANCE | -20201E6 USD  | -20202E6 USD  | from $20.201bn to $20.202bn
            BALANCE | -500E6 USD    | 500E6 USD     | from a $500m deficit to a $500m surplus
            EXPORTS | 302920E6 USD  | 303100E6 USD  | from $302.9bn to $303.1bn
            -       | 12E-1 PERCENT | -12E-1 PERCENT | from 1.2 % to -1.2 %
            """)
    void shouldTellTwoValuesApart(String flow, Amount from, Amount to, String expected) {
        assertThat(words(flow).fromTo(from, to)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"-32E-1 PERCENT, 3.2 points", "-163E8 USD, $16.3bn"})
    void shouldMeasureDifferencesOfPercentagesInPoints(Amount difference, String expected) {
        assertThat(Wording.difference(difference)).isEqualTo(expected);
    }
}
