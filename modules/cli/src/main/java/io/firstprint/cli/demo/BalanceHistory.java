package io.firstprint.cli.demo;

import io.firstprint.domain.period.ReferencePeriod;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The US balance of trade in goods and services as it was known on two days, from the file that ships with
 * the demo. Millions of dollars, negative for a deficit; figures of the U.S. Census Bureau and the U.S. Bureau
 * of Economic Analysis.
 *
 * @param before what was known before the release of 2026-01-29
 * @param after what was known from that release on
 */
record BalanceHistory(SortedMap<ReferencePeriod, Long> before, SortedMap<ReferencePeriod, Long> after) {
    private static final String RESOURCE = "us-balance.txt";
    private static final Pattern SPACE = Pattern.compile(" ");

    static BalanceHistory load() {
        try (InputStream stream = BalanceHistory.class.getResourceAsStream(RESOURCE)) {
            byte[] bytes = Objects.requireNonNull(stream, RESOURCE).readAllBytes();
            return parse(new String(bytes, StandardCharsets.UTF_8).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException("Reading " + RESOURCE + " failed", e);
        }
    }

    private static BalanceHistory parse(List<String> lines) {
        SortedMap<ReferencePeriod, Long> before = new TreeMap<>();
        SortedMap<ReferencePeriod, Long> after = new TreeMap<>();
        boolean released = false;
        for (String line : lines) {
            String[] words = SPACE.split(line);
            if (words[0].equals("release")) {
                released = true;
                after.putAll(before);
            } else if (released) {
                after.put(ReferencePeriod.parse(words[0]), Long.valueOf(words[1]));
            } else if (!words[0].equals("#")) {
                addYear(before, words);
            }
        }
        return new BalanceHistory(before, after);
    }

    private static void addYear(SortedMap<ReferencePeriod, Long> series, String[] words) {
        ReferencePeriod january = ReferencePeriod.parse(words[0] + "-01");
        for (int month = 1; month < words.length; month++) {
            series.put(january.plus(month - 1), Long.valueOf(words[month]));
        }
    }

    /** Returns a vintage as the keyless graph CSV that the publisher's carrier serves. */
    static byte[] asGraphCsv(Map<ReferencePeriod, Long> vintage) {
        StringBuilder csv = new StringBuilder("observation_date,BOPGSTB\n");
        vintage.forEach(
                (period, millions) -> csv.append(period).append("-01,").append(millions).append('\n'));
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }
}
