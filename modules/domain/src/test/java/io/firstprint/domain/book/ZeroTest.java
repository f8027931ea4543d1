/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.Sample;
import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.period.ReferencePeriod;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.LongUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** When zero is suspicious; series are in whole dollars, made up. */
class ZeroTest {
    private static final ReferencePeriod FIRST = Sample.period("2016-01");
    private static final int MONTHS = 120;
    private static final long SHIPMENT = 100_000;

    private static Series series(LongUnaryOperator dollarsOfMonth, int months) {
        List<Observation> values = new ArrayList<>();
        for (int i = 0; i < months; i++) {
            values.add(new Observation(FIRST.plus(i), new Amount(dollarsOfMonth.applyAsLong(i), 0, Unit.USD)));
        }
        return Sample.book(Sample.snapshot("2026-03-10", values.toArray(Observation[]::new)))
                .vintages()
                .latest();
    }

    private static boolean isHeld(Series series) {
        return Screening.of(series, series.last().plus(1), new Amount(0, 0, Unit.USD))
                .isPresent();
    }

    @Test
    void shouldHoldAZeroOfASteadySeries() {
        assertThat(isHeld(series(month -> 5_000_000 + 400_000 * (month % 4), 24)))
                .isTrue();
    }

    /** Its lowest month is less than half the median, but it got here step by step. */
    @Test
    void shouldHoldAZeroOfASeriesThatGrewSteadily() {
        assertThat(isHeld(series(month -> 1_000_000 + 200_000 * month, 24))).isTrue();
    }

    @Test
    void shouldLetASeriesWithSmallMonthsHaveOneOfNothing() {
        assertThat(isHeld(series(month -> month % 7 == 3 ? 700_000 : 5_000_000 + 400_000 * (month % 4), 24)))
                .isFalse();
    }

    @Test
    void shouldHoldAZeroOfADifferenceHoweverNearToZeroItCame() {
        assertThat(isHeld(series(month -> month % 7 == 3 ? -700_000 : -5_000_000 - 400_000 * (month % 4), 24)))
                .isTrue();
    }

    /** A handful of shipments a month, of varying size, and now and then none: at most one first zero of thirty is held. */
    @Test
    void shouldHardlyEverHoldTheFirstMonthWithoutAShipment() {
        Random random = new Random(20260129);
        List<Boolean> held = Stream.generate(() -> firstZero(random))
                .limit(1_000)
                .flatMap(List::stream)
                .toList();

        assertThat(held).hasSizeGreaterThan(400);
        assertThat(held.stream().filter(is -> is)).hasSizeLessThan(held.size() / 30);
    }

    /** Returns whether the first zero of a generated product would be held; empty when it comes too early or never. */
    private static List<Boolean> firstZero(Random random) {
        double rate = 2 + 5 * random.nextDouble();
        long[] months = new long[MONTHS];
        for (int month = 0; month < MONTHS; month++) {
            months[month] = shipped(rate, random);
            if (months[month] == 0) {
                return month < Screening.MINIMUM ? List.of() : List.of(isHeld(series(i -> months[(int) i], month)));
            }
        }
        return List.of();
    }

    private static long shipped(double rate, Random random) {
        long dollars = 0;
        double waited = -Math.log(1 - random.nextDouble());
        while (waited < rate) {
            dollars += Math.round(SHIPMENT * Math.exp(random.nextGaussian() / 2));
            waited -= Math.log(1 - random.nextDouble());
        }
        return dollars;
    }
}
