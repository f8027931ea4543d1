/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.Sample;
import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.book.Book;
import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
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
 * A generated history of one balance: snapshots, releases, errata, second sources and expectations.
 *
 * <p>Values and instants come from small ranges on purpose, so that equal values, equal instants and
 * values that return to what they were are common.
 */
final class Universe {
    private static final ReferencePeriod FIRST = Sample.period("2019-11");
    private static final Instant START = Sample.at("2022-01-01");
    private static final Duration MONTH = Duration.ofDays(30);

    private final Random random;
    private final AmountSource amounts;
    private final List<ObservationSet> sets = new ArrayList<>();
    private final List<Consensus> consensus = new ArrayList<>();
    private final Map<ReferencePeriod, Observation> stated = new HashMap<>();

    /** Where values come from. */
    interface AmountSource {
        @Nullable
        Amount next(Random random);
    }

    private Universe(long seed, AmountSource amounts) {
        this.random = new Random(seed);
        this.amounts = amounts;
    }

    /** Returns a history with missing values, coarse values and now and then another unit. */
    static Universe of(long seed) {
        Universe universe = new Universe(seed, Universe::mixed);
        universe.generate(true);
        return universe;
    }

    /** Returns a history of releases only, every value in millions of dollars. */
    static Universe ofReleases(long seed) {
        Universe universe = new Universe(seed, random -> Sample.millions(-random.nextInt(1_000)));
        universe.generate(false);
        return universe;
    }

    /** Returns a history with amounts at the limits of what an amount can hold. */
    static Universe ofExtremes(long seed) {
        Universe universe = new Universe(seed, Universe::extreme);
        universe.generate(true);
        return universe;
    }

    private static @Nullable Amount mixed(Random random) {
        int kind = random.nextInt(20);
        if (kind < 2) {
            return null;
        }
        if (kind < 4) {
            return new Amount(random.nextInt(9) - 6, 8, Unit.USD);
        }
        if (kind == 4 && random.nextInt(4) == 0) {
            return new Amount(random.nextInt(900), 6, new Unit("EUR"));
        }
        return Sample.millions(random.nextInt(kind < 12 ? 8 : 900) * 50L - (kind < 18 ? 600 : 0));
    }

    private static @Nullable Amount extreme(Random random) {
        long[] digits = {Long.MAX_VALUE, Long.MIN_VALUE, 1, -1, 0, 150, -150, 999_999_999_999_999_999L};
        int[] exponents = {-18, -17, -16, -15, 0, 6, 15, 17, 18};
        return random.nextInt(15) == 0
                ? null
                : new Amount(
                        digits[random.nextInt(digits.length)],
                        random.nextInt(3) == 0 ? 6 : exponents[random.nextInt(exponents.length)],
                        Unit.USD);
    }

    private void generate(boolean everything) {
        int releases = 3 + random.nextInt(5);
        if (everything && random.nextInt(4) > 0) {
            addSet(null, START, FIRST, 14 + random.nextInt(14));
        }
        for (int i = 0; i < releases; i++) {
            ReferencePeriod period = FIRST.plus(24 + i);
            ReleaseId id = new ReleaseId("CENSUS-BEA", "FT900", period);
            Instant instant = START.plus(MONTH.multipliedBy(i + 1L));
            int back = random.nextInt(5);
            addSet(id, instant, period.plus(-back), back + 1);
            if (everything) {
                addMore(id, instant, period);
            }
        }
    }

    private void addMore(ReleaseId id, Instant instant, ReferencePeriod period) {
        if (random.nextInt(3) == 0) {
            addSet(id, instant.plus(Duration.ofDays(random.nextInt(40))), period.plus(-2), 3);
        }
        if (random.nextInt(3) == 0) {
            addSet(id, instant, period.plus(-1), 2);
        }
        if (random.nextInt(4) == 0) {
            takeBack(id, instant, period);
        }
        if (random.nextInt(3) == 0) {
            addSet(id, instant.plus(Duration.ofDays(2)), period.plus(-26 + random.nextInt(24)), 1);
        }
        if (random.nextInt(8) == 0) {
            addSet(null, instant.plus(Duration.ofDays(random.nextInt(3) * 10L)), period.plus(-20), 21);
        }
        if (random.nextInt(8) == 0) {
            addSet(new ReleaseId("CENSUS-BEA", "ADVANCE-GOODS", period), instant, period, 1);
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            addConsensus(period, instant);
        }
    }

