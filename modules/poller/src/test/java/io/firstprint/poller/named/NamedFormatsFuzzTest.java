/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.named;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.book.Source;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseCalendar;
import io.firstprint.poller.TestSeries;
import io.firstprint.poller.format.Decoded;
import io.firstprint.poller.format.ReleaseScheduleFile;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Damaged files of every format: each is read or refused, in bounded time and memory, and nothing is thrown. A million of
 * each with {@code -Dfirstprint.fuzz.iterations=1000000}, another series with {@code -Dfirstprint.fuzz.seed}.
 */
class NamedFormatsFuzzTest {
    private static final int ITERATIONS = Integer.getInteger("firstprint.fuzz.iterations", 500);
    private static final long SEED = Long.getLong("firstprint.fuzz.seed", 20_260_129L);
    private static final long MOST_GROWTH_BYTES = 64L << 20;
    private static final Clock CLOCK = TestSeries.clockAt("2026-02-01T00:00:00Z");
    private static final ReferencePeriod NOVEMBER = ReferencePeriod.parse("2025-11");
    private static final ReleaseCalendar CALENDAR = ReleaseCalendar.of(new ReleaseScheduleFile(CLOCK).shipped());

    @ParameterizedTest
    @MethodSource("io.firstprint.poller.named.FuzzedFiles#formats")
    @Timeout(value = 60, unit = TimeUnit.MINUTES)
    void shouldReadOrRefuseAndNothingElse(String name) {
        NamedFormat format =
                new NamedFormats(FormatContext.shipped(CLOCK)).find(name).orElseThrow();
        FuzzedFiles.Damage damage = FuzzedFiles.of(name);
        Random random = new Random(SEED);
        long before = usedBytes();

        int refused = 0;
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            refused += isRefused(format, damage.next(random), iteration) ? 1 : 0;
        }

        assertThat(refused).isBetween(1, ITERATIONS - 1);
        assertThat(usedBytes() - before).as("memory that stays in use").isLessThan(MOST_GROWTH_BYTES);
    }

    private static boolean isRefused(NamedFormat format, byte[] file, int iteration) {
        try {
            Decoded<FileFacts> decoded = format.decode(SourceAnswer.ofFile(file, "digest", NOVEMBER, CALENDAR));
            return decoded.fold(accepted -> !makesFacts(accepted.value()), rejected -> {
                assertThat(rejected.message()).startsWith("Expected");
                return true;
            });
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("seed " + SEED + ", iteration " + iteration + ", " + shown(file), e);
        }
    }

    /** A fact refuses periods of another frequency, out of order or given twice. */
    private static boolean makesFacts(FileFacts facts) {
        facts.readings()
                .forEach(reading ->
                        reading.fact(null, new Source("fuzz", 1), CLOCK.instant(), CLOCK.instant(), "digest"));
        return true;
    }

    private static String shown(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        return text.startsWith("PK") ? Base64.getEncoder().encodeToString(file) : text;
    }

    private static long usedBytes() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
