/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.poller.format.Decoded;
import io.firstprint.poller.format.Decoded.Rejected;
import io.firstprint.poller.format.RejectionReason;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of each feed, good ones and bad ones; rows are put together after the feeds' forms. */
class CalendarRowsTest {
    private static final String WEEK = """
            [{"title":"Trade Balance","country":"USD","date":"2026-01-29T08:30:00-05:00","forecast":"-43.4B"},
             {"title":"CPI y/y","country":"EUR","date":"2026-01-29T05:00:00-05:00","forecast":"2.1%"}]""";

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "rows.csv", numLinesToSkip = 1)
    void shouldReadOrRejectARowByItself(String decoder, String rule, String before, String row, String expected) {
        CalendarReading reading =
                Calendars.read(decoder, before.replace("<ROW>", row).replace("\\n", "\n"));

        assertThat(summary(reading)).as(rule).isEqualTo(expected);
    }

    /** Facts, then what was counted, then why rows were left out. */
    private static String summary(CalendarReading reading) {
        StringBuilder summary = new StringBuilder();
        for (Consensus forecast : reading.forecasts()) {
            summary.append(String.format("%s %s as of %s; ", forecast.period(), forecast.amount(), forecast.asOf()));
        }
        for (ObservationSet observed : reading.observed()) {
            summary.append(String.format(
                    "%s %s; ", observed.release(), observed.observations().size()));
        }
        summary.append(String.format("silent %d, other %d", reading.silent(), reading.otherEvents()));
        for (RejectedRow row : reading.rejected()) {
            summary.append(String.format("; %s: %s", row.place(), row.reason()));
        }
        return summary.toString();
    }

    @Test
    void shouldCountEventsThatNobodyAskedFor() {
        CalendarReading reading = Calendars.read("ff-week", WEEK);

        assertThat(reading.used()).isEqualTo(1);
        assertThat(reading.otherEvents()).isEqualTo(1);
    }

    @Test
    void shouldSayWhereARowIsWhatWasExpectedAndWhatWasFound() {
        CalendarReading reading = Calendars.read("ff-week", WEEK.replace("-43.4B", "-43,4B"));

        assertThat(reading.rejected())
                .extracting(RejectedRow::message)
                .containsExactly("Expected a figure such as $-56.8B or 2.7% as forecast, found '-43,4B' in object 1;"
                        + " this row is left out, the others are used");
    }

    @ParameterizedTest
    @CsvSource({"https://example.org/a?c=guest", "c=abc123def456abc7def890", "your key is 12"})
    void shouldQuoteNeitherAddressNorKey(String text) {
        CalendarReading reading = Calendars.read("ff-week", WEEK.replace("-43.4B", text));

        assertThat(reading.rejected())
                .singleElement()
                .returns("text of " + text.length() + " characters", RejectedRow::found);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '~',
            value = {
                "te-json ~ '' ~ EMPTY_FILE",
                "te-json ~ <html>key=1</html> ~ NOT_JSON",
                "te-json ~ {\"message\":\"key 1\"} ~ NOT_JSON",
                "te-json ~ [{\"Country\":\"Japan\" ~ NOT_JSON",
                "te-json ~ [] [] ~ NOT_JSON",
                "finnhub ~ {\"error\":\"key 1\"} ~ NOT_JSON",
                "finnhub ~ {\"economicCalendar\":null} ~ NOT_JSON",
                "te-export ~ <html>key=1</html> ~ HTML_INSTEAD_OF_CSV",
                "te-export ~ no key ~ EMPTY_FILE",
                "investing ~ '' ~ EMPTY_FILE"
            })
    void shouldRefuseAFileThatIsNoCalendarWithoutQuotingIt(String decoder, String content, RejectionReason reason) {
        Rejected<CalendarReading> rejected = rejected(decoder, content);

        assertThat(rejected.reason()).isEqualTo(reason);
        assertThat(rejected.message()).startsWith("Expected ").doesNotContain("key 1", "key=1");
    }

    @ParameterizedTest
    @CsvSource({"te-export", "ff-utc", "ff-new-york", "ff-utc7", "investing"})
    void shouldRefuseALinesFileWithAnotherHeader(String decoder) {
        assertThat(rejected(decoder, "date,value\n2026-01-01,1\n").reason()).isEqualTo(RejectionReason.UNKNOWN_HEADER);
    }

    @Test
    void shouldRefuseBytesThatAreNoText() {
        Decoded<CalendarReading> decoded =
                Calendars.decoder("te-json").decode(new byte[] {'[', (byte) 0xff, ']'}, "digest");

        assertThat(decoded).isInstanceOfSatisfying(Rejected.class, rejected -> assertThat(rejected.reason())
                .isEqualTo(RejectionReason.NOT_TEXT));
    }

    private static Rejected<CalendarReading> rejected(String decoder, String content) {
        return Calendars.decoder(decoder)
                .decode(content.getBytes(StandardCharsets.UTF_8), "digest")
                .fold(
                        accepted -> {
                            throw new AssertionError(List.of(accepted));
                        },
                        rejected -> rejected);
    }
}
