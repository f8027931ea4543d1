/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.named;

import io.firstprint.domain.release.ReleaseCalendar;
import io.firstprint.poller.format.ConsensusCsvDecoder;
import io.firstprint.poller.format.ConsensusJsonDecoder;
import io.firstprint.poller.format.CountryCsvDecoder;
import io.firstprint.poller.format.Decoded;
import io.firstprint.poller.format.Exhibit1Decoder;
import io.firstprint.poller.format.RealGoodsDecoder;
import io.firstprint.poller.format.ReleaseScheduleFile;
import io.firstprint.poller.format.calendar.CalendarDecoder;
import io.firstprint.poller.format.calendar.CalendarEvents;
import io.firstprint.poller.format.calendar.Feed;
import io.firstprint.poller.format.calendar.FinnhubDecoder;
import io.firstprint.poller.format.calendar.ForexFactoryDumpDecoder;
import io.firstprint.poller.format.calendar.ForexFactoryWeekDecoder;
import io.firstprint.poller.format.calendar.InvestingTapeDecoder;
import io.firstprint.poller.format.calendar.TradingEconomicsDecoder;
import java.time.Clock;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** The formats by name. */
public final class NamedFormats {
    private final Map<String, NamedFormat> formats = new TreeMap<>();

    /**
     * Creates them all.
     *
     * @param events of each calendar
     * @param calendar says of which period a release is where the file does not
     * @param year of days without one, and of the prices of real goods
     */
    public NamedFormats(Function<Feed, CalendarEvents> events, ReleaseCalendar calendar, Year year, Clock clock) {
        formats.put(
                "consensus-csv",
                (bytes, digest) ->
                        mapped(new ConsensusCsvDecoder(clock).decode(bytes, digest), FileFacts::ofForecasts));
        formats.put(
                "consensus-json",
                (bytes, digest) ->
                        mapped(new ConsensusJsonDecoder(clock).decode(bytes, digest), FileFacts::ofForecasts));
        formats.put(
                "schedule",
                (bytes, digest) -> mapped(new ReleaseScheduleFile(clock).decode(bytes), FileFacts::ofSchedule));
        formats.put(
                "ft900-exhibit1",
                (bytes, digest) -> mapped(
                        new Exhibit1Decoder(clock).decode(bytes),
                        exhibit -> FileFacts.ofReadings(exhibit.readings(), 0)));
        formats.put(
                "ft900-real-goods",
                (bytes, digest) -> mapped(
                        new RealGoodsDecoder(year.getValue(), clock).decode(bytes),
                        exhibit -> FileFacts.ofReadings(exhibit.readings(), 0)));
        formats.put(
                "census-countries",
                (bytes, digest) -> mapped(
                        new CountryCsvDecoder(clock).decode(bytes),
                        trade -> FileFacts.ofReadings(
                                trade.readings(), trade.unknownAreas().size())));
        addCalendars(events, calendar, year, clock);
    }

    private void addCalendars(Function<Feed, CalendarEvents> events, ReleaseCalendar calendar, Year year, Clock clock) {
        CalendarEvents economics = events.apply(Feed.TRADING_ECONOMICS);
        CalendarEvents forexFactory = events.apply(Feed.FOREXFACTORY);
        add("trading-economics", TradingEconomicsDecoder.ofJson(economics, clock));
        add("trading-economics-export", TradingEconomicsDecoder.ofExport(economics, clock));
        add("forexfactory-week", new ForexFactoryWeekDecoder(forexFactory, calendar, clock));
        add("forexfactory-utc", ForexFactoryDumpDecoder.ofUtc(forexFactory, calendar, clock));
        add("forexfactory-new-york", ForexFactoryDumpDecoder.ofNewYork(year, forexFactory, calendar, clock));
        add("forexfactory-utc7", ForexFactoryDumpDecoder.ofUtcPlus7(forexFactory, calendar, clock));
        add("finnhub", new FinnhubDecoder(events.apply(Feed.FINNHUB), calendar, clock));
        add("investing-tape", new InvestingTapeDecoder(events.apply(Feed.INVESTING), calendar, clock));
    }

    private void add(String name, CalendarDecoder decoder) {
        formats.put(name, (bytes, digest) -> mapped(decoder.decode(bytes, digest), FileFacts::ofCalendar));
    }

    private static <T> Decoded<FileFacts> mapped(Decoded<T> decoded, Function<T, FileFacts> facts) {
        return decoded.fold(
                accepted -> new Decoded.Accepted<>(facts.apply(accepted.value())),
                rejected -> new Decoded.Rejected<>(rejected.reason(), rejected.message()));
    }

    /** Returns the names in order. */
    public List<String> names() {
        return List.copyOf(formats.keySet());
    }

    /** Returns the format of a name. */
    public Optional<NamedFormat> find(String name) {
        return Optional.ofNullable(formats.get(name));
    }

    /** Bytes to what they say. */
    public interface NamedFormat {

        /** Returns the facts, or why nothing may be used; the digest of the bytes stands in every fact. */
        Decoded<FileFacts> decode(byte[] bytes, String contentDigest);
    }
}
