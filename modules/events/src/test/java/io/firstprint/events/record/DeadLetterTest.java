/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeadLetterTest {
    private static DeadLetter letter(String message, int keyBytes, int contentBytes) {
        return new DeadLetter(
                "topic/0/1", "INVALID", message, new byte[keyBytes], new byte[contentBytes], Instant.EPOCH);
    }

    @Test
    void shouldKeepAllOfWhatFits() {
        DeadLetter letter = letter("Expected a fact", 100, 900_000).cutToFit();

        assertThat(letter.content()).hasSize(900_000);
        assertThat(letter.message()).isEqualTo("Expected a fact");
    }

    @Test
    void shouldSayThatContentWasCut() {
        DeadLetter letter = letter("Expected a fact", 100, 1_048_000).cutToFit();

        assertThat(letter.content()).hasSize(900_000);
        assertThat(letter.message()).isEqualTo("Expected a fact; of the content the first 900000 of 1048000 bytes");
    }

    @Test
    void shouldCutAMessageThatQuotesTooMuch() {
        DeadLetter letter = letter("x".repeat(600_000), 100, 100).cutToFit();

        assertThat(letter.message()).hasSize(5_003).endsWith("x...");
    }

    @Test
    void shouldCutALargeKey() {
        DeadLetter letter = letter("Expected a fact", 1_000_000, 10).cutToFit();

        assertThat(letter.key()).hasSize(10_000);
    }
}
