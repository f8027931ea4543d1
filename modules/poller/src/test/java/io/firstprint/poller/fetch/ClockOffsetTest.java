/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClockOffsetTest {
    private static final Instant NOON = Instant.parse("2026-01-29T12:00:00Z");

    @Test
    void shouldBeSureOfNothingBeforeTheFirstReading() {
        assertThat(ClockOffset.unknown().leastAhead()).isZero();
        assertThat(ClockOffset.unknown().leastBehind()).isZero();
        assertThat(ClockOffset.unknown()).hasToString("unknown");
    }

    @ParameterizedTest
    @CsvSource({
        // sent, received (ms after noon by our clock), the server's second, surely ahead, surely behind
        "0, 20, 0, 0, 0",
        "999, 1019, 0, 0, 0",
        "1000, 1020, 0, 0, 0",
        "1500, 1520, 0, 500, 0",
        "0, 20, 1, 0, 980",
        "0, 1000, 1, 0, 0",
        "-3000, -2980, 0, 0, 2980",
        "86400000, 86400020, 0, 86399000, 0"
    })
    void shouldBeSureOfWhatOneReadingLeavesNoDoubtOf(long sent, long received, long second, long ahead, long behind) {
        ClockOffset offset = ClockOffset.unknown().with(reading(sent, received, second));

        assertThat(offset.leastAhead()).isEqualTo(Duration.ofMillis(ahead));
        assertThat(offset.leastBehind()).isEqualTo(Duration.ofMillis(behind));
    }

    @Test
    void shouldKnowMoreByASecondReadingAtAnotherPointOfTheSecond() {
        ClockOffset offset = ClockOffset.unknown().with(reading(950, 970, 0)).with(reading(2_950, 2_970, 3));

        assertThat(offset).hasToString("ahead by -50 to -30 ms");
        assertThat(offset.leastBehind()).isEqualTo(Duration.ofMillis(30));
    }

    @Test
    void shouldNotForgetWhatALessSharpReadingSays() {
        ClockOffset sharp = ClockOffset.unknown().with(reading(1_500, 1_520, 0));

        assertThat(sharp.with(reading(0, 5_000, 0)).leastAhead()).isEqualTo(sharp.leastAhead());
    }

    @Test
    void shouldBeginAfreshWhenAClockWasSet() {
        ClockOffset before = ClockOffset.unknown().with(reading(5_000, 5_020, 0));

        ClockOffset after = before.with(reading(10_500, 10_520, 10));

        assertThat(before.leastAhead()).isEqualTo(Duration.ofSeconds(4));
        assertThat(after.leastAhead()).isZero();
        assertThat(after).hasToString("ahead by -500 to 520 ms");
    }

    @ParameterizedTest
    @ValueSource(longs = {-86_400_000, -1_300, -250, -1, 0, 1, 40, 700, 1_000, 2_500})
    void shouldNeverClaimMoreThanIsTrueAndComeCloseInTime(long trueOffset) {
        long seed = 20260129;
        Random random = new Random(seed);
        ClockOffset offset = ClockOffset.unknown();

        for (int i = 0; i < 200; i++) {
            long sent = 1_000L * i + random.nextInt(1_000);
            long there = sent + random.nextInt(40);
            long back = there + random.nextInt(40);
            Instant server = NOON.plusMillis(there - trueOffset).truncatedTo(ChronoUnit.SECONDS);
            offset = offset.with(new ClockReading(NOON.plusMillis(sent), NOON.plusMillis(back), server));
        }

        assertThat(offset.leastAhead().toMillis())
                .as("seed %d", seed)
                .isBetween(Math.max(0, trueOffset - 60), Math.max(0, trueOffset));
        assertThat(offset.leastBehind().toMillis())
                .as("seed %d", seed)
                .isBetween(Math.max(0, -trueOffset - 60), Math.max(0, -trueOffset));
    }

    @Test
    void shouldRefuseAnAnswerBeforeItsQuestion() {
        assertThatThrownBy(() -> reading(20, 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected an answer not before 2026-01-29T12:00:00.020Z, found one at"
                        + " 2026-01-29T12:00:00Z");
    }

    private static ClockReading reading(long sentMillis, long receivedMillis, long serverSeconds) {
        return new ClockReading(
                NOON.plusMillis(sentMillis), NOON.plusMillis(receivedMillis), NOON.plusSeconds(serverSeconds));
    }
}
