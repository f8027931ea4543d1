/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.definition.Definition;
import io.firstprint.domain.definition.Term;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.view.Contradiction;
import io.firstprint.poller.format.IndicatorReading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Exhibit 1 of February 2022, every month and every identity; skipped where the workbook is not at hand. */
class ExhibitIdentitiesTest {
    private static final String RELEASE = "CENSUS-BEA/FT900/2022-02";
    private static final String INSTANT = "2022-04-05T12:30:00Z";
    private static final List<String> IDENTITIES = List.of(
            "balance-is-exports-minus-imports",
            "goods-balance-is-exports-minus-imports",
            "services-balance-is-exports-minus-imports",
            "balance-is-goods-plus-services",
            "exports-are-goods-plus-services",
            "imports-are-goods-plus-services");

    private List<IndicatorReading> exhibit = List.of();

    @BeforeEach
    void read() {
        exhibit = SharedFiles.exhibit1().readings();
    }

    @Test
    void shouldFindEveryIdentityOfEveryMonthWithinRounding() {
        assertThat(contradictions(exhibit)).isEmpty();
    }

    @Test
    void shouldLeaveGapsOfAtMostAMillionInTheHundredFiftySixSums() {
        Map<Long, Integer> gaps = new TreeMap<>();
        for (String identity : IDENTITIES) {
            for (Observation observation :
                    of(Derivation.shipped(identity).target()).observations()) {
                gaps.merge(gap(Derivation.shipped(identity), observation.period()), 1, Integer::sum);
            }
        }

        assertThat(gaps).isEqualTo(Map.of(-1L, 16, 0L, 118, 1L, 22));
    }

    @Test
    void shouldFindABrokenValueWhereverItIsAPartWithBothSidesAndTolerance() {
        List<Contradiction> found = contradictions(broken("M.US.W1.EXPORTS.GOODS.BOP.SA.NOMINAL", "2021-07", 100));

        assertThat(found).allSatisfy(contradiction -> {
            assertThat(contradiction.kind()).isEqualTo(Contradiction.Kind.IDENTITY);
            assertThat(contradiction.period()).isEqualTo(ReferencePeriod.parse("2021-07"));
            assertThat(contradiction.gap().uncertainty().value()).isEqualByComparingTo("1500000");
        });
        assertThat(found)
                .extracting(
                        contradiction -> contradiction.indicator().toString(),
                        contradiction -> millions(contradiction.leftValue().amount()),
                        contradiction -> millions(contradiction.rightValue().amount()),
                        contradiction -> millions(contradiction.gap().amount()))
                .containsExactlyInAnyOrder(
                        tuple("M.US.W1.BALANCE.GOODS.BOP.SA.NOMINAL", -87136L, -87036L, -100L),
                        tuple("M.US.W1.EXPORTS.TOTAL.BOP.SA.NOMINAL", 213385L, 213484L, -99L));
    }

    @Test
    void shouldContestEveryIndicatorOfABrokenIdentity() {
        List<Contradiction> found = contradictions(broken("M.US.W1.BALANCE.SERVICES.BOP.SA.NOMINAL", "2022-02", -10));

        assertThat(found).hasSize(2);
        assertThat(found)
                .filteredOn(contradiction -> contradiction.indicator().product().equals("SERVICES"))
                .singleElement()
                .satisfies(contradiction -> assertThat(contradiction.contested())
                        .extracting(Indicator::toString)
                        .containsExactly(
                                "M.US.W1.BALANCE.SERVICES.BOP.SA.NOMINAL",
                                "M.US.W1.EXPORTS.SERVICES.BOP.SA.NOMINAL",
                                "M.US.W1.IMPORTS.SERVICES.BOP.SA.NOMINAL"));
    }

    @Test
    void shouldNotSeeAnErrorThatRoundingCouldExplain() {
        assertThat(contradictions(broken("M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL", "2022-02", 1)))
                .isEmpty();
    }

    private static List<Contradiction> contradictions(List<IndicatorReading> readings) {
        Derivation derivation = new Derivation().published(RELEASE, INSTANT, readings);
        return IDENTITIES.stream()
                .map(identity -> Derivation.shipped(identity).target())
                .distinct()
                .flatMap(target -> derivation.book(target).contradictions().stream())
                .toList();
    }

    private List<IndicatorReading> broken(String indicator, String period, long millions) {
        List<IndicatorReading> readings = new ArrayList<>();
        for (IndicatorReading reading : exhibit) {
            boolean broken = reading.indicator().equals(Indicator.parse(indicator));
            readings.add(new IndicatorReading(
                    reading.indicator(),
                    reading.observations().stream()
                            .map(observation -> broken && observation.period().equals(ReferencePeriod.parse(period))
                                    ? shifted(observation, millions)
                                    : observation)
                            .toList(),
                    reading.priors()));
        }
        return readings;
    }

    private static Observation shifted(Observation observation, long millions) {
        Amount amount = Objects.requireNonNull(observation.amount());
        return new Observation(observation.period(), new Amount(amount.digits() + millions, 6, Unit.USD));
    }

    /** Recomputes an identity by hand. */
    private long gap(Definition identity, ReferencePeriod period) {
        long gap = 0;
        for (Term term : identity.formula().terms()) {
            boolean total = term.component().equals(identity.target());
            gap += (total ? 1 : -term.sign()) * value(term.component(), period);
        }
        return gap;
    }

    private long value(Indicator indicator, ReferencePeriod period) {
        return of(indicator).observations().stream()
                .filter(observation -> observation.period().equals(period))
                .mapToLong(observation -> millions(Objects.requireNonNull(observation.amount())))
                .findFirst()
                .orElseThrow();
    }

    private IndicatorReading of(Indicator indicator) {
        return exhibit.stream()
                .filter(reading -> reading.indicator().equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    private static long millions(Amount amount) {
        return amount.value().divide(BigDecimal.valueOf(1_000_000)).longValueExact();
    }
}
