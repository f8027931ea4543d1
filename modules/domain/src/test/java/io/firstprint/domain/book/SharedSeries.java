/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.book;

import io.firstprint.domain.Sample;
import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.period.ReferencePeriod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every monthly series of the shared folder of real data, read as simply as can be. */
final class SharedSeries {
    static final Path DATA = Path.of(System.getProperty("firstprint.root", "."), "..", "shared", "data");
    private static final int MONTHS = 12;
    private static final String COMMA_OUTSIDE_QUOTES = ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";

    private SharedSeries() {}

    /** Returns the vintages of the headline balance in order of their dates. */
    static List<Map<ReferencePeriod, Amount>> vintagesOfTheBalance() {
        return files("vintages").stream()
                .filter(file -> name(file).startsWith("BOPGSTB_"))
                .map(file -> columns(file, Unit.USD, 6).values().iterator().next())
                .toList();
    }

    /** Returns every series by a name that says where it is from. */
    static Map<String, Map<ReferencePeriod, Amount>> all() {
        Map<String, Map<ReferencePeriod, Amount>> all = new TreeMap<>();
        files("vintages").forEach(file -> all.putAll(named(file, columns(file, Unit.USD, 6))));
        Path exhibit = DATA.resolve("exhibits/ft900_2202_exh1.csv");
        all.putAll(named(exhibit, columns(exhibit, Unit.USD, 6)));
        Path index = DATA.resolve("ai/ai_trade_index_series.csv");
        all.putAll(named(index, columns(index, Unit.INDEX, 0)));
        all.putAll(countries());
        return all;
    }

    private static Map<String, Map<ReferencePeriod, Amount>> named(
            Path file, Map<String, Map<ReferencePeriod, Amount>> columns) {
        Map<String, Map<ReferencePeriod, Amount>> named = new LinkedHashMap<>();
        columns.forEach((column, series) -> named.put(name(file) + " " + column, series));
        return named;
    }

    /** Rows are a date or month and one column for each series; what is no number there is left out. */
    private static Map<String, Map<ReferencePeriod, Amount>> columns(Path file, Unit unit, int multiplier) {
        List<String> lines = lines(file);
        String[] header = lines.get(0).split(",", -1);
        Map<String, Map<ReferencePeriod, Amount>> columns = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            for (int i = 1; i < cells.length && cells[0].matches("\\d{4}-\\d{2}.*"); i++) {
                if (cells[i].matches("-?\\d+(\\.\\d+)?")) {
                    columns.computeIfAbsent(header[i], column -> new TreeMap<>())
                            .put(Sample.period(cells[0].substring(0, 7)), amount(cells[i], unit, multiplier));
                }
            }
        }
        return columns;
    }

    /** Imports, exports and their difference for each area; zero is not yet published there. */
    private static Map<String, Map<ReferencePeriod, Amount>> countries() {
        Map<String, Map<ReferencePeriod, Amount>> all = new TreeMap<>();
        List<String> lines = lines(DATA.resolve("bilateral/census_country_asof_2023-03.csv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(COMMA_OUTSIDE_QUOTES, -1);
            for (int month = 1; month <= MONTHS; month++) {
                ReferencePeriod period = Sample.period(cells[0] + "-" + (month < 10 ? "0" : "") + month);
                BigDecimal imports = number(cells[2 + month]);
                BigDecimal exports = number(cells[3 + MONTHS + month]);
                put(all, cells[2] + " imports", period, imports);
                put(all, cells[2] + " exports", period, exports);
                if (imports.signum() != 0 && exports.signum() != 0) {
                    put(all, cells[2] + " balance", period, exports.subtract(imports));
                }
            }
        }
        return all;
    }

    private static void put(
            Map<String, Map<ReferencePeriod, Amount>> all, String name, ReferencePeriod period, BigDecimal value) {
        if (value.signum() != 0) {
            all.computeIfAbsent(name, series -> new TreeMap<>()).put(period, Amount.of(value, 6, Unit.USD));
        }
    }

    private static BigDecimal number(String cell) {
        return cell.isBlank() ? BigDecimal.ZERO : new BigDecimal(cell);
    }

    /** Whole numbers are written with and without a decimal; sources drop it. */
    private static Amount amount(String cell, Unit unit, int multiplier) {
        return Amount.of(new BigDecimal(cell.replaceAll("\\.0$", "")), multiplier, unit);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static List<Path> files(String folder) {
        try (var files = Files.list(DATA.resolve(folder))) {
            return new ArrayList<>(
                    files.filter(file -> name(file).endsWith(".csv")).sorted().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
