/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.testkit.facts;

import io.firstprint.domain.indicator.Indicator;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Facts with generated figures, which no publisher ever issued: the same for the same seed.
 *
 * <p>Each indicator has a snapshot, releases that revise earlier months, repeat them or take them back, second
 * readings that are coarser or differ, expectations that move, and readings seen before or after newer ones.
 */
public final class GeneratedFacts {
    private static final YearMonth FIRST_RELEASED = YearMonth.of(2024, 1);
    private static final int MONTHS_BEFORE = 30;
    private static final int DAYS_UNTIL_RELEASE = 36;

    private final Random random;
    private final int releases;
    private final List<Fact> facts = new ArrayList<>();

    private GeneratedFacts(long seed, int releases) {
        this.random = new Random(seed);
        this.releases = releases;
    }

    /** Returns facts about so many indicators with so many releases each, in order of publication. */
    public static List<Fact> of(long seed, int indicators, int releases) {
        GeneratedFacts generated = new GeneratedFacts(seed, releases);
        for (int i = 0; i < indicators; i++) {
            generated.addIndicator(Indicator.parse("M.US.X" + i + ".BALANCE.GOODS.CUSTOMS.SA.NOMINAL"));
        }
        return List.copyOf(generated.facts);
    }

    /** Returns those of them that are observations: the facts of one topic. */
    public static List<Fact> observed(long seed, int indicators, int releases) {
        return of(seed, indicators, releases).stream()
                .filter(Fact.Observed.class::isInstance)
                .toList();
    }

    /** Returns the facts shuffled, with some of them twice. */
    public static List<Fact> disturbed(List<Fact> facts, long seed) {
        Random random = new Random(seed);
        List<Fact> disturbed = new ArrayList<>(facts);
        facts.stream().filter(fact -> random.nextInt(4) == 0).forEach(disturbed::add);
        Collections.shuffle(disturbed, random);
        return disturbed;
    }

    private void addIndicator(Indicator indicator) {
        ObservationBuilder snapshot = Facts.aSnapshot().of(indicator).at(publishedAt(FIRST_RELEASED.minusMonths(1)));
        for (int back = MONTHS_BEFORE; back > 0; back--) {
            snapshot.value(FIRST_RELEASED.minusMonths(back).toString(), figure());
        }
        facts.add(snapshot.fact());
        for (int i = 0; i < releases; i++) {
            YearMonth month = FIRST_RELEASED.plusMonths(i);
            addConsensus(indicator, month);
            addReadings(indicator, month);
        }
    }

    private void addConsensus(Indicator indicator, YearMonth month) {
        for (String provider : List.of("Reuters", "Investing")) {
            for (int change = random.nextInt(3); change > 0; change--) {
                Instant asOf = publishedAt(month).minus(Duration.ofHours(random.nextInt(72) - 12L));
                facts.add(Facts.aConsensus()
                        .of(indicator)
                        .in(month.toString())
                        .by(provider)
                        .expecting(String.format(Locale.ROOT, "%.1f", -70 + random.nextDouble() * 50))
                        .asOf(asOf)
                        .seenAt(asOf.plus(delay()))
                        .fact());
            }
        }
    }

    private void addReadings(Indicator indicator, YearMonth month) {
        String value = figure();
        facts.add(reading(indicator, month, value));
        switch (random.nextInt(4)) {
            case 0 -> facts.add(reading(indicator, month, value));
            case 1 ->
                facts.add(Facts.aRelease()
                        .of(indicator)
                        .at(publishedAt(month))
                        .seenAt(publishedAt(month).plus(delay()))
                        .readBy("text", random.nextInt(20))
                        .value(month.toString(), random.nextBoolean() ? value : figure())
                        .fact());
            default -> {}
        }
    }

    private Fact reading(Indicator indicator, YearMonth month, String value) {
        ObservationBuilder release = Facts.aRelease()
                .of(indicator)
                .in(month.toString())
                .at(publishedAt(month))
                .seenAt(publishedAt(month).plus(delay()))
                .value(month.toString(), value);
        for (int back = 1; back <= 3; back++) {
            revise(release, month.minusMonths(back).toString());
        }
        return release.fact();
    }

    private void revise(ObservationBuilder release, String month) {
        switch (random.nextInt(6)) {
            case 0, 1 -> release.value(month, figure());
            case 2 -> release.value(month, "-40000");
            case 3 -> release.missing(month);
            default -> {}
        }
    }

    private String figure() {
        return String.valueOf(-20_000 - random.nextInt(60_000));
    }

    /** Most are read at once, a few weeks later, after newer ones. */
    private Duration delay() {
        return random.nextInt(5) == 0 ? Duration.ofDays(random.nextInt(90)) : Duration.ofMillis(random.nextInt(900));
    }

    private static Instant publishedAt(YearMonth month) {
        return month.atDay(1).plusDays(DAYS_UNTIL_RELEASE).atTime(13, 30).toInstant(ZoneOffset.UTC);
    }
}
