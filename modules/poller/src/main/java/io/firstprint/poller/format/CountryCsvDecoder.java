/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The Census Bureau's file of trade in goods by country, as CSV: a line for each area and year, imports (customs
 * value) and exports (f.a.s.) by month, in millions, Census basis.
 *
 * <p>An area and a flow are {@code M.US.<area>.{EXPORTS,IMPORTS}.GOODS.CUSTOMS.{NSA,SA}.NOMINAL}; only the world comes
 * seasonally adjusted, under a code of its own. Columns are found by their names; the year's totals are not read.
 */
@Quirk(
        id = "CENSUS-CTY-1",
        cause =
                "0 means not yet published, after the last month in which any area has a value; before it 0 is no trade")
@Quirk(id = "CENSUS-CTY-2", cause = "Values to 0.1 million until 2002 and to a dollar since, groups of areas otherwise")
@Quirk(
        id = "CENSUS-CTY-3",
        cause = "Sums of binary floating point, 37651.733639000005, in months of groups as in totals of years")
@Quirk(id = "CENSUS-CTY-4", cause = "Zero decimals are not written: 15134 among 14853.2 is 15134.0")
@Quirk(id = "CENSUS-CTY-5", cause = "Codes of groups of areas stand among those of countries, which they overlap")
public final class CountryCsvDecoder {
    private static final int MILLIONS = 6;
    private static final Map<Character, String> FLOWS = new TreeMap<>(Map.of('E', "EXPORTS", 'I', "IMPORTS"));

    private final Clock clock;

    public CountryCsvDecoder(Clock clock) {
        this.clock = clock;
    }

    /** Returns both flows of every area that is known, or why nothing may be used. */
    public Decoded<CountryTrade> decode(byte[] bytes) {
        try {
            CsvText text = CsvText.parse(bytes);
            Map<String, Integer> columns = columns(text.header());
            Map<Indicator, Map<YearMonth, BigDecimal>> values = new LinkedHashMap<>();
            Set<String> unknown = new LinkedHashSet<>();
            for (CsvLine line : text.lines()) {
                read(new CountryLine(line, columns), values, unknown);
            }
            return new Decoded.Accepted<>(new CountryTrade(readings(values), List.copyOf(unknown)));
        } catch (BadInput e) {
            return e.rejected();
        }
    }

    private static Map<String, Integer> columns(CsvLine header) throws BadInput {
        Map<String, Integer> columns = new HashMap<>();
        for (int index = 0; index < header.fields().size(); index++) {
            columns.put(header.fields().get(index), index);
        }
        List<String> needed = Stream.concat(
                        Stream.of("year", "CTY_CODE", "CTYNAME"),
                        FLOWS.keySet().stream()
                                .flatMap(flow -> CountryLine.MONTHS.stream().map(month -> flow + month)))
                .toList();
        for (String name : needed) {
            if (!columns.containsKey(name)) {
                throw BadInput.inLine(
                        RejectionReason.UNKNOWN_HEADER,
                        "a header with the column " + name,
                        header.text(),
                        header.number(),
                        "check that this is the file of trade by country");
            }
        }
        return columns;
    }

    private static void read(CountryLine line, Map<Indicator, Map<YearMonth, BigDecimal>> values, Set<String> unknown)
            throws BadInput {
        int year = line.year();
        CensusAreas.Area area = CensusAreas.find(line.area()).orElse(null);
        if (area == null) {
            unknown.add(line.area() + " " + line.field("CTYNAME"));
            return;
        }
        for (Map.Entry<Character, String> flow : FLOWS.entrySet()) {
            Indicator indicator = Indicator.parse(String.format(
                    Locale.ROOT,
                    "M.US.%s.%s.GOODS.CUSTOMS.%s.NOMINAL",
                    area.code(),
                    flow.getValue(),
                    area.adjustment()));
            List<BigDecimal> months = line.millions(flow.getKey());
            for (int month = 1; month <= months.size(); month++) {
                put(values, indicator, YearMonth.of(year, month), months.get(month - 1), line);
            }
        }
    }

    private static void put(
            Map<Indicator, Map<YearMonth, BigDecimal>> values,
            Indicator indicator,
            YearMonth month,
            BigDecimal value,
            CountryLine line)
            throws BadInput {
        if (values.computeIfAbsent(indicator, key -> new TreeMap<>()).put(month, value) != null) {
            throw line.refused(
                    RejectionReason.MONTH_TWICE,
                    "one line per CTY_CODE and year",
                    "a second of " + line.area() + " for " + line.year());
        }
    }

    private List<IndicatorReading> readings(Map<Indicator, Map<YearMonth, BigDecimal>> values) throws BadInput {
        YearMonth newest = newest(values);
        List<IndicatorReading> readings = new ArrayList<>(values.size());
        values.forEach((indicator, months) ->
                readings.add(new IndicatorReading(indicator, observations(months, newest), List.of())));
        return readings;
    }

    /** The newest month that is published: the last in which any area traded. */
    private YearMonth newest(Map<Indicator, Map<YearMonth, BigDecimal>> values) throws BadInput {
        YearMonth newest = values.values().stream()
                .flatMap(months -> months.entrySet().stream())
                .filter(month -> month.getValue().signum() != 0)
                .map(Map.Entry::getKey)
                .max(YearMonth::compareTo)
                .orElseThrow(() -> new BadInput(
                        RejectionReason.EMPTY_FILE,
                        "Expected trade of an area that is known, found none; check that this is the file of trade"
                                + " by country"));
        if (newest.isAfter(YearMonth.now(clock))) {
            throw new BadInput(
                    RejectionReason.MONTH_IN_FUTURE,
                    "Expected no values after " + YearMonth.now(clock) + ", found some for " + newest
                            + "; check the clock of this machine and the file's columns");
        }
        return newest;
    }

    private static List<Observation> observations(Map<YearMonth, BigDecimal> months, YearMonth newest) {
        return months.entrySet().stream()
                .filter(month -> !month.getKey().isAfter(newest))
                .map(month -> new Observation(
                        ReferencePeriod.of(month.getKey()), Amount.of(month.getValue(), MILLIONS, Unit.USD)))
                .toList();
    }
}
