/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TextsTest {
    private final AtomicInteger parsed = new AtomicInteger();

    private String parse(String text) {
        parsed.incrementAndGet();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("Expected a text, found none");
        }
        return text;
    }

    private static String of(Texts<String> texts, String text) throws IOException {
        byte[] bytes = ("<" + text + ">").getBytes(StandardCharsets.UTF_8);
        return texts.of(bytes, 1, bytes.length - 1);
    }

    @Test
    void shouldParseATextOnce() throws IOException {
        Texts<String> texts = Texts.of(4, this::parse);

        String first = of(texts, "M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL");

        assertThat(of(texts, "M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL")).isSameAs(first);
        assertThat(parsed).hasValue(1);
    }

    /** The table has two slots: most texts take the place of another. */
    @Test
    void shouldNeverTakeOneTextForAnother() throws IOException {
        Texts<String> texts = Texts.of(1, this::parse);

        for (int i = 0; i < 1_000; i++) {
            String text = "2025-" + i % 37 + "x".repeat(i % 19);
            assertThat(of(texts, text)).isEqualTo(text);
        }
    }

    @Test
    void shouldKeepNothingOfATextThatIsRefused() {
        Texts<String> texts = Texts.of(4, this::parse);

        assertThatIllegalArgumentException().isThrownBy(() -> of(texts, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> of(texts, ""));
        assertThat(parsed).hasValue(2);
    }
}
