/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.Sample;
import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.book.Book;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Ruling;
import io.firstprint.domain.book.Screening;
import io.firstprint.domain.book.Source;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A generated history of one balance, published with many wrong units, signs and zeros, some of them repeated, revised,
 * corrected or ruled on. In two of three it keeps its level; in the others it leaves it for good, and errors are few.
 */
final class ErroneousUniverse {
    private static final ReferencePeriod FIRST = Sample.period("2020-01");
    private static final Instant START = Sample.at("2022-01-01");
    private static final Duration MONTH = Duration.ofDays(30);
    private static final List<String> PROGRAMMES = List.of("FT900", "FT900", "FT900", "PRESS");

    private final Random random;
    private final boolean isShifting;
    private ReferencePeriod shift = FIRST.plus(1_000);
    private int levelAfter;
    private final List<ObservationSet> sets = new ArrayList<>();
    private final List<Ruling> rulings = new ArrayList<>();
    private final Map<ReferencePeriod, Amount> stated = new HashMap<>();

    private ErroneousUniverse(long seed) {
        random = new Random(seed);
        isShifting = seed % 3 == 0;
    }

    static ErroneousUniverse of(long seed) {
        ErroneousUniverse universe = new ErroneousUniverse(seed);
        universe.generate();
        return universe;
    }

    private void generate() {
        int known = 8 + random.nextInt(20);
        if (isShifting) {
            known += Screening.MINIMUM;
            shift = FIRST.plus(known + random.nextInt(6));
            levelAfter = random.nextInt(4);
        }
        add(null, START, values(FIRST, known, false));
        for (int i = 0; i < 12; i++) {
            ReferencePeriod period = FIRST.plus(known + i);
            ReleaseId release = new ReleaseId("CENSUS-BEA", PROGRAMMES.get(random.nextInt(4)), period);
            Instant instant = START.plus(MONTH.multipliedBy(i + 1L));
            publish(release, instant, period);
            if (random.nextInt(4) == 0) {
                publish(release, instant.plus(Duration.ofDays(random.nextInt(3))), period);
            }
            if (random.nextInt(12) == 0) {
                add(null, instant.plus(Duration.ofDays(random.nextInt(3))), values(period.plus(-5), 6, false));
            }
        }
    }

    private void publish(ReleaseId release, Instant instant, ReferencePeriod period) {
        int back = isShifting ? random.nextInt(4) / 3 : random.nextInt(5);
        add(release, instant, values(period.plus(-back), back + 1, true));
        for (int words = isShifting ? random.nextInt(4) / 3 : random.nextInt(3); words > 0; words--) {
            rulings.add(new Ruling(
                    Sample.BALANCE,
                    release,
                    period.plus(-random.nextInt(3)),
                    random.nextBoolean() ? Ruling.Verdict.RELEASE : Ruling.Verdict.REJECT,
                    random.nextBoolean() ? "ann" : "bob",
                    "reason " + random.nextInt(2),
                    instant.plus(Duration.ofDays(random.nextInt(2)))));
        }
    }

    private List<Observation> values(ReferencePeriod from, int count, boolean withErrors) {
        List<Observation> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (random.nextInt(10) > 0) {
                values.add(value(from.plus(i), withErrors));
            }
        }
        return values;
    }

    private Observation value(ReferencePeriod period, boolean withErrors) {
        @Nullable Amount said = stated.get(period);
        Amount amount = said == null || random.nextInt(4) == 0 ? amount(period, withErrors) : said;
        if (said != null && random.nextInt(3) == 0) {
            amount = new Amount(amount.digits() + amount.digits() / 150, amount.exponent(), amount.unit());
        }
        stated.put(period, amount);
        return new Observation(period, random.nextInt(25) == 0 ? null : amount);
    }

    private Amount amount(ReferencePeriod period, boolean withErrors) {
        long millions = -(50_000 + random.nextInt(20_000));
        boolean isAfter = period.compareTo(shift) >= 0;
        return switch (withErrors ? random.nextInt(isShifting ? 30 : 12) : 30) {
            case 0 -> Sample.millions(millions * 1_000);
            case 1 -> new Amount(millions, 0, Unit.USD);
            case 2 -> Sample.millions(-millions);
            case 3 -> Sample.millions(0);
            case 4 -> new Amount(millions / 100, 8, Unit.USD);
            default -> isAfter ? shifted(millions) : Sample.millions(millions);
        };
    }

    private Amount shifted(long millions) {
        return switch (levelAfter) {
            case 0 -> Sample.millions(millions * 1_000);
            case 1 -> new Amount(millions, 3, Unit.USD);
            case 2 -> Sample.millions(-millions);
            default -> Sample.millions(random.nextInt(3));
        };
    }

    private void add(@Nullable ReleaseId release, Instant instant, List<Observation> observations) {
        int rank = random.nextInt(3);
        Instant seenAt = instant.plus(Duration.ofDays(random.nextInt(40)));
        sets.add(new ObservationSet(
                Sample.BALANCE, release, new Source("reader-" + rank, rank), instant, seenAt, "", observations));
    }

    List<ObservationSet> sets() {
        return sets;
    }

    List<Ruling> rulings() {
        return rulings;
    }

    /** Returns each fact once. */
    List<Object> facts() {
        List<Object> facts = new ArrayList<>(sets);
        facts.addAll(rulings);
        return facts;
    }

    /** Returns the facts in another order, about half of them twice. */
    List<Object> delivery(long seed) {
        Random order = new Random(seed);
        List<Object> delivered = facts();
        facts().stream().filter(fact -> order.nextBoolean()).forEach(delivered::add);
        Collections.shuffle(delivered, order);
        return delivered;
    }

    Book book() {
        return Sample.book(facts().toArray());
    }
}
