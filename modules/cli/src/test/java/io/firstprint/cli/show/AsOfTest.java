/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.show;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Instants and days on the command line. */
class AsOfTest {
    private final AsOf asOf = new AsOf();

    @ParameterizedTest
    @CsvSource({
        "2026-01-29T13:30:00Z, 2026-01-29T13:30:00Z",
        "2026-01-29T08:30:00-05:00, 2026-01-29T13:30:00Z",
        "2026-01-29, 2026-01-30T04:59:59.999Z",
        "2026-07-01, 2026-07-02T03:59:59.999Z"
    })
    void shouldTakeInstantsAsTheyAreAndDaysToTheirEndInNewYork(String text, Instant expected) {
        assertThat(asOf.convert(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-02-30", "2026-01-29T13:30:00", "2026-01"})
    void shouldRefuseAnythingElse(String text) {
        assertThatThrownBy(() -> asOf.convert(text))
                .hasMessageContaining("Expected an instant such as 2026-01-29T13:30:00Z or a day")
                .hasMessageContaining("found '" + text + "'");
    }

    @Test
    void shouldSayTheTimeInNewYork() {
        assertThat(AsOf.words(Instant.parse("2026-01-29T13:30:00Z")))
                .isEqualTo("2026-01-29T13:30:00Z  (2026-01-29 08:30:00 New York)");
    }
}
