/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoolDownTest {

    @ParameterizedTest
    @ValueSource(strings = {"1 release", "3 releases", "24 releases", "PT72H", "PT8784H"})
    void shouldReadWhatItWrites(String text) {
        assertThat(CoolDown.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0 releases", "25 releases", "releases", "3", "P0D", "-P1D", "P367D", "P1M", "a while"})
    void shouldRefuseOtherTexts(String text) {
        assertThatThrownBy(() -> CoolDown.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Expected ");
    }
}
