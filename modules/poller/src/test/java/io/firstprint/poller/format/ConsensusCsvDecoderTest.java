/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import static io.firstprint.poller.TestSeries.BALANCE;
import static io.firstprint.poller.TestSeries.clockAt;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.book.Consensus.Statistic;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.poller.format.Decoded.Accepted;
import io.firstprint.poller.format.Decoded.Rejected;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Lows, highs, deviations and counts are illustrations of the format, not anyone's figures. */
class ConsensusCsvDecoderTest {
    private static final String HEADER =
            "event_id,provider,statistic,reference_month,release_time_utc,value,unit,low,high,stdev,n,as_of_utc\n";
    private static final String START = BALANCE + ",Reuters,median,2025-11,2026-01-29T13:30:00Z,";
    private static final String NOW = "2026-01-29T12:00:00Z";

    @Test
    void shouldReadAForecastAtItsPublishedPrecision() {
        assertThat(accepted(HEADER + START + "-40.5,USD bn,-45.0,-38,2.25,28,2026-01-28T15:00:00Z\n"))
                .containsExactly(new Consensus(
                        BALANCE,
                        ReferencePeriod.parse("2025-11"),
                        "Reuters",
                        Statistic.MEDIAN,
                        new Amount(-405, 8, Unit.USD),
                        new Amount(-450, 8, Unit.USD),
                        new Amount(-38, 9, Unit.USD),
                        new Amount(225, 7, Unit.USD),
                        28,
                        Instant.parse("2026-01-28T15:00:00Z"),
                        Instant.parse(NOW),
                        "digest"));
    }

    @Test
    void shouldReadColumnsInAnyOrderAndLeaveOutOptionalOnes() {
        List<Consensus> forecasts =
                accepted("as_of_utc,unit,value,provider,statistic,reference_month,release_time_utc,event_id\n"
                        + "2026-01-28T15:00:00Z,USD bn,-43.4,Investing,mean,2025-11,2026-01-29T13:30:00Z," + BALANCE);

        assertThat(forecasts).singleElement().satisfies(forecast -> {
            assertThat(forecast.amount()).isEqualTo(new Amount(-434, 8, Unit.USD));
            assertThat(forecast.statistic()).isEqualTo(Statistic.MEAN);
            assertThat(forecast.low()).isNull();
            assertThat(forecast.forecasters()).isNull();
        });
    }

    @Test
    void shouldPassOverComments() {
        String commented = "# who said so\n" + HEADER + "# Reuters\n" + START;

        assertThat(accepted(commented + "-40.5,USD bn,,,,,2026-01-28T15:00:00Z\n"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "-40.5, USD bn, -405E8 USD",
        "-40.50, USD bn, -4050E7 USD",
        "-40500, USD mn, -40500E6 USD",
        "-40500000000, USD, -40500000000E0 USD",
        "5.4, PERCENT, 54E-1 PERCENT"
    })
    void shouldKnowAFewUnits(String value, String unit, String amount) {
        assertThat(accepted(HEADER + START + value + "," + unit + ",,,,,2026-01-28T15:00:00Z\n"))
                .extracting(Consensus::amount)
                .containsExactly(Amount.parse(amount));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "consensus-rejected.csv", numLinesToSkip = 1)
    void shouldRejectTheWholeFileForOneBadLine(String rule, String line, RejectionReason reason, String message) {
        String good = START + "-40.5,USD bn,,,,,2026-01-28T14:00:00Z\n";

        Decoded<List<Consensus>> decoded = decode(HEADER + good + line.replace("<ID>", BALANCE.toString()) + "\n");

        assertThat(decoded).as(rule).isEqualTo(new Rejected<>(reason, message));
    }

    @Test
    void shouldRejectAColumnItDoesNotKnow() {
        assertThat(decode("event_id,provider,std\na,b,c\n"))
                .isEqualTo(new Rejected<>(
                        RejectionReason.UNKNOWN_HEADER,
                        "Expected each of the columns event_id, provider, statistic, reference_month, release_time_utc,"
                                + " value, unit, low, high, stdev, n, as_of_utc once, found 'std' in line 1; the"
                                + " columns needed are event_id, provider, statistic, reference_month,"
                                + " release_time_utc, value, unit, as_of_utc"));
    }

    @Test
    void shouldRejectAFileThatLacksANeededColumn() {
        assertThat(decode("event_id,provider\na,b\n"))
                .isEqualTo(new Rejected<>(
                        RejectionReason.UNKNOWN_HEADER,
                        "Expected the column statistic, found 'event_id,provider' in line 1; the columns needed are"
                                + " event_id, provider, statistic, reference_month, release_time_utc, value, unit,"
                                + " as_of_utc"));
    }

    private static Decoded<List<Consensus>> decode(String content) {
        return new ConsensusCsvDecoder(clockAt(NOW)).decode(content.getBytes(StandardCharsets.UTF_8), "digest");
    }

    private static List<Consensus> accepted(String content) {
        return decode(content).fold(Accepted::value, rejected -> {
            throw new AssertionError(rejected.message());
        });
    }
}
