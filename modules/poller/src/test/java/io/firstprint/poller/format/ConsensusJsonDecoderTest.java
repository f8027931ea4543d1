/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import static io.firstprint.poller.TestSeries.BALANCE;
import static io.firstprint.poller.TestSeries.clockAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.firstprint.domain.book.Consensus;
import io.firstprint.poller.format.Decoded.Accepted;
import io.firstprint.poller.format.Decoded.Rejected;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lows, highs and counts are illustrations of the format, not anyone's figures. */
class ConsensusJsonDecoderTest {
    private static final Clock CLOCK = clockAt("2026-01-29T12:00:00Z");
    private static final String OBJECT = """
            {"event_id":"%s","provider":"Reuters","statistic":"median","reference_month":"2025-11",
             "release_time_utc":"2026-01-29T13:30:00Z","value":-40.50,"unit":"USD bn","low":"-45.0","high":null,
             "n":28,"as_of_utc":"2026-01-28T15:00:00Z"}""".formatted(BALANCE);

    @Test
    void shouldReadWhatTheSameLineOfCsvSays() {
        String csv = "event_id,provider,statistic,reference_month,release_time_utc,value,unit,low,n,as_of_utc\n"
                + BALANCE
                + ",Reuters,median,2025-11,2026-01-29T13:30:00Z,-40.50,USD bn,-45.0,28,2026-01-28T15:00:00Z\n";

        Decoded<List<Consensus>> decoded = decode("[" + OBJECT + "]");

        assertThat(decoded).isEqualTo(new ConsensusCsvDecoder(CLOCK).decode(bytes(csv), "digest"));
        assertThat(decoded).isInstanceOf(Accepted.class);
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource({
        "-40.50, \"much\", NOT_A_NUMBER",
        "-40.50, 1e300, NOT_A_NUMBER",
        "-40.50, null, MISSING_VALUE",
        "-40.50, [1], MISSING_VALUE",
        "low, value, UNKNOWN_HEADER",
        "low, lowest, UNKNOWN_HEADER",
        "USD bn, EUR bn, UNKNOWN_VALUE",
        "2026-01-28T15, 2026-01-30T15, CONTRADICTORY_VALUES"
    })
    void shouldRejectTheWholeFileForOneBadObject(String text, String instead, RejectionReason reason) {
        Decoded<List<Consensus>> decoded = decode("[" + OBJECT + "," + OBJECT.replace(text, instead) + "]");

        assertThat(decoded).isInstanceOfSatisfying(Rejected.class, rejected -> {
            assertThat(rejected.reason()).isEqualTo(reason);
            assertThat(rejected.message()).contains("in object 2; ");
        });
    }

    @ParameterizedTest
    @CsvSource({"[], EMPTY_FILE", "'', EMPTY_FILE", "[7], MISSING_VALUE", "{}, NOT_JSON", "<html>, NOT_JSON"})
    void shouldRejectWhatIsNoArrayOfForecasts(String content, RejectionReason reason) {
        assertThat(decode(content)).isInstanceOfSatisfying(Rejected.class, rejected -> assertThat(rejected.reason())
                .isEqualTo(reason));
    }

    @Test
    void shouldReadOrRejectWhateverComes() {
        Random random = new Random(20_260_129);
        String content = "[" + OBJECT + "]";
        for (int iteration = 0; iteration < 5_000; iteration++) {
            int start = random.nextInt(content.length());
            int end = Math.min(content.length(), start + random.nextInt(12));
            String instead =
                    List.of("", "\"", "}", ",", "1e99", "null", "-", "[").get(random.nextInt(8));
            String damaged =
                    new StringBuilder(content).replace(start, end, instead).toString();

            assertThatNoException().as(damaged).isThrownBy(() -> decode(damaged));
        }
    }

    private static Decoded<List<Consensus>> decode(String content) {
        return new ConsensusJsonDecoder(CLOCK).decode(bytes(content), "digest");
    }

    private static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }
}
