/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.derived;

import io.firstprint.domain.Sample;
import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Source;
import io.firstprint.domain.definition.Definition;
import io.firstprint.domain.definition.Definitions;
import io.firstprint.domain.definition.Formula;
import io.firstprint.domain.definition.Part;
import io.firstprint.domain.definition.Term;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Generated components of one target, with markers, deadlines and several versions of its definitions.
 *
 * <p>Everything comes from small ranges on purpose, so that equal instants, values that return to what they were,
 * releases that never become complete and changes of membership are common.
 */
final class DerivedUniverse {
    static final Indicator TARGET = Indicator.parse("M.US.EU.IMPORTS.GOODS.CUSTOMS.NSA.NOMINAL");
    static final List<Indicator> MEMBERS = List.of(member("DE"), member("FR"), member("IE"), member("HR"));
    static final Indicator WHOLE = member("W1");
    static final ReferencePeriod FIRST = Sample.period("2021-01");
    static final int PERIODS = 30;
    private static final Instant START = Sample.at("2023-01-15");
    private static final Duration MONTH = Duration.ofDays(30);
    private static final Part HEADLINE = new Part("CENSUS-BEA", "FT900", "headline");
    private static final Part PRICES = new Part("BLS", "PRICES", "headline");
    private static final Part DETAIL = new Part("CENSUS-BEA", "FT900", "detail");

    private final Random random;
    private final boolean absentIsZero;
    private final int absent;
    private final List<Object> facts = new ArrayList<>();
    private Definitions definitions = Definitions.none();

    private DerivedUniverse(long seed) {
        this.random = new Random(seed);
        this.absentIsZero = random.nextBoolean();
        this.absent = absentIsZero ? 3 : 12;
    }

    static DerivedUniverse of(long seed) {
        DerivedUniverse universe = new DerivedUniverse(seed);
        universe.define();
        universe.publish();
        return universe;
    }

    static Indicator member(String partner) {
        return Indicator.parse("M.US." + partner + ".IMPORTS.GOODS.CUSTOMS.NSA.NOMINAL");
    }

    Definitions definitions() {
        return definitions;
    }

    List<Object> facts() {
        return facts;
    }

    private void define() {
        boolean published = random.nextInt(3) == 0;
        int versions = 1 + random.nextInt(3);
        for (int i = 0; i < versions; i++) {
            Instant from = START.plus(MONTH.multipliedBy(i * 2L)).minus(Duration.ofDays(i == 0 ? 400 : 5));
            if (published) {
                add("explained", from, breakdown());
                add("checked", from, new Formula.Identity(TARGET, Unit.USD, members()));
            } else {
                add("derived", from, valued());
            }
        }
    }

    private void add(String name, Instant from, Formula formula) {
        List<Part> needs = random.nextInt(4) == 0 && !absentIsZero
                ? List.of()
                : random.nextBoolean() ? List.of(HEADLINE) : List.of(HEADLINE, random.nextBoolean() ? DETAIL : PRICES);
        boolean retired = random.nextInt(12) == 0;
        definitions = definitions.with(new Definition(name, name, from, from, formula, needs, retired));
    }

    private Formula valued() {
        return switch (random.nextInt(3)) {
            case 0 -> new Formula.Sum(TARGET, Unit.USD, members());
            case 1 -> new Formula.Share(TARGET, Unit.USD, members(), List.of(term(1, WHOLE, null, null)));
            default -> new Formula.GrowthGap(TARGET, Unit.USD, members(), List.of(term(1, WHOLE, null, null)));
        };
    }

    private Formula breakdown() {
        return new Formula.Breakdown(TARGET, Formula.Breakdown.Dimension.PARTNER, Unit.USD, members());
    }

    /** One member joins, one leaves, now and then one is subtracted. */
    private List<Term> members() {
        List<Term> terms = new ArrayList<>();
        ReferencePeriod joined = FIRST.plus(random.nextInt(PERIODS));
        for (Indicator member : MEMBERS) {
            int kind = random.nextInt(6);
            if (kind > 0 || terms.isEmpty()) {
                terms.add(
                        term(kind == 1 ? -1 : 1, member, kind == 2 ? joined : null, kind == 3 ? joined.plus(3) : null));
            }
        }
        return terms;
    }

    private Term term(int sign, Indicator member, @Nullable ReferencePeriod from, @Nullable ReferencePeriod until) {
        return new Term(sign, member, from, until, absentIsZero && !member.equals(WHOLE));
    }

