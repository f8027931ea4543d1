/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.named;

import io.firstprint.poller.format.BeaDecoder;
import io.firstprint.poller.format.CensusEitsDecoder;
import io.firstprint.poller.format.CensusTradeDecoder;
import io.firstprint.poller.format.ConsensusCsvDecoder;
import io.firstprint.poller.format.ConsensusJsonDecoder;
import io.firstprint.poller.format.CountryCsvDecoder;
import io.firstprint.poller.format.Decoded;
import io.firstprint.poller.format.Exhibit1Decoder;
import io.firstprint.poller.format.FredDecoder;
import io.firstprint.poller.format.FredReleaseDatesDecoder;
import io.firstprint.poller.format.GraphCsvDecoder;
import io.firstprint.poller.format.IndicatorReading;
import io.firstprint.poller.format.RealGoodsDecoder;
import io.firstprint.poller.format.ReleaseScheduleFile;
import io.firstprint.poller.format.ReleaseTextDecoder;
import io.firstprint.poller.format.SeriesColumn;
import io.firstprint.yaml.Fields;
import io.firstprint.yaml.Problem;
import io.firstprint.yaml.Problems;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The formats by name, each made of what it is told. */
public final class NamedFormats {
    private static final String RELEASE_DATES = "fred-release-dates";
    private static final Set<String> OWN = Set.of("consensus-csv", "consensus-json", "schedule");

    private final Map<String, Maker> makers = new TreeMap<>();
    private final Set<String> calendars;

    public NamedFormats(FormatContext context) {
        Clock clock = context.clock();
        makers.put(
                "consensus-csv",
                settings -> Answers.body(FileFacts::ofForecasts, answer -> new ConsensusCsvDecoder(clock)
                        .decode(answer.body(), answer.contentDigest())));
        makers.put(
                "consensus-json",
                settings -> Answers.body(FileFacts::ofForecasts, answer -> new ConsensusJsonDecoder(clock)
                        .decode(answer.body(), answer.contentDigest())));
        makers.put(
                "schedule",
                settings -> Answers.body(
                        FileFacts::ofSchedule, answer -> new ReleaseScheduleFile(clock).decode(answer.body())));
        makers.put(RELEASE_DATES, settings -> releaseDates(settings, clock));
        addTables(context);
        addApis(clock);
        Map<String, Maker> ofCalendars = CalendarFormats.of(context);
        makers.putAll(ofCalendars);
        calendars = Set.copyOf(ofCalendars.keySet());
    }

    private static NamedFormat releaseDates(FormatSettings settings, Clock clock) {
        var programme = settings.programme();
        var time = settings.time();
        var zone = settings.zone();
        return answer -> new FredReleaseDatesDecoder()
                .decode(answer.status(), answer.body())
                .fold(
                        dates -> Answers.mapped(
                                dates.value().after(answer.calendar(), programme, time, zone, clock),
                                FileFacts::ofSchedule),
                        rejected -> new Decoded.Rejected<>(rejected.reason(), rejected.message()));
    }

    private void addTables(FormatContext context) {
        Clock clock = context.clock();
        makers.put(
                "ft900-exhibit1",
                settings -> Answers.body(
                        exhibit -> FileFacts.ofReadings(exhibit.readings(), 0),
                        answer -> new Exhibit1Decoder(clock).decode(answer.body())));
        makers.put("ft900-real-goods", settings -> {
            RealGoodsDecoder decoder =
                    new RealGoodsDecoder(settings.year(context.year()).getValue(), clock);
            return Answers.body(
                    exhibit -> FileFacts.ofReadings(exhibit.readings(), 0), answer -> decoder.decode(answer.body()));
        });
        makers.put(
                "census-countries",
                settings -> Answers.body(
                        trade -> FileFacts.ofReadings(
                                trade.readings(), trade.unknownAreas().size()),
                        answer -> new CountryCsvDecoder(clock).decode(answer.body())));
        makers.put("graph-csv", settings -> graphCsv(settings, clock));
    }

    private static @Nullable NamedFormat graphCsv(FormatSettings settings, Clock clock) {
        SeriesColumn series = settings.series();
        return series == null
                ? null
                : Answers.body(
                        observations -> FileFacts.ofReadings(
                                List.of(new IndicatorReading(series.indicator(), observations, List.of())), 0),
                        answer -> new GraphCsvDecoder(series, clock).decode(answer.body()));
    }

