/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.named;

import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.indicator.Flow;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.release.Programme;
import io.firstprint.poller.format.BeaSeries;
import io.firstprint.poller.format.CensusEitsSeries;
import io.firstprint.poller.format.Commodities;
import io.firstprint.poller.format.SeriesColumn;
import io.firstprint.yaml.Fields;
import io.firstprint.yaml.Problem.Place;
import io.firstprint.yaml.Problems;
import io.firstprint.yaml.YamlNode;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a format is told in a file of sources; where it is told nothing, the US headline is read. */
final class FormatSettings {
    private static final Indicator HEADLINE = Indicator.parse("M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL");
    private static final List<BeaSeries> TRANSACTIONS = List.of(new BeaSeries(
            Indicator.parse("Q.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL"), "BalGdsServ", "AllCountries", "QSA", Unit.USD));
    private static final Programme FT900 = new Programme("CENSUS-BEA", "FT900");
    private static final LocalTime USUAL_TIME = LocalTime.of(8, 30);
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final int MILLIONS = 6;
    private static final String AN_INDICATOR = "write one such as " + HEADLINE;
    private static final String A_UNIT = "write one such as USD";

    private final Fields fields;
    private final Problems problems;

    FormatSettings(Fields fields, Problems problems) {
        this.fields = fields;
        this.problems = problems;
    }

    /** Returns settings that stand in no file. */
    static FormatSettings of(Map<String, String> settings, Problems problems) {
        List<YamlNode.Entry> entries = settings.entrySet().stream()
                .map(setting -> new YamlNode.Entry(text(setting.getKey()), text(setting.getValue())))
                .toList();
        YamlNode node = new YamlNode.Mapping(Place.START, entries);
        return new FormatSettings(Objects.requireNonNull(Fields.of(node, "settings", problems)), problems);
    }

    private static YamlNode.Text text(String value) {
        return new YamlNode.Text(Place.START, value);
    }

    /** Notes everything that the format did not ask for. */
    void refuseOthers() {
        fields.refuseOthers();
    }

    /** Returns the one series of a carrier. */
    @Nullable
    SeriesColumn series() {
        Indicator indicator = fields.shared("indicator", Indicator::parse, HEADLINE, AN_INDICATOR);
        String column = fields.optional("column", Function.identity(), "write the heading of the value column");
        Unit unit = fields.shared("unit", Unit::known, Unit.USD, A_UNIT);
        Integer multiplier = fields.shared("multiplier", Integer::valueOf, MILLIONS, "write 6 for millions");
        try {
            return new SeriesColumn(
                    indicator == null ? HEADLINE : indicator,
                    column == null ? "BOPGSTB" : column,
                    unit == null ? Unit.USD : unit,
                    multiplier == null ? MILLIONS : multiplier);
        } catch (IllegalArgumentException e) {
            problems.add(fields.place(), e.getMessage() + "; correct indicator, column or multiplier");
            return null;
        }
    }

    /** Returns which rows of the Census Bureau's series are read. */
    List<CensusEitsSeries> eits() {
        YamlNode node = fields.optional("series");
        return node == null ? CensusEitsSeries.headline() : listed(node, this::eits);
    }

    private @Nullable CensusEitsSeries eits(Fields row) {
        Indicator indicator = row.required("indicator", Indicator::parse, AN_INDICATOR);
        String program = row.required("program", Function.identity(), "write the program_code, such as FTD");
        String category = row.required("category", Function.identity(), "write the category_code, such as BOPGS");
        String dataType = row.required("data-type", Function.identity(), "write the data_type_code, such as BAL");
        String adjusted = row.required("seasonally-adjusted", Function.identity(), "write yes or no");
        Unit unit = row.optional("unit", Unit::known, A_UNIT);
        Integer multiplier = row.optional("multiplier", Integer::valueOf, "write 6 for millions");
        return indicator == null || program == null || category == null || dataType == null || adjusted == null
                ? null
                : new CensusEitsSeries(
                        indicator,
                        program,
                        category,
                        dataType,
                        adjusted,
                        unit == null ? Unit.USD : unit,
                        multiplier == null ? MILLIONS : multiplier);
    }

    /** Returns which rows of BEA's international transactions are read. */
    List<BeaSeries> transactions() {
        YamlNode node = fields.optional("series");
        return node == null ? TRANSACTIONS : listed(node, FormatSettings::transactions);
    }

    private static @Nullable BeaSeries transactions(Fields row) {
        Indicator indicator = row.required("indicator", Indicator::parse, AN_INDICATOR);
        String name = row.required("name", Function.identity(), "write BEA's Indicator, such as BalGdsServ");
        String area = row.required("area", Function.identity(), "write AreaOrCountry, such as AllCountries");
        String frequency = row.required("frequency", Function.identity(), "write A, QSA or QNSA");
        Unit unit = row.optional("unit", Unit::known, A_UNIT);
        return indicator == null || name == null || area == null || frequency == null
                ? null
                : new BeaSeries(indicator, name, area, frequency, unit == null ? Unit.USD : unit);
    }

    private <T> List<T> listed(YamlNode node, Function<Fields, @Nullable T> read) {
        if (!(node instanceof YamlNode.Listing listing)) {
            problems.add(node.place(), "a list of series", node.shown(), "begin each with '- indicator: ...'");
            return List.of();
        }
        return listing.items().stream()
                .map(item -> Fields.of(item, "a series", problems))
                .filter(Objects::nonNull)
                .map(row -> {
                    T series = read.apply(row);
                    row.refuseOthers();
                    return series;
                })
                .filter(Objects::nonNull)
                .toList();
    }

    /** Returns whether exports or imports are read. */
    Flow flow() {
        return orElse(
                fields.shared("flow", FormatSettings::exportsOrImports, Flow.IMPORTS, "write it so"), Flow.IMPORTS);
    }

    private static Flow exportsOrImports(String text) {
        if (!text.equals("EXPORTS") && !text.equals("IMPORTS")) {
            throw new IllegalArgumentException("Expected EXPORTS or IMPORTS, found " + Problems.quoted(text));
        }
        return Flow.valueOf(text);
    }

    /** Returns how traded goods are named. */
    Commodities commodities() {
        return orElse(
                fields.shared("commodities", FormatSettings::named, Commodities.END_USE, "write it so"),
                Commodities.END_USE);
    }

    private static Commodities named(String text) {
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "HS" -> Commodities.HS;
            case "END-USE" -> Commodities.END_USE;
            default -> throw new IllegalArgumentException("Expected hs or end-use, found " + Problems.quoted(text));
        };
    }

    /** Returns the year of days without one, or of prices. */
    Year year(Year standIn) {
        return orElse(fields.shared("year", Year::parse, standIn, "write one such as 2017"), standIn);
    }

    /** Returns whose release dates are read. */
    Programme programme() {
        return orElse(
                fields.shared("programme", Programme::parse, FT900, "write PUBLISHER/PROGRAMME as in the schedule"),
                FT900);
    }

    /** Returns at what time of day releases come out. */
    LocalTime time() {
        return orElse(fields.shared("time", FormatSettings::time, USUAL_TIME, "write one such as 08:30"), USUAL_TIME);
    }

    /** Returns where that time is read. */
    ZoneId zone() {
        return orElse(fields.shared("zone", FormatSettings::zone, NEW_YORK, "write America/New_York"), NEW_YORK);
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Expected a time of day, found " + Problems.quoted(text), e);
        }
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Expected a time zone, found " + Problems.quoted(text), e);
        }
    }

    private static <T> T orElse(@Nullable T found, T standIn) {
        return found == null ? standIn : found;
    }
}
