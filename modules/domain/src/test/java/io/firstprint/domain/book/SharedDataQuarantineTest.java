/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.firstprint.domain.Sample;
import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.period.ReferencePeriod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Real data is never held, and real data made wrong nearly always is. Skipped where the data is not at hand. */
class SharedDataQuarantineTest {
    private static final int SCALE = 18;
    private static final Instant START = Sample.at("2000-01-01");
    private static final Map<String, UnaryOperator<Amount>> ERRORS = new TreeMap<>(Map.of(
            "a thousand times too large", amount -> withExponent(amount, amount.exponent() + 3),
            "a million times too large", amount -> withExponent(amount, amount.exponent() + 6),
            "a thousand times too small", amount -> withExponent(amount, amount.exponent() - 3),
            "a million times too small", amount -> withExponent(amount, amount.exponent() - 6),
            "with the other sign", amount -> new Amount(-amount.digits(), amount.exponent(), amount.unit()),
            "zero", amount -> new Amount(0, amount.exponent(), amount.unit())));

    @BeforeEach
    void findData() {
        assumeTrue(SharedSeries.DATA.toFile().isDirectory(), () -> "no data at " + SharedSeries.DATA.toAbsolutePath());
    }

    private static Amount withExponent(Amount amount, int exponent) {
        return Amount.of(
                BigDecimal.valueOf(amount.digits(), -exponent)
                        .setScale(Math.min(-exponent, SCALE), RoundingMode.HALF_UP),
                0,
                amount.unit());
    }

    @Test
    void shouldHoldNothingOfTheVintagesOfTheBalance() {
        Vintages vintages = Vintages.empty(Sample.BALANCE);
        int month = 0;
        for (Map<ReferencePeriod, Amount> vintage : SharedSeries.vintagesOfTheBalance()) {
            vintages = vintages.with(release(month++, vintage));
        }

        assertThat(vintages.publications()).hasSize(7);
        assertThat(vintages.held()).isEmpty();
    }

    /** Each month comes as a release of its own, so that each is screened against those before it. */
    @Test
    void shouldHoldNothingOfAnySeriesThatIsPublishedMonthByMonth() {
        Map<String, List<HeldValue>> held = SharedSeries.all().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, series -> monthByMonth(series.getValue())
                        .held()));

        assertThat(held).hasSizeGreaterThan(60);
        assertThat(held).allSatisfy((series, values) -> assertThat(values).isEmpty());
    }

    @Test
    void shouldHoldNearlyEveryValueThatIsMadeWrong(TestReporter reporter) {
        Map<String, int[]> heldOf = new TreeMap<>();
        SharedSeries.all().values().forEach(series -> count(series, heldOf));

        heldOf.forEach((error, counts) -> reporter.publishEntry(error, counts[0] + " of " + counts[1]));
        assertThat(heldOf).hasSize(ERRORS.size()).allSatisfy((error, counts) -> assertThat(counts[0])
                .isGreaterThan(counts[1] * 9 / 10));
    }

    /** Counts for each error how many values are held, of those for which there is enough history to tell. */
    private static void count(Map<ReferencePeriod, Amount> series, Map<String, int[]> heldOf) {
        Vintages vintages = Vintages.empty(Sample.BALANCE);
        boolean keptItsSign = true;
        int month = 0;
        for (Map.Entry<ReferencePeriod, Amount> value : series.entrySet()) {
            Series before = vintages.latest();
            if (month >= Screening.MINIMUM) {
                keptItsSign &= before.observations().stream()
                        .noneMatch(known -> known.amount() == null
                                || known.amount().signum() != value.getValue().signum());
                for (Map.Entry<String, UnaryOperator<Amount>> error : ERRORS.entrySet()) {
                    if (keptItsSign || !error.getKey().equals("with the other sign")) {
                        int[] counts = heldOf.computeIfAbsent(error.getKey(), name -> new int[2]);
                        counts[0] += Screening.of(
                                                before,
                                                value.getKey(),
                                                error.getValue().apply(value.getValue()))
                                        .isPresent()
                                ? 1
                                : 0;
                        counts[1]++;
                    }
                }
            }
            vintages = vintages.with(release(month++, Map.of(value.getKey(), value.getValue())));
        }
    }

    private static Vintages monthByMonth(Map<ReferencePeriod, Amount> series) {
        Vintages vintages = Vintages.empty(Sample.BALANCE);
        int month = 0;
        for (Map.Entry<ReferencePeriod, Amount> value : series.entrySet()) {
            vintages = vintages.with(release(month++, Map.of(value.getKey(), value.getValue())));
        }
        return vintages;
    }

    private static ObservationSet release(int month, Map<ReferencePeriod, Amount> values) {
        Instant instant = START.plus(Duration.ofDays(30L * month));
        List<Observation> observations = new ArrayList<>();
        new TreeMap<>(values).forEach((period, amount) -> observations.add(new Observation(period, amount)));
        String last = observations.get(observations.size() - 1).period().toString();
        return new ObservationSet(Sample.BALANCE, Sample.ft900(last), Sample.GRAPH, instant, instant, "", observations);
    }
}
