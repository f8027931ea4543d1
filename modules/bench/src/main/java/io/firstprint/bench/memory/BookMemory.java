/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.bench.memory;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Source;
import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Heap per value of a vintage, on generated facts: a million values in books of so many years, filled as a processor
 * fills them, release by release, every object of a fact made anew.
 */
public final class BookMemory {
    private static final int VALUES = 1_000_000;
    private static final ReferencePeriod FIRST = ReferencePeriod.parse("1992-01");
    private static final Source SOURCE = new Source("generated", 1);
    private static final String DIGEST = "0".repeat(64);
    private static final int MILLIONS = 6;
    private static final int COLLECTIONS = 4;

    private final int months;
    private final int valuesPerRelease;
    private final boolean sharedRelease;
    private final Random random = new Random(1);
    private long values;
    private long facts;

    private BookMemory(int years, int valuesPerRelease, boolean sharedRelease) {
        this.months = years * 12;
        this.valuesPerRelease = valuesPerRelease;
        this.sharedRelease = sharedRelease;
    }

    /** Prints a table. */
    public static void main(String[] arguments) {
        System.out.println("| years | values a release | release | books | facts | values | bytes a value |");
        System.out.println("|---|---|---|---|---|---|---|");
        System.out.println(new BookMemory(34, 1, true).measured());
        System.out.println(new BookMemory(34, 2, true).measured());
        System.out.println(new BookMemory(34, 3, true).measured());
        System.out.println(new BookMemory(34, 2, false).measured());
        System.out.println(new BookMemory(2, 2, true).measured());
    }

    private String measured() {
        int books = VALUES / (months * valuesPerRelease);
        long before = used();
        Map<Indicator, Vintages> filled = filled(books);
        long after = used();
        return String.format(
                Locale.ROOT,
                "| %d | %d | %s | %d | %d | %d | %.1f |",
                months / 12,
                valuesPerRelease,
                sharedRelease ? "of all books" : "of one book",
                filled.size(),
                facts,
                values,
                (after - before) / (double) values);
    }

    private Map<Indicator, Vintages> filled(int books) {
        Map<Indicator, Vintages> filled = new HashMap<>();
        for (int month = 0; month < months; month++) {
            for (int book = 0; book < books; book++) {
                Indicator indicator = Indicator.parse("M.US.W1.EXPORTS.GENERATED-" + book + ".CUSTOMS.NSA.NOMINAL");
                ObservationSet fact = fact(indicator, book, FIRST.plus(month));
                filled.merge(indicator, Vintages.empty(indicator).with(fact), (held, first) -> held.with(fact));
                facts++;
                values += fact.size();
            }
        }
        return filled;
    }

    private ObservationSet fact(Indicator indicator, int book, ReferencePeriod newest) {
        Instant instant = newest.plus(2).firstDay().atTime(13, 30).toInstant(ZoneOffset.UTC);
        Instant seenAt = sharedRelease ? instant.plusMillis(7) : instant.plusMillis(book);
        List<Observation> observations = new ArrayList<>();
        for (int back = valuesPerRelease - 1; back >= 0; back--) {
            observations.add(new Observation(
                    newest.plus(-back), new Amount(50_000 + random.nextInt(10_000), MILLIONS, Unit.USD)));
        }
        ReleaseId release = new ReleaseId("GENERATED", "BENCH", ReferencePeriod.parse(newest.toString()));
        return new ObservationSet(
                Indicator.parse(indicator.toString()),
                release,
                new Source(SOURCE.name(), SOURCE.rank()),
                instant,
                seenAt,
                sharedRelease ? DIGEST : DIGEST.substring(8) + String.format(Locale.ROOT, "%08d", book),
                observations);
    }

    @SuppressWarnings("DoNotCallSuggester")
    static long used() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
