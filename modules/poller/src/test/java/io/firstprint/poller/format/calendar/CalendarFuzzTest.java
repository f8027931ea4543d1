/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.firstprint.poller.format.Decoded;
import io.firstprint.poller.format.Decoded.Rejected;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Damaged calendars; {@code -Dfirstprint.fuzz.iterations=1000000} damages more of them. */
class CalendarFuzzTest {
    private static final long SEED = 20_260_129;
    private static final int ITERATIONS = Integer.getInteger("firstprint.fuzz.iterations", 8_000);
    private static final List<String> BITS = List.of(
            "",
            ",",
            "|",
            "\"",
            "\n",
            "{",
            "}",
            "[",
            "]",
            "null",
            "-",
            "\u2212",
            "1e999999999",
            "9999999999999999999",
            "B",
            "%",
            "$",
            "\u0000",
            "2026-02-30",
            "+999999999-01-01T00:00:00Z",
            "<html>",
            "\ufeff",
            "Infinity");

    @Test
    void shouldReadOrRejectWhateverComes() {
        Map<String, CalendarDecoder> decoders = Calendars.decoders();
        List<Input> inputs = inputs();
        Random random = new Random(SEED);
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            Input input = inputs.get(random.nextInt(inputs.size()));
            String content = damaged(input.content(), random);
            CalendarDecoder decoder = Objects.requireNonNull(decoders.get(input.decoder()));

            assertThatNoException()
                    .as("iteration %d of seed %d: %s %s", iteration, SEED, input.decoder(), content)
                    .isThrownBy(() -> check(decoder.decode(content.getBytes(StandardCharsets.UTF_8), "digest")));
        }
    }

    private static void check(Decoded<CalendarReading> decoded) {
        String words = decoded.fold(
                accepted -> {
                    CalendarReading reading = accepted.value();
                    assertThat(reading.rows())
                            .isGreaterThanOrEqualTo(reading.rejected().size());
                    return reading.rejected().isEmpty()
                            ? "Expected"
                            : reading.rejected().get(0).message();
                },
                Rejected::message);
        assertThat(words).startsWith("Expected");
    }

    private static String damaged(String content, Random random) {
        StringBuilder damaged = new StringBuilder(content);
        int times = 1 + random.nextInt(4);
        for (int i = 0; i < times; i++) {
            int start = random.nextInt(damaged.length() + 1);
            int end = Math.min(damaged.length(), start + random.nextInt(12));
            if (random.nextInt(20) == 0) {
                damaged.setLength(start);
            } else if (random.nextInt(4) == 0) {
                damaged.insert(start, damaged.substring(start, end));
            } else {
                damaged.replace(start, end, BITS.get(random.nextInt(BITS.size())));
            }
        }
        return damaged.toString();
    }

    /** The rows of the tables of good and bad ones: each is small, so that much damage fits into a second. */
    private static List<Input> inputs() {
        try (InputStream table =
                Objects.requireNonNull(CalendarFuzzTest.class.getResourceAsStream("fuzz-inputs.txt"))) {
            List<Input> inputs = new ArrayList<>();
            for (String line : new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                String[] parts = line.split("~", 2);
                inputs.add(new Input(parts[0], parts[1].replace("\\n", "\n")));
            }
            return inputs;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private record Input(String decoder, String content) {}
}
