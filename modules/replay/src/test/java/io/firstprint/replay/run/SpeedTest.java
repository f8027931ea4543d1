/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpeedTest {
    @ParameterizedTest
    @ValueSource(strings = {"max", "1x", "60x", "100000x"})
    void shouldComeBackFromText(String text) {
        assertThat(Speed.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "0x", "60", "-1x", "1.5x", "100001x", "MAX"})
    void shouldRefuseOtherTexts(String text) {
        assertThatThrownBy(() -> Speed.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Expected a speed");
    }
}
