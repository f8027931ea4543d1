/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.golden;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.firstprint.domain.book.Observation;
import io.firstprint.domain.release.ReleaseCalendar;
import io.firstprint.poller.TestSeries;
import io.firstprint.poller.format.CountryCsvDecoder;
import io.firstprint.poller.format.CountryTrade;
import io.firstprint.poller.format.Decoded;
import io.firstprint.poller.format.Decoded.Accepted;
import io.firstprint.poller.format.Exhibit;
import io.firstprint.poller.format.Exhibit1Decoder;
import io.firstprint.poller.format.GraphCsvDecoder;
import io.firstprint.poller.format.RealGoodsDecoder;
import io.firstprint.poller.format.ReleaseScheduleFile;
import io.firstprint.poller.format.calendar.CalendarEvents;
import io.firstprint.poller.format.calendar.CalendarReading;
import io.firstprint.poller.format.calendar.Feed;
import io.firstprint.poller.format.calendar.InvestingTapeDecoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** The real files through the decoders that a poller uses; a test that asks for one is skipped where there is none. */
final class SharedFiles {
    private static final Clock CLOCK = TestSeries.clockAt("2026-02-01T00:00:00Z");

    private SharedFiles() {}

    static Exhibit exhibit1() {
        return accepted(new Exhibit1Decoder(CLOCK).decode(bytes("exhibits/ft900_2202_exh1.xlsx")));
    }

    /** Returns real exports ({@code realexp}) or real imports ({@code realimp}) of goods by end use. */
    static Exhibit realGoods(String name) {
        return accepted(new RealGoodsDecoder(2012, CLOCK).decode(bytes("exhibits/ft900_2202_" + name + ".xlsx")));
    }

    static CountryTrade countries() {
        return accepted(new CountryCsvDecoder(CLOCK).decode(bytes("bilateral/census_country_asof_2023-03.csv")));
    }

    /** Returns what Investing.com showed of US trade from July 2023 to January 2026. */
    static CalendarReading investingTape() {
        ReleaseCalendar calendar = ReleaseCalendar.of(new ReleaseScheduleFile(CLOCK).shipped());
        return accepted(new InvestingTapeDecoder(CalendarEvents.shipped(Feed.INVESTING), calendar, CLOCK)
                .decode(bytes("calendar/investing_us_trade_tape_2023-07_2026-01.csv"), ""));
    }

    /** Returns a series of the folder of vintages. */
    static List<Observation> series(String file, String column) {
        return accepted(new GraphCsvDecoder(TestSeries.named(column), CLOCK).decode(bytes("vintages/" + file)));
    }

    static List<String> lines(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8).lines().toList();
    }

    private static byte[] bytes(String file) {
        Path path = TestSeries.realData(file);
        assumeTrue(Files.exists(path), "the real files are not here");
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T accepted(Decoded<T> decoded) {
        return decoded.fold(Accepted::value, rejected -> {
            throw new AssertionError(rejected.message());
        });
    }
}
