/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import static io.firstprint.poller.TestSeries.clockAt;
import static io.firstprint.poller.TestSeries.missing;
import static io.firstprint.poller.TestSeries.observed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.poller.TestSeries;
import io.firstprint.poller.format.Decoded.Accepted;
import io.firstprint.poller.format.Decoded.Rejected;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GraphCsvDecoderTest {
    private static final String NOW = "2026-01-29T13:30:00Z";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DATE,BOPGSTB",
                "observation_date,BOPGSTB",
                "date,bopgstb",
                "date,value",
                "\uFEFFDATE,BOPGSTB",
                "\"DATE\",\"BOPGSTB\""
            })
    void shouldReadEverySpellingOfTheHeader(String header) {
        assertThat(accepted(header + "\n1992-01-01,-2026\n")).containsExactly(observed("1992-01", -2026));
    }

    @ParameterizedTest
    @CsvSource({"-2026,-2026,6", "-2026.0,-2026,6", "-2026.00,-2026,6", "-2026.50,-20265,5", "0.0,0,6", "100,100,6"})
    void shouldKeepRealDecimalsAndDropTheCarriersZeros(String text, long digits, int exponent) {
        assertThat(accepted("date,value\n1992-01-01," + text + "\n"))
                .containsExactly(
                        new Observation(ReferencePeriod.parse("1992-01"), new Amount(digits, exponent, Unit.USD)));
    }

    @Test
    void shouldTakePointAndEmptyAsMissing() {
        assertThat(accepted("date,value\n2025-09-01,.\n2025-10-01,\n2025-11-01,-56825\n"))
                .containsExactly(missing("2025-09"), missing("2025-10"), observed("2025-11", -56825));
    }

    @Test
    void shouldReadWindowsLineEndingsQuotesAndTrailingEmptyLines() {
        assertThat(accepted("\uFEFFdate,value\r\n\"2025-10-01\",\"-29206\"\r\n2025-11-01, -56825\r\n\r\n"))
                .containsExactly(observed("2025-10", -29206), observed("2025-11", -56825));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "graph-csv-rejected.csv", numLinesToSkip = 1, maxCharsPerColumn = 10_000)
    void shouldRejectTheWholeFile(String rule, String content, RejectionReason reason, String message) {
        Decoded<List<Observation>> decoded = decode(content == null ? "" : content.replace("\\n", "\n"));

        assertThat(decoded).as(rule).isEqualTo(new Rejected<>(reason, message));
    }

    @Test
    void shouldRejectBytesThatAreNotText() {
        byte[] bytes = {(byte) 0x1f, (byte) 0x8b, 8, 0};

        assertThat(decoder("BOPGSTB").decode(bytes))
                .isEqualTo(new Rejected<>(
                        RejectionReason.NOT_TEXT,
                        "Expected UTF-8 text, found 4 bytes that are not; check the address, and open it in a browser"
                                + " to see what it serves"));
    }

    @ParameterizedTest
    @CsvSource({
        "BOPGSTB_asof_2022-04-30.csv, BOPGSTB, 362",
        "BOPGSTB_asof_2024-11-25.csv, BOPGSTB, 393",
        "BOPGSTB_asof_2025-03-15.csv, BOPGSTB, 396",
        "BOPGSTB_asof_2025-10-08.csv, BOPGSTB, 307",
        "BOPGSTB_asof_2026-01-07.csv, BOPGSTB, 405",
        "BOPGSTB_asof_2026-01-08.csv, BOPGSTB, 406",
        "BOPGSTB_asof_2026-02-01.csv, BOPGSTB, 407",
        "BOPTEXP_2025-08.csv, BOPTEXP, 402",
        "BOPTIMP_2025-08.csv, BOPTIMP, 402",
        "BOPGTB_2024-08_short.csv, BOPGTB, 24"
    })
    void shouldReadRealFilesWithoutLosingARow(String file, String column, int rows) throws IOException {
        Path path = TestSeries.realData("vintages/" + file);
        assumeTrue(Files.exists(path), "the real files are not here");

        List<Observation> observations = accepted(decoder(column).decode(Files.readAllBytes(path)));

        assertThat(observations).hasSize(rows).allSatisfy(observation -> assertThat(observation.amount())
                .isNotNull());
    }

    private static GraphCsvDecoder decoder(String column) {
        return new GraphCsvDecoder(TestSeries.named(column), clockAt(NOW));
    }

    private static Decoded<List<Observation>> decode(String content) {
        return decoder("BOPGSTB").decode(content.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Observation> accepted(String content) {
        return accepted(decode(content));
    }

    private static List<Observation> accepted(Decoded<List<Observation>> decoded) {
        return decoded.fold(Accepted::value, rejected -> {
            throw new AssertionError(rejected.message());
        });
    }
}
