/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Screening;
import io.firstprint.domain.book.Series;
import io.firstprint.domain.book.Source;
import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.poller.format.IndicatorReading;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * How much of the real tables a book would hold, one value made wrong at a time. A value is tried once twelve before it
 * are known; its sign and a zero only while the series was never zero and kept to one side of it. Skipped where the
 * real files are not at hand.
 */
class DetectionTest {
    private static final Source SOURCE = new Source("real-file", 10);
    private static final Instant START = Instant.parse("1985-01-01T00:00:00Z");

    /** What a publisher may do to a value, and the share of it that must be held. */
    private enum Mistake {
        THOUSAND_TIMES(0.99),
        THOUSANDTH(0.975),
        SIGN(0.98),
        ZERO(0.99);

        private final double floor;

        Mistake(double floor) {
            this.floor = floor;
        }

        Amount of(Amount right) {
            return switch (this) {
                case THOUSAND_TIMES -> scaled(right, 3);
                case THOUSANDTH -> scaled(right, -3);
                case SIGN -> new Amount(-right.digits(), right.exponent(), right.unit());
                case ZERO -> new Amount(0, right.exponent(), right.unit());
            };
        }

        private static Amount scaled(Amount right, int power) {
            return Amount.of(BigDecimal.valueOf(right.digits(), -right.exponent() - power), 0, right.unit());
        }

        boolean isOfOneSide() {
            return this == SIGN || this == ZERO;
        }
    }

    private final Map<Mistake, Integer> tried = new EnumMap<>(Mistake.class);
    private final Map<Mistake, Integer> held = new EnumMap<>(Mistake.class);

    @Test
    void shouldHoldNearlyEveryValueOfTheRealTablesThatIsMadeWrong(TestReporter reporter) {
        tables().forEach(this::tryMonthByMonth);

        tried.forEach((mistake, count) -> reporter.publishEntry(mistake.name(), held.get(mistake) + " of " + count));
        assertThat(tried).hasSameSizeAs(Mistake.values());
        assertThat(tried).allSatisfy((mistake, count) -> assertThat(held.getOrDefault(mistake, 0))
                .isGreaterThanOrEqualTo((int) (count * mistake.floor)));
    }

    private static List<IndicatorReading> tables() {
        return Stream.of(
                        SharedFiles.exhibit1().readings(),
                        SharedFiles.realGoods("realexp").readings(),
                        SharedFiles.realGoods("realimp").readings(),
                        SharedFiles.countries().readings())
                .flatMap(List::stream)
                .toList();
    }

    private void tryMonthByMonth(IndicatorReading reading) {
        Vintages vintages = Vintages.empty(reading.indicator());
        int known = 0;
        boolean ofOneSide = true;
        for (Observation right : reading.observations()) {
            @Nullable Amount amount = right.amount();
            if (amount != null && known++ >= Screening.MINIMUM) {
                Series before = vintages.latest();
                ofOneSide = ofOneSide && isOfOneSide(before, amount.signum());
                tryMistakes(before, right, amount, ofOneSide);
            }
            vintages = vintages.with(alone(reading, right, START.plus(Duration.ofDays(30L * known))));
        }
    }

    private static boolean isOfOneSide(Series series, int sign) {
        return sign != 0
                && series.observations().stream()
                        .map(Observation::amount)
                        .allMatch(amount -> amount == null || amount.signum() == sign);
    }

    private void tryMistakes(Series before, Observation right, Amount amount, boolean ofOneSide) {
        for (Mistake mistake : Mistake.values()) {
            if (ofOneSide || !mistake.isOfOneSide()) {
                tried.merge(mistake, 1, Integer::sum);
                held.merge(
                        mistake,
                        Screening.of(before, right.period(), mistake.of(amount)).isPresent() ? 1 : 0,
                        Integer::sum);
            }
        }
    }

    private static ObservationSet alone(IndicatorReading reading, Observation value, Instant instant) {
        return new IndicatorReading(reading.indicator(), List.of(value), List.of())
                .fact(new ReleaseId("CENSUS-BEA", "FT900", value.period()), SOURCE, instant, instant, "");
    }
}