    private void addApis(Clock clock) {
        makers.put("census-eits", settings -> {
            CensusEitsDecoder decoder = new CensusEitsDecoder(settings.eits(), clock);
            return Answers.api(answer -> decoder.decode(answer.status(), answer.body()));
        });
        makers.put("census-trade", settings -> censusTrade(settings, clock));
        makers.put("bea", settings -> {
            BeaDecoder decoder = new BeaDecoder(settings.transactions(), clock);
            return Answers.api(answer -> decoder.decode(answer.status(), answer.body()));
        });
        makers.put("fred", settings -> fred(settings, clock));
        makers.put("release-text", settings -> NamedFormats::releaseText);
    }

    private static NamedFormat censusTrade(FormatSettings settings, Clock clock) {
        var flow = settings.flow();
        var commodities = settings.commodities();
        return answer -> Answers.mapped(
                new CensusTradeDecoder(
                                flow,
                                commodities,
                                YearMonth.parse(answer.period().toString()),
                                clock)
                        .decode(answer.status(), answer.body()),
                Answers::trade);
    }

    private static @Nullable NamedFormat fred(FormatSettings settings, Clock clock) {
        SeriesColumn series = settings.series();
        return series == null
                ? null
                : answer -> Answers.mapped(
                        new FredDecoder(series, clock).decode(answer.status(), answer.body()), Answers::latest);
    }

    /** Before the release is out its page is still that of the month before. */
    private static Decoded<FileFacts> releaseText(SourceAnswer answer) {
        Decoded<FileFacts> due = releaseTextOf(answer);
        return due.fold(accepted -> due, rejected -> {
            Decoded<FileFacts> before =
                    releaseTextOf(answer.about(answer.period().previous()));
            return before.fold(accepted -> before, alsoRejected -> due);
        });
    }

    private static Decoded<FileFacts> releaseTextOf(SourceAnswer answer) {
        return Answers.mapped(
                new ReleaseTextDecoder().decode(answer.status(), answer.body(), answer.period()), FileFacts::ofApi);
    }

    /** Returns the names in order. */
    public List<String> names() {
        return List.copyOf(makers.keySet());
    }

    /** Returns whether files of a format are the user's own word, which holds over that of others. */
    public static boolean isOwn(String name) {
        return OWN.contains(name);
    }

    /** Returns whether files of a format come out with releases; forecasts and release dates stand at any time. */
    public boolean isOfReleases(String name) {
        return !OWN.contains(name) && !calendars.contains(name) && !name.equals(RELEASE_DATES);
    }

    /** Returns the format of a name, told nothing. */
    public Optional<NamedFormat> find(String name) {
        return makers.containsKey(name) ? Optional.of(make(name, Map.of())) : Optional.empty();
    }

    /**
     * Returns the format of a name.
     *
     * @param settings what it is told, as in a file of sources
     * @throws IllegalArgumentException if there is none of that name, or a setting is wrong
     */
    public NamedFormat make(String name, Map<String, String> settings) {
        Maker maker = makers.get(name);
        if (maker == null) {
            throw new IllegalArgumentException(
                    "Expected one of the sources " + String.join(", ", names()) + ", found '" + name + "'");
        }
        Problems problems = new Problems();
        FormatSettings told = FormatSettings.of(settings, problems);
        NamedFormat format = maker.make(told);
        told.refuseOthers();
        if (format == null || problems.count() > 0) {
            throw new IllegalArgumentException(
                    problems.all().stream().map(Problem::message).collect(Collectors.joining("; ")));
        }
        return format;
    }

    /**
     * Returns the format of a name as a file of sources describes it, or null after noting what is wrong.
     *
     * @param name one of {@link #names}
     */
    public @Nullable NamedFormat make(String name, Fields fields, Problems problems) {
        Maker maker = makers.get(name);
        return maker == null ? null : maker.make(new FormatSettings(fields, problems));
    }

    /** Makes a format of what it is told; null after noting a problem. */
    @FunctionalInterface
    interface Maker {
        @Nullable
        NamedFormat make(FormatSettings settings);
    }
}