    private void addSet(@Nullable ReleaseId release, Instant instant, ReferencePeriod from, int count) {
        List<Observation> observations = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (random.nextInt(12) > 0) {
                observations.add(restatedOrNew(from.plus(i)));
            }
        }
        add(release, instant, observations);
    }

    private void add(@Nullable ReleaseId release, Instant instant, List<Observation> observations) {
        int rank = random.nextInt(3);
        Source source = new Source("reader-" + rank, rank);
        sets.add(new ObservationSet(Sample.BALANCE, release, source, instant, seenAfter(instant), "", observations));
    }

    /** Publishers repeat most of what they said, also that something is missing. */
    private Observation restatedOrNew(ReferencePeriod period) {
        @Nullable Observation known = stated.get(period);
        Observation observation =
                known != null && random.nextInt(5) < 2 ? known : new Observation(period, amounts.next(random));
        stated.put(period, observation);
        return observation;
    }

    /** The figure is taken back, and sometimes published again. */
    private void takeBack(ReleaseId id, Instant instant, ReferencePeriod period) {
        Instant takenBack = instant.plus(Duration.ofDays(random.nextInt(5)));
        add(id, takenBack, List.of(new Observation(period, null)));
        if (random.nextBoolean()) {
            addSet(id, takenBack.plus(Duration.ofDays(random.nextInt(5))), period, 1);
        }
    }

    private void addConsensus(ReferencePeriod period, Instant release) {
        Instant asOf = release.plus(Duration.ofDays(random.nextInt(12) - 9));
        @Nullable Amount amount = amounts.next(random);
        if (amount != null) {
            consensus.add(new Consensus(
                    Sample.BALANCE,
                    period,
                    random.nextBoolean() ? "Reuters" : "Investing",
                    random.nextInt(4) == 0 ? Consensus.Statistic.MEAN : Consensus.Statistic.MEDIAN,
                    amount,
                    random.nextInt(3) == 0 ? null : amounts.next(random),
                    random.nextInt(3) == 0 ? null : amounts.next(random),
                    random.nextInt(3) == 0 ? null : amounts.next(random),
                    random.nextBoolean() ? null : random.nextInt(3),
                    asOf,
                    seenAfter(asOf),
                    ""));
        }
    }

    /** Mostly at once, sometimes after the next releases. */
    private Instant seenAfter(Instant instant) {
        return instant.plus(random.nextInt(3) == 0 ? Duration.ofDays(random.nextInt(90)) : Duration.ofMillis(30));
    }

    List<ObservationSet> sets() {
        return sets;
    }

    List<Consensus> consensus() {
        return consensus;
    }

    /** Returns each fact once. */
    List<Object> facts() {
        List<Object> facts = new ArrayList<>(sets);
        facts.addAll(consensus);
        return facts;
    }

    /** Returns the facts in another order, about half of them also as seen again later, with other bytes. */
    List<Object> delivery(long seed) {
        Random order = new Random(seed);
        List<Object> delivered = facts();
        for (Object fact : facts()) {
            if (order.nextBoolean()) {
                delivered.add(seenAgain(fact, Duration.ofDays(order.nextInt(60)), "digest-" + order.nextInt(3)));
            }
        }
        Collections.shuffle(delivered, order);
        return delivered;
    }

    private static Object seenAgain(Object fact, Duration later, String digest) {
        return fact instanceof ObservationSet set ? seenAgain(set, later, digest) : seenAgain((Consensus) fact, later);
    }

    private static ObservationSet seenAgain(ObservationSet set, Duration later, String digest) {
        return new ObservationSet(
                set.indicator(),
                set.release(),
                set.source(),
                set.instant(),
                set.seenAt().plus(later),
                digest,
                set.observations());
    }

    private static Consensus seenAgain(Consensus fact, Duration later) {
        return new Consensus(
                fact.indicator(),
                fact.period(),
                fact.provider(),
                fact.statistic(),
                fact.amount(),
                fact.low(),
                fact.high(),
                fact.standardDeviation(),
                fact.forecasters(),
                fact.asOf(),
                fact.seenAt().plus(later),
                "other-bytes");
    }

    /** Returns the book of the facts in the order in which they were generated. */
    Book book() {
        return Sample.book(facts().toArray());
    }
}
