/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.Sample;
import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Source;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A generated history that is longer than what any rule takes for recent: one release a month that revises, corrects
 * and takes back, with errata, second sources, gaps, snapshots, slips of a unit and expectations. A random walk, so
 * that records, streaks, swings and ranks of years are common.
 */
final class LongUniverse {
    private static final ReferencePeriod FIRST = Sample.period("2001-01");
    private static final Instant BEGINNING = Sample.at("2001-03-01");

    private final Random random;
    private final int months;
    private final Map<ReferencePeriod, Long> levels = new HashMap<>();
    private final List<Object> facts = new ArrayList<>();
    private long level = -50_000;

    private LongUniverse(long seed, int months) {
        this.random = new Random(seed);
        this.months = months;
    }

    /** Returns the facts in order of their instants. */
    static List<Object> facts(long seed, int months) {
        LongUniverse universe = new LongUniverse(seed, months);
        universe.generate();
        return universe.facts;
    }

    private void generate() {
        for (int month = 0; month < months; month++) {
            ReferencePeriod period = FIRST.plus(month);
            Instant instant = BEGINNING.plus(Duration.ofDays(30L * month));
            ReleaseId release = new ReleaseId("CENSUS-BEA", "FT900", period);
            expect(period, instant);
            add(release, instant, "graph", values(period, random.nextInt(20) == 0 ? 30 : random.nextInt(3)));
            if (random.nextInt(12) == 0) {
                add(release, instant.plus(Duration.ofDays(3)), "graph", values(period, 1));
            }
            if (random.nextInt(12) == 0) {
                add(release, instant, "tables", values(period, 0));
            }
            if (random.nextInt(40) == 0) {
                add(null, instant.plus(Duration.ofDays(5)), "graph", values(period, 20));
            }
        }
    }

    private void expect(ReferencePeriod period, Instant instant) {
        if (random.nextInt(4) == 0) {
            Instant asOf = instant.minus(Duration.ofDays(2));
            facts.add(Sample.consensus(
                    Sample.BALANCE, "Reuters", period.toString(), "-410E8 USD", asOf.toString(), asOf.toString()));
        }
    }

    private List<Observation> values(ReferencePeriod last, int back) {
        List<Observation> values = new ArrayList<>();
        for (int i = back; i >= 0; i--) {
            if (i == 0 || random.nextInt(6) > 0) {
                values.add(value(last.plus(-i)));
            }
        }
        return values;
    }

    private Observation value(ReferencePeriod period) {
        long millions = levels.containsKey(period) ? levels.get(period) + random.nextInt(400) - 200 : next();
        levels.put(period, millions);
        @Nullable
        Amount amount =
                switch (random.nextInt(150)) {
                    case 0 -> null;
                    case 1 -> Sample.millions(millions * 1_000);
                    case 2 -> new Amount(millions, 6, new Unit("EUR"));
                    case 3, 4, 5, 6 -> new Amount(millions / 100, 8, Unit.USD);
                    default -> Sample.millions(millions);
                };
        return random.nextInt(50) == 0 && amount != null
                ? new Observation(period, amount, new Amount(random.nextInt(9), amount.exponent() - 1, amount.unit()))
                : new Observation(period, amount);
    }

    private long next() {
        int step = random.nextInt(10) == 0 ? 20_000 : 4_000;
        level = Math.min(level + random.nextInt(2 * step) - step, 3_000);
        return level;
    }

    private void add(@Nullable ReleaseId release, Instant instant, String reader, List<Observation> observations) {
        Instant seenAt = instant.plus(random.nextInt(20) == 0 ? Duration.ofDays(70) : Duration.ofMillis(30));
        Source source = new Source(reader, reader.length());
        facts.add(new ObservationSet(Sample.BALANCE, release, source, instant, seenAt, "", observations));
    }
}
