/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firstprint.domain.period.ReferencePeriod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTemplateTest {
    private static final ReferencePeriod NOVEMBER = ReferencePeriod.parse("2025-11");

    @ParameterizedTest
    @CsvSource({
        "http://h/x?time={month}, http://h/x?time=2025-11",
        "http://h/{year}/x, http://h/2025/x",
        "http://h/ft900_{yymm}.xlsx, http://h/ft900_2511.xlsx",
        "http://h/trad{mmyy}.txt, http://h/trad1125.txt",
        "http://h/x?time=from+{from}+to+{month}, http://h/x?time=from+2024-11+to+2025-11",
        "https://h:8443/x?id=A&b=c, https://h:8443/x?id=A&b=c"
    })
    void shouldPutTheMonthInItsPlaces(String template, String expected) {
        assertThat(AddressTemplate.parse(template).of(NOVEMBER, null)).hasToString(expected);
    }

    @Test
    void shouldAskForTheLastMonthOfAQuarter() {
        assertThat(AddressTemplate.parse("http://h/x?time={month}").of(ReferencePeriod.parse("2025-Q3"), null))
                .hasToString("http://h/x?time=2025-09");
    }

    @ParameterizedTest
    @CsvSource({"http://h/x?time={month}, true", "http://h/exh1_{yymm}.xlsx, true", "http://h/x?id=A, false"})
    void shouldSayWhetherAnotherMonthIsElsewhere(String template, boolean expected) {
        assertThat(AddressTemplate.parse(template).isOfPeriod()).isEqualTo(expected);
    }

    @Test
    void shouldEncodeTheKey() {
        SourceKey key = SourceKey.ofVariable("KEY", name -> "a&b=c/d");

        assertThat(AddressTemplate.parse("http://h/x?key={key}").of(NOVEMBER, key))
                .hasToString("http://h/x?key=a%26b%3Dc%2Fd");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://h/{key}/x | Expected {key} behind the ? of an address, where it is never shown",
                "http://h/{day} | Expected one of {key}, {month}, {year}, {yymm}, {mmyy} and {from}, found {day}",
                "ftp://h/x | Expected an address such as https://host/path, found another kind",
                "/relative | Expected an address such as https://host/path, found another kind",
                "https://me:s3cret@h/x | Expected an address without a user before the host and without #",
                "https://h/x#?key={key} | Expected an address without a user before the host and without #",
                "http://h/a b | Expected an address without spaces"
            })
    void shouldRefuseWhatIsNoAddress(String text, String message) {
        assertThatThrownBy(() -> AddressTemplate.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }
}
