/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.bench.memory;

import io.firstprint.domain.digest.DigestPart.Asked;
import io.firstprint.domain.digest.DigestPart.Completed;
import io.firstprint.domain.digest.DigestPart.Judged;
import io.firstprint.domain.digest.DigestPart.Viewed;
import io.firstprint.domain.digest.Note;
import io.firstprint.domain.digest.ReleaseNews;
import io.firstprint.domain.digest.ReleaseNews.Next;
import io.firstprint.domain.digest.Score;
import io.firstprint.domain.digest.Sharing;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.rule.Severity;
import io.firstprint.domain.view.Alert;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Heap and processor time of digests of releases of detail, on generated parts: of each indicator that seven rules watch it, an
 * alert, a surprise and two revisions, every object made anew, and the answer to a question 2 000 parts behind it.
 */
public final class DigestCost {
    private static final int INDICATORS = 100_000;
    private static final int VIEWS = 4;
    private static final int RELEASES = 3;
    private static final int RULES = 7;
    private static final int ROUND_TRIP = 2_000;
    private static final int WORD = 16;
    private static final double NANOS = 1e9;
    private static final Instant RELEASED = Instant.parse("2026-01-29T13:30:00Z");

    private int sayings;
    private long saying;

    private DigestCost() {}

    /** Prints a table. */
    public static void main(String[] arguments) {
        System.out.println("| release | views | bytes a view | CPU s in all | of which saying | digests said |");
        System.out.println("|---|---|---|---|---|---|");
        Sharing sharing = new Sharing();
        List<ReleaseNews> kept = new ArrayList<>();
        for (int i = 1; i <= RELEASES; i++) {
            long before = BookMemory.used();
            long start = cpu();
            DigestCost cost = new DigestCost();
            kept.add(cost.filled(new ReleaseId("GENERATED", "BENCH", ReferencePeriod.parse("2025-0" + i)), sharing));
            long taken = cpu() - start;
            System.out.printf(
                    Locale.ROOT,
                    "| %d | %d | %.0f | %.2f | %.2f | %d |%n",
                    i,
                    kept.get(i - 1).notes(),
                    (BookMemory.used() - before) / (double) (VIEWS * INDICATORS),
                    taken / NANOS,
                    cost.saying / NANOS,
                    cost.sayings);
        }
    }

    private ReleaseNews filled(ReleaseId release, Sharing sharing) {
        ReleaseNews news = new ReleaseNews(release, sharing);
        news.take(new Completed(release, RELEASED, "detail", 0, 1, INDICATORS));
        for (int i = 0; i < VIEWS * INDICATORS; i++) {
            if (i % VIEWS == 0) {
                news.take(new Judged(release, RELEASED, indicator(i), RULES));
            }
            news.take(new Viewed(release, RELEASED, id(release, i), false, note(release, i)));
            if (i % ROUND_TRIP == 0) {
                answer(news, release);
            }
        }
        answer(news, release);
        answer(news, release);
        return news;
    }

    private void answer(ReleaseNews news, ReleaseId release) {
        long start = cpu();
        if (news.take(new Asked(release, RELEASED)) == Next.SAY) {
            sayings += news.news().size();
        }
        saying += cpu() - start;
    }

    /** Time of this thread, for others share the machine. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static String id(ReleaseId release, int number) {
        return String.format(Locale.ROOT, "%016x%0" + WORD + "x", number * 0x9E3779B97F4A7C15L, release.hashCode());
    }

    private static Indicator indicator(int number) {
        return Indicator.parse("M.US.W1.IMPORTS.GENERATED-" + number / VIEWS + ".CUSTOMS.NSA.NOMINAL");
    }

    private static Note note(ReleaseId release, int number) {
        Indicator indicator = indicator(number);
        ReferencePeriod period = ReferencePeriod.parse(release.referencePeriod().toString());
        Score score = new Score(number % 977 / 100.0, 120);
        return switch (number % VIEWS) {
            case 0 ->
                new Note.OfAlert(
                        Alert.Kind.SWING, Severity.HIGH, false, RELEASED.plusNanos(0), indicator, period, score, null);
            case 1 -> new Note.OfSurprise(indicator, period, "baseline/drift", score, null);
            default -> new Note.OfRevision(indicator);
        };
    }
}
