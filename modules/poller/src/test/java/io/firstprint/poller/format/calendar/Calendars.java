/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format.calendar;

import static io.firstprint.poller.TestSeries.clockAt;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.release.ReleaseCalendar;
import io.firstprint.poller.TestSeries;
import io.firstprint.poller.format.Decoded;
import io.firstprint.poller.format.Decoded.Accepted;
import io.firstprint.poller.format.ReleaseScheduleFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Decoders with the events and the schedule that ship, and the real files where they are at hand. */
final class Calendars {
    static final String NOW = "2026-02-01T00:00:00Z";

    private Calendars() {}

    static ReleaseCalendar schedule() {
        return ReleaseCalendar.of(new ReleaseScheduleFile(clockAt(NOW)).shipped());
    }

    static CalendarEvents asian() {
        return CalendarEvents.of(
                Feed.TRADING_ECONOMICS,
                List.of(
                        event("Japan", "M.JP.W1.BALANCE.GOODS.CUSTOMS.NSA.NOMINAL", "JPY", "MOF"),
                        event("China", "M.CN.W1.BALANCE.GOODS.CUSTOMS.NSA.NOMINAL", "USD", "GACC")));
    }

    private static CalendarEvent event(String country, String indicator, String unit, String publisher) {
        return new CalendarEvent(
                country, "Balance of Trade", Indicator.parse(indicator), new Unit(unit), publisher, "TRADE");
    }

    /** Returns a decoder for each kind of feed, by name. */
    static Map<String, CalendarDecoder> decoders() {
        return decoders(clockAt(NOW));
    }

    static Map<String, CalendarDecoder> decoders(Clock clock) {
        CalendarEvents forexFactory = CalendarEvents.shipped(Feed.FOREXFACTORY);
        Map<String, CalendarDecoder> decoders = new LinkedHashMap<>();
        decoders.put("te-export", TradingEconomicsDecoder.ofExport(asian(), clock));
        decoders.put("te-json", TradingEconomicsDecoder.ofJson(CalendarEvents.shipped(Feed.TRADING_ECONOMICS), clock));
        decoders.put("ff-week", new ForexFactoryWeekDecoder(forexFactory, schedule(), clock));
        decoders.put("ff-utc", ForexFactoryDumpDecoder.ofUtc(forexFactory, schedule(), clock));
        decoders.put("ff-new-york", ForexFactoryDumpDecoder.ofNewYork(Year.of(2022), forexFactory, schedule(), clock));
        decoders.put("ff-utc7", ForexFactoryDumpDecoder.ofUtcPlus7(forexFactory, schedule(), clock));
        decoders.put("finnhub", new FinnhubDecoder(CalendarEvents.shipped(Feed.FINNHUB), schedule(), clock));
        decoders.put("investing", new InvestingTapeDecoder(CalendarEvents.shipped(Feed.INVESTING), schedule(), clock));
        return decoders;
    }

    static CalendarDecoder decoder(String name) {
        CalendarDecoder decoder = decoders().get(name);
        if (decoder == null) {
            throw new AssertionError("no decoder " + name);
        }
        return decoder;
    }

    static byte[] real(String file) {
        Path path = TestSeries.realData("calendar/" + file);
        assumeTrue(Files.exists(path), "the real files are not here");
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CalendarReading read(String decoder, String content) {
        return accepted(decoder(decoder).decode(content.getBytes(StandardCharsets.UTF_8), "digest"));
    }

    static CalendarReading accepted(Decoded<CalendarReading> decoded) {
        return decoded.fold(Accepted::value, rejected -> {
            throw new AssertionError(rejected.message());
        });
    }
}
