/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.named;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.firstprint.poller.Damaged;
import io.firstprint.poller.TestSeries;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Files of each format, to be damaged: the beginnings of real ones where they are at hand, else made up. */
final class FuzzedFiles {
    private static final int LINES = 12;
    private static final int ROWS = 25;
    private static final String ROW_END = "</row>";
    private static final Set<String> PARTS =
            Set.of("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels");
    private static final Map<String, String> MADE_UP = madeUp();
    private static final Map<String, String> REAL = Map.of(
            "graph-csv", "vintages/BOPGSTB_asof_2026-02-01.csv",
            "census-countries", "bilateral/census_country_asof_2023-03.csv",
            "trading-economics-export", "calendar/tradingeconomics_sample.psv",
            "forexfactory-utc", "calendar/forexfactory_us_trade_2019_2020.csv",
            "forexfactory-new-york", "calendar/forexfactory_us_trade_2022.csv",
            "forexfactory-utc7", "calendar/forexfactory_us_trade_2024_utc7_floats.csv",
            "investing-tape", "calendar/investing_us_trade_tape_2023-07_2026-01.csv",
            "ft900-exhibit1", "exhibits/ft900_2202_exh1.xlsx",
            "ft900-real-goods", "exhibits/ft900_2202_realimp.xlsx");

    private static final List<String> WORDS = List.of(
            "\n",
            ",",
            "|",
            "\"",
            "-",
            ".",
            "0",
            "E9",
            "9999999999999999999",
            "NaN",
            "1e999",
            "\u0000",
            "\ufeff",
            "2025-13-01",
            "9999-12-31",
            "<html>",
            "[[[[[[[[",
            "{\"a\":",
            "</row>",
            "<c r='ZZZ9999'>",
            "&lt;",
            "<!--",
            "]]>",
            "&#0;",
            "<v>",
            "true",
            "null");

    private FuzzedFiles() {}

    private static Map<String, String> madeUp() {
        try (InputStream lines = Objects.requireNonNull(FuzzedFiles.class.getResourceAsStream("made-up-files.txt"))) {
            return new String(lines.readAllBytes(), UTF_8)
                    .lines()
                    .map(line -> line.split("~", 2))
                    .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1].replace("\\n", "\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the formats of which there is a file. */
    static Stream<String> formats() {
        return Stream.concat(
                        MADE_UP.keySet().stream(),
                        REAL.entrySet().stream()
                                .filter(real -> Files.exists(TestSeries.realData(real.getValue())))
                                .map(Map.Entry::getKey))
                .distinct()
                .sorted();
    }

    /** Returns what damages files of a format. */
    static Damage of(String format) {
        Optional<Path> real =
                Optional.ofNullable(REAL.get(format)).map(TestSeries::realData).filter(Files::exists);
        if (format.startsWith("ft900-")) {
            return Damage.ofWorkbook(parts(bytes(real.orElseThrow())));
        }
        String beginning = real.map(FuzzedFiles::beginning).orElse("");
        return Damage.ofTexts(Stream.of(beginning, MADE_UP.getOrDefault(format, ""))
                .filter(text -> !text.isEmpty())
                .toList());
    }

    private static String beginning(Path file) {
        return new String(bytes(file), UTF_8).lines().limit(LINES).collect(Collectors.joining("\n", "", "\n"));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, byte[]> parts(byte[] workbook) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (PARTS.contains(entry.getName())) {
                    parts.put(entry.getName(), firstRows(zip.readAllBytes()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    /** The rest is more of the same, and would make each of a million files take long. */
    private static byte[] firstRows(byte[] part) {
        String text = new String(part, UTF_8);
        int end = 0;
        for (int row = 0; row < ROWS && text.indexOf(ROW_END, end) >= 0; row++) {
            end = text.indexOf(ROW_END, end) + ROW_END.length();
        }
        return end == 0 ? part : (text.substring(0, end) + "</sheetData></worksheet>").getBytes(UTF_8);
    }

    /** Makes damaged files. */
    @FunctionalInterface
    interface Damage {
        byte[] next(Random random);

        static Damage ofTexts(List<String> texts) {
            List<byte[]> all = texts.stream().map(text -> text.getBytes(UTF_8)).toList();
            return random -> damaged(all.get(random.nextInt(all.size())), random);
        }

        /** Damages what is packed, mostly; else the package itself, which few changes survive. */
        static Damage ofWorkbook(Map<String, byte[]> parts) {
            List<String> names = List.copyOf(parts.keySet());
            byte[] whole = packed(parts);
            return random -> {
                if (random.nextInt(4) == 0) {
                    return damaged(whole, random);
                }
                Map<String, byte[]> changed = new TreeMap<>(parts);
                changed.computeIfPresent(
                        names.get(random.nextInt(names.size())), (name, part) -> damaged(part, random));
                return packed(changed);
            };
        }

        private static byte[] packed(Map<String, byte[]> parts) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                    zip.putNextEntry(stored(part.getKey(), part.getValue()));
                    zip.write(part.getValue());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toByteArray();
        }

        private static ZipEntry stored(String name, byte[] part) {
            CRC32 sum = new CRC32();
            sum.update(part);
            ZipEntry entry = new ZipEntry(name);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(part.length);
            entry.setCrc(sum.getValue());
            return entry;
        }

        private static byte[] damaged(byte[] file, Random random) {
            return Damaged.bytes(file, 1 + random.nextInt(4), WORDS, random);
        }
    }
}
