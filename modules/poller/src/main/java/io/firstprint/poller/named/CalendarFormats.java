/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.named;

import io.firstprint.domain.release.ReleaseCalendar;
import io.firstprint.poller.format.calendar.CalendarDecoder;
import io.firstprint.poller.format.calendar.CalendarEvents;
import io.firstprint.poller.format.calendar.Feed;
import io.firstprint.poller.format.calendar.FinnhubDecoder;
import io.firstprint.poller.format.calendar.ForexFactoryDumpDecoder;
import io.firstprint.poller.format.calendar.ForexFactoryWeekDecoder;
import io.firstprint.poller.format.calendar.InvestingTapeDecoder;
import io.firstprint.poller.format.calendar.TradingEconomicsDecoder;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Economic calendars by name. */
final class CalendarFormats {
    private final Map<String, NamedFormats.Maker> makers = new HashMap<>();

    private CalendarFormats() {}

    static Map<String, NamedFormats.Maker> of(FormatContext context) {
        CalendarFormats formats = new CalendarFormats();
        Clock clock = context.clock();
        CalendarEvents economics = context.events().apply(Feed.TRADING_ECONOMICS);
        CalendarEvents factory = context.events().apply(Feed.FOREXFACTORY);
        CalendarEvents finnhub = context.events().apply(Feed.FINNHUB);
        CalendarEvents investing = context.events().apply(Feed.INVESTING);
        formats.add("trading-economics", known -> TradingEconomicsDecoder.ofJson(economics, clock));
        formats.add("trading-economics-export", known -> TradingEconomicsDecoder.ofExport(economics, clock));
        formats.add("forexfactory-week", known -> new ForexFactoryWeekDecoder(factory, known, clock));
        formats.add("forexfactory-utc", known -> ForexFactoryDumpDecoder.ofUtc(factory, known, clock));
        formats.add("forexfactory-utc7", known -> ForexFactoryDumpDecoder.ofUtcPlus7(factory, known, clock));
        formats.add("finnhub", known -> new FinnhubDecoder(finnhub, known, clock));
        formats.add("investing-tape", known -> new InvestingTapeDecoder(investing, known, clock));
        formats.makers.put("forexfactory-new-york", settings -> {
            var year = settings.year(context.year());
            return format(known -> ForexFactoryDumpDecoder.ofNewYork(year, factory, known, clock));
        });
        return formats.makers;
    }

    private void add(String name, Function<ReleaseCalendar, CalendarDecoder> decoder) {
        makers.put(name, settings -> format(decoder));
    }

    private static NamedFormat format(Function<ReleaseCalendar, CalendarDecoder> decoder) {
        return Answers.body(FileFacts::ofCalendar, answer -> decoder.apply(answer.calendar())
                .decode(answer.body(), answer.contentDigest()));
    }
}