    private void publish() {
        if (random.nextInt(5) > 0) {
            for (Indicator indicator : all()) {
                addSet(indicator, null, START.minus(MONTH), FIRST, 22);
            }
        }
        if (random.nextInt(3) == 0) {
            backfill(START.plus(MONTH.multipliedBy(1 + random.nextInt(3))));
        }
        int releases = 3 + random.nextInt(4);
        for (int i = 0; i < releases; i++) {
            ReferencePeriod period = FIRST.plus(22 + i);
            Instant instant = START.plus(MONTH.multipliedBy(i));
            release(new ReleaseId("CENSUS-BEA", "FT900", period), instant, period);
            if (random.nextInt(3) == 0) {
                release(new ReleaseId("CENSUS-BEA", "FT900", period), instant.plus(Duration.ofDays(3)), period);
            }
            if (random.nextInt(3) == 0) {
                release(
                        new ReleaseId("BLS", "PRICES", period),
                        instant.plus(Duration.ofDays(random.nextInt(2))),
                        period);
            }
        }
    }

    /** Some components at once, as later definitions get their history. */
    private void backfill(Instant instant) {
        for (Indicator indicator : all()) {
            if (random.nextInt(3) > 0) {
                Source source = random.nextInt(4) > 0 ? Source.BACKFILL : Source.BACKFILL_IN_PART;
                addSet(indicator, null, source, instant, FIRST, 20);
            }
        }
    }

    static List<Indicator> all() {
        List<Indicator> all = new ArrayList<>(MEMBERS);
        all.add(WHOLE);
        all.add(TARGET);
        return all;
    }

    private void release(ReleaseId release, Instant instant, ReferencePeriod period) {
        for (Indicator indicator : all()) {
            if (random.nextInt(8) > 0) {
                int back = random.nextInt(4);
                addSet(indicator, release, instant, period.plus(-back), back + 1);
            }
            if (random.nextInt(8) == 0) {
                addSet(indicator, release, instant, period, 1);
            }
        }
        for (String part : List.of("headline", "detail")) {
            mark(release, part, instant);
        }
    }

    /** Mostly complete; sometimes only a deadline passes; sometimes nothing is ever heard. */
    private void mark(ReleaseId release, String part, Instant instant) {
        int partitions = 1 + random.nextInt(3);
        int kind = random.nextInt(8);
        for (int partition = kind < 2 ? 1 : 0; partition < partitions; partition++) {
            facts.add(new PartMarker(release, part, partition, partitions, instant, seenAfter(instant)));
        }
        if ((kind < 2 && random.nextBoolean()) || kind == 7) {
            Instant deadline = instant.plus(Duration.ofMinutes(random.nextInt(3) * 30L));
            facts.add(new Deadline(release, part, deadline, seenAfter(deadline)));
        }
    }

    private void addSet(
            Indicator indicator, @Nullable ReleaseId release, Instant instant, ReferencePeriod from, int count) {
        Source source = new Source("reader-" + random.nextInt(2), random.nextInt(2));
        addSet(indicator, release, source, instant, from, count);
    }

    private void addSet(
            Indicator indicator,
            @Nullable ReleaseId release,
            Source source,
            Instant instant,
            ReferencePeriod from,
            int count) {
        List<Observation> observations = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (random.nextInt(absent) > 0) {
                observations.add(new Observation(from.plus(i), amount(indicator)));
            }
        }
        facts.add(new ObservationSet(indicator, release, source, instant, seenAfter(instant), "", observations));
    }

    private @Nullable Amount amount(Indicator indicator) {
        int kind = random.nextInt(40);
        if (kind == 0) {
            return null;
        }
        if (kind == 1) {
            return new Amount(2 + random.nextInt(4), 8, Unit.USD);
        }
        if (kind == 2) {
            return new Amount(300, 6, new Unit("EUR"));
        }
        if (kind == 3 && absentIsZero) {
            return Sample.millions(300_000);
        }
        int whole = indicator.equals(TARGET) || indicator.equals(WHOLE) ? 1200 : 300;
        return Sample.millions(whole + random.nextInt(3) * 50L);
    }

    private Instant seenAfter(Instant instant) {
        return instant.plus(random.nextInt(4) == 0 ? Duration.ofDays(random.nextInt(70)) : Duration.ofMillis(30));
    }

    /** Returns the facts in another order, about a third of them also as seen again at another time. */
    List<Object> delivery(long seed) {
        Random order = new Random(seed);
        List<Object> delivered = new ArrayList<>(facts);
        for (Object fact : facts) {
            if (order.nextInt(3) == 0) {
                delivered.add(seenAgain(fact, Duration.ofMinutes(order.nextInt(90))));
            }
        }
        Collections.shuffle(delivered, order);
        return delivered;
    }

    private static Object seenAgain(Object fact, Duration later) {
        if (fact instanceof PartMarker marker) {
            return new PartMarker(
                    marker.release(),
                    marker.part(),
                    marker.partition(),
                    marker.partitions(),
                    marker.instant(),
                    marker.seenAt().plus(later));
        }
        return fact instanceof ObservationSet set
                ? Sample.seen(set, set.seenAt().plus(later).toString())
                : fact;
    }
}
