/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {

    @Test
    void shouldHaveTheDefaultsThatAreDocumented() {
        assertThat(Pace.defaults())
                .isEqualTo(new Pace(
                        Duration.ofMillis(250),
                        Duration.ofMinutes(5),
                        Duration.ofSeconds(2),
                        Duration.ofMinutes(15),
                        Duration.ofSeconds(30),
                        0.1,
                        120,
                        500,
                        Duration.ofMinutes(15)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "fast,     PT0.04S, PT5M, PT2S,   PT15M, PT30S, 0.1,  120, 500, PT15M",
        "slow,     PT0.25S, PT0.2S, PT2S, PT15M, PT30S, 0.1,  120, 500, PT15M",
        "before,   PT0.25S, PT5M, PT61S,  PT15M, PT90S, 0.1,  120, 500, PT15M",
        "after,    PT0.25S, PT5M, PT2S,   PT0S,  PT30S, 0.1,  120, 500, PT15M",
        "warmUp,   PT0.25S, PT5M, PT2S,   PT15M, PT1S,  0.1,  120, 500, PT15M",
        "jitter,   PT0.25S, PT5M, PT2S,   PT15M, PT30S, 0.6,  120, 500, PT15M",
        "jitter,   PT0.25S, PT5M, PT2S,   PT15M, PT30S, NaN,  120, 500, PT15M",
        "perMinute,PT0.25S, PT5M, PT2S,   PT15M, PT30S, 0.1,  0,   500, PT15M",
        "perDay,   PT0.25S, PT5M, PT2S,   PT15M, PT30S, 0.1,  120, 1,   PT15M",
        "lateAfter,PT0.25S, PT5M, PT2S,   PT15M, PT30S, 0.1,  120, 500, P8D"
    })
    void shouldNameTheValueThatIsOutOfRange(
            String name,
            Duration fast,
            Duration slow,
            Duration before,
            Duration after,
            Duration warmUp,
            double jitter,
            int perMinute,
            int perDay,
            Duration lateAfter) {
        assertThatThrownBy(() -> new Pace(fast, slow, before, after, warmUp, jitter, perMinute, perDay, lateAfter))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Expected " + name + " from ");
    }

    @Test
    void shouldStretchTheSlowPauseSoThatTheDaysRequestsLastForTheDay() {
        Pace pace = Pace.defaults();

        Duration pause = pace.pauseOutside();

        assertThat(pause).isEqualTo(Duration.ofMillis(345_600));
        assertThat(pause.multipliedBy(pace.perDayOutside())).isEqualTo(Duration.ofDays(1));
    }
}
