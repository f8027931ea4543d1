/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.testkit.facts;

import io.firstprint.domain.definition.Formula.Breakdown.Dimension;
import io.firstprint.domain.indicator.Flow;
import io.firstprint.domain.indicator.Indicator;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Facts with generated figures about a balance, its flows and their sums, which no publisher ever issued: the same
 * for the same seed.
 *
 * <p>Exports and imports of two countries are published with their balances; the flows take the detail lane. What the
 * two make together is derived, the balances are explained and checked, and some of them are wrong. Now and then a
 * release leaves out imports of one, which are zero then.
 */
public final class GeneratedComponents {
    private static final YearMonth FIRST = YearMonth.of(2024, 1);
    private static final List<String> COUNTRIES = List.of("FR", "ES");
    private static final Indicator BOTH = indicator("X1", "BALANCE");
    private static final Indicator BOUGHT = indicator("X1", "IMPORTS");

    private final Random random;
    private final int releases;

    private GeneratedComponents(long seed, int releases) {
        this.random = new Random(seed);
        this.releases = releases;
    }

    /** Returns facts of so many releases. */
    public static GeneratedComponents of(long seed, int releases) {
        return new GeneratedComponents(seed, releases);
    }

    private static Indicator indicator(String partner, String flow) {
        return Indicator.parse("M.US." + partner + "." + flow + ".GOODS.CUSTOMS.NSA.NOMINAL");
    }

    /** Returns the definitions that bear on the facts; a second version of the sum holds from the fourth release on. */
    public static List<Fact> definitions() {
        List<Fact> definitions = new ArrayList<>();
        for (String country : COUNTRIES) {
            Indicator balance = indicator(country, "BALANCE");
            String name = country.toLowerCase(Locale.ROOT);
            definitions.add(flows("explained-" + name, country).breakdown(balance, Dimension.FLOW));
            definitions.add(flows("checked-" + name, country).identity(balance));
        }
        definitions.add(sum().sum(BOTH));
        definitions.add(sum().from(publishedAt(FIRST.plusMonths(3)).toString())
                .minus(indicator("FR", "IMPORTS"))
                .sum(BOTH));
        definitions.add(Facts.aDefinition("bought")
                .needingHeadline()
                .plusOrZero(indicator("FR", "IMPORTS"))
                .plusOrZero(indicator("ES", "IMPORTS"))
                .sum(BOUGHT));
        return List.copyOf(definitions);
    }

    private static DefinitionBuilder flows(String name, String country) {
        return Facts.aDefinition(name).plus(indicator(country, "EXPORTS")).minus(indicator(country, "IMPORTS"));
    }

    private static DefinitionBuilder sum() {
        return Facts.aDefinition("both")
                .needingHeadline()
                .plus(indicator("FR", "BALANCE"))
                .plus(indicator("ES", "BALANCE"));
    }

    /** Returns the facts as publishers send them: markers for so many partitions. */
    public List<Fact> published(int partitions) {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < releases; i++) {
            YearMonth month = FIRST.plusMonths(i);
            facts.addAll(figures(month));
            facts.addAll(end(month, partitions));
            facts.add(expectation(month));
        }
        return List.copyOf(facts);
    }

    private List<Fact.Observed> figures(YearMonth month) {
        List<Fact.Observed> facts = new ArrayList<>();
        for (String country : COUNTRIES) {
            int exports = 5_000 + random.nextInt(5_000);
            int imports = 5_000 + random.nextInt(5_000);
            int error = random.nextInt(3) == 0 ? random.nextInt(500) : 0;
            facts.add(fact(country, "EXPORTS", month, exports).inDetail());
            if (country.equals("FR") || random.nextInt(3) > 0) {
                facts.add(fact(country, "IMPORTS", month, imports).inDetail());
            }
            facts.add(fact(country, "BALANCE", month, exports - imports + error));
        }
        return facts;
    }

    private Fact.Observed fact(String country, String flow, YearMonth month, int millions) {
        ObservationBuilder release = Facts.aRelease()
                .of(indicator(country, flow))
                .in(month.toString())
                .at(publishedAt(month))
                .seenAt(publishedAt(month).plusMillis(random.nextInt(5_000)))
                .value(month.toString(), String.valueOf(millions));
        if (random.nextInt(3) == 0) {
            release.value(month.minusMonths(1).toString(), String.valueOf(millions + random.nextInt(100)));
        }
        return release.fact();
    }

    /** Of every fifth release a partition stays silent, until nobody waits for it any longer. */
    private List<Fact.Observed> end(YearMonth month, int partitions) {
        List<Fact.Observed> markers = new ArrayList<>();
        boolean broken = random.nextInt(5) == 0;
        for (int partition = broken ? 1 : 0; partition < partitions; partition++) {
            markers.add(Facts.aCompletion(month.toString(), publishedAt(month), partition, partitions));
        }
        if (broken) {
            markers.add(Facts.aDeadline(month.toString(), publishedAt(month).plus(Duration.ofHours(2))));
        }
        return markers;
    }

    private Fact expectation(YearMonth month) {
        Instant asOf = publishedAt(month).minus(Duration.ofHours(random.nextInt(48) + 1L));
        return Facts.aConsensus()
                .of(BOTH)
                .in(month.toString())
                .expecting(String.format(Locale.ROOT, "%.1f", random.nextDouble() * 8 - 4))
                .asOf(asOf)
                .seenAt(asOf)
                .fact();
    }

    /** Returns the facts as stage 1 passes them on, from one partition. */
    public List<Fact> passedOn() {
        return published(1).stream().flatMap(fact -> passed(fact).stream()).toList();
    }

    private static List<Fact> passed(Fact fact) {
        if (!(fact instanceof Fact.Observed observed)) {
            return List.of(fact);
        }
        if (observed.content().isMarker()) {
            return List.of(observed.toAll());
        }
        Indicator of = Indicator.parse(observed.key());
        Indicator balance = indicator(of.partner(), "BALANCE");
        boolean inSum = of.equals(balance)
                || (of.equals(indicator("FR", "IMPORTS"))
                        && !observed.instant().isBefore(publishedAt(FIRST.plusMonths(3))));
        List<Fact> passed = new ArrayList<>(List.of(observed.to(balance)));
        if (inSum) {
            passed.add(observed.to(BOTH));
        }
        if (of.flow() == Flow.IMPORTS) {
            passed.add(observed.to(BOUGHT));
        }
        return passed;
    }

    private static Instant publishedAt(YearMonth month) {
        return month.atDay(1).plusDays(36).atTime(13, 30).toInstant(ZoneOffset.UTC);
    }
}
