/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.testkit.universe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.indicator.Flow;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.events.record.ObservationRecord;
import io.firstprint.testkit.facts.Fact;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TradeUniverseTest {
    private static final UniverseShape SHAPE = new UniverseShape(6, 40, 9, 18, 3);
    private static final int APRIL = 3;

    private final TradeUniverse universe = TradeUniverse.of(7, SHAPE);

    @Test
    void shouldBeTheSameForTheSameSeed() {
        List<Fact> again = TradeUniverse.of(7, SHAPE).facts().toList();

        assertThat(universe.facts()).containsExactlyElementsOf(again);
    }

    @Test
    void shouldDifferForAnotherSeed() {
        Stream<ObservationSet> other = sets(TradeUniverse.of(8, SHAPE).history());

        assertThat(sets(universe.history())).doesNotContainAnyElementsOf(other.toList());
    }

    @Test
    void shouldHaveAsManyFactsAsItsShapeSays() {
        assertThat(universe.facts()).hasSize(46 + 18 * (6 * 4 + 40));
    }

    /** A million facts would not find room in the memory that the build gives to these tests. */
    @Test
    void shouldStreamAnySizeWithoutHoldingIt() {
        TradeUniverse large = TradeUniverse.of(1, UniverseShape.ofDetails(1_000_000, 0, 1_200));

        Optional<Fact> last = large.month(1_199).skip(999_999).findFirst();

        assertThat(last.map(Fact::key)).contains(large.detail(999_999).toString());
    }

    @Test
    void shouldComeInOrderOfPublication() {
        assertThat(universe.facts().map(Fact::instant)).isSortedAccordingTo(Comparator.naturalOrder());
    }

    @Test
    void shouldNameEachIndicatorOnce() {
        Stream<Indicator> all = Stream.concat(
                IntStream.range(0, 10_000).mapToObj(universe::headline),
                IntStream.range(0, 20_000).mapToObj(universe::detail));

        assertThat(all).doesNotHaveDuplicates();
    }

    @Test
    void shouldBeMarkedAsGeneratedInEveryReading() {
        assertThat(sets(universe.facts())).allSatisfy(set -> {
            assertThat(set.source().name()).isEqualTo("generated");
            assertThat(set.indicator().reporter()).isEqualTo("ZZ");
            assertThat(set.release() == null || set.release().publisher().equals("GENERATED"))
                    .isTrue();
        });
    }

    @Test
    void shouldBeginEachIndicatorWithASnapshotOfItsYears() {
        assertThat(sets(universe.history())).hasSize(46).allSatisfy(set -> {
            assertThat(set.isSnapshot()).isTrue();
            assertThat(set.observations()).hasSize(9 * 12);
        });
    }

    @Test
    void shouldGiveExportsAndImportsNoSign() {
        assertThat(sets(universe.facts())
                        .filter(set -> set.indicator().flow() != Flow.BALANCE)
                        .flatMap(set -> set.observations().stream()))
                .allSatisfy(observation ->
                        assertThat(amountOf(observation).signum()).isNotNegative());
    }

    @Test
    void shouldGiveABalanceThatIsExportsMinusImports() {
        Map<ReferencePeriod, Long> unexplained = latest(universe.headline(5));

        latest(universe.headline(3)).forEach((month, exports) -> unexplained.merge(month, -exports, Long::sum));
        latest(universe.headline(4)).forEach((month, imports) -> unexplained.merge(month, imports, Long::sum));

        assertThat(unexplained).hasSize(9 * 12 + 18).allSatisfy((month, rest) -> assertThat(rest)
                .isZero());
    }

    @Test
    void shouldReviseTheMonthBeforeInAnOrdinaryRelease() {
        assertThat(periodsOf(universe.headline(0), 1)).containsExactly("2016-01", "2016-02");
    }

    @Test
    void shouldReviseSixMonthsWithTheEndOfAQuarter() {
        assertThat(periodsOf(universe.headline(0), 2)).hasSize(7).startsWith("2015-09");
    }

    @Test
    void shouldReviseSevenYearsWithApril() {
        assertThat(periodsOf(universe.headline(0), APRIL))
                .hasSizeBetween(80, 7 * 12 + 4)
                .startsWith("2009-01")
                .endsWith("2016-04");
    }

    @Test
    void shouldReviseNothingThatIsNotKnown() {
        TradeUniverse young = TradeUniverse.of(7, new UniverseShape(1, 0, 0, 6, 0));

        assertThat(sets(young.month(APRIL)).findFirst().orElseThrow().observations())
                .extracting(observation -> observation.period().toString())
                .containsExactly("2016-01", "2016-02", "2016-03", "2016-04");
    }

    @Test
    void shouldGiveOneValueOfDetailInAnOrdinaryRelease() {
        assertThat(periodsOf(universe.detail(0), 5)).containsExactly("2016-06");
    }

    @Test
    void shouldReviseTheYearBeforeOfDetailWithApril() {
        assertThat(periodsOf(universe.detail(0), APRIL)).hasSizeBetween(8, 13).endsWith("2016-04");
    }

    @Test
    void shouldGiveDetailInWholeDollarsNotAdjusted() {
        assertThat(sets(universe.facts()).filter(set -> TradeUniverse.isDetail(new ObservationRecord.Figures(set, ""))))
                .allSatisfy(set -> {
                    assertThat(set.indicator().product()).matches("HS-\\d{10}|ENDUSE-\\d{5}");
                    assertThat(set.observations())
                            .allMatch(observation -> amountOf(observation).exponent() == 0);
                });
    }

    @Test
    void shouldChangeEveryValueThatAReleaseRevises() {
        Map<Object, Observation> known = new HashMap<>();

        assertThat(sets(universe.facts()).flatMap(set -> set.observations().stream()
                        .map(found -> Map.entry(List.of(set.indicator(), found.period()), found))))
                .allSatisfy(entry ->
                        assertThat(known.put(entry.getKey(), entry.getValue())).isNotEqualTo(entry.getValue()));
    }

    @Test
    void shouldAskEveryProviderBeforeEachHeadline() {
        Instant published = universe.publishedAt(0);

        List<Consensus> forecasts = universe.month(0)
                .filter(Fact.Expected.class::isInstance)
                .map(fact -> ((Fact.Expected) fact).content())
                .filter(forecast -> forecast.indicator().equals(universe.headline(2)))
                .toList();

        assertThat(forecasts)
                .hasSize(3)
                .allMatch(forecast -> forecast.asOf().isBefore(published))
                .extracting(Consensus::provider)
                .doesNotHaveDuplicates();
    }

    @Test
    void shouldPublishAtHalfPastEightInNewYork() {
        assertThat(List.of(universe.publishedAt(0), universe.publishedAt(6)))
                .extracting(Instant::toString)
                .containsExactly("2016-03-06T13:30:00Z", "2016-09-04T12:30:00Z");
    }

    @Test
    void shouldMarkThePartCompleteInEveryPartition() {
        assertThat(universe.detailsComplete(0, 4).map(Fact::key))
                .containsExactly(
                        "~complete/GENERATED/GENERATED-DETAIL/2016-01/detail/0",
                        "~complete/GENERATED/GENERATED-DETAIL/2016-01/detail/1",
                        "~complete/GENERATED/GENERATED-DETAIL/2016-01/detail/2",
                        "~complete/GENERATED/GENERATED-DETAIL/2016-01/detail/3");
    }

    @Test
    void shouldRefuseASizeThatItsCodesCannotName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UniverseShape.ofDetails(10_000_001, 1, 1))
                .withMessage("Expected 0 to 10000000 details, found 10000001");
    }

    private Map<ReferencePeriod, Long> latest(Indicator indicator) {
        Map<ReferencePeriod, Long> latest = new HashMap<>();
        sets(universe.facts())
                .filter(set -> set.indicator().equals(indicator))
                .flatMap(set -> set.observations().stream())
                .forEach(observation ->
                        latest.put(observation.period(), amountOf(observation).digits()));
        return latest;
    }

    private List<String> periodsOf(Indicator indicator, int release) {
        return sets(universe.month(release))
                .filter(set -> set.indicator().equals(indicator))
                .flatMap(set -> set.observations().stream())
                .map(observation -> observation.period().toString())
                .toList();
    }

    private static Stream<ObservationSet> sets(Stream<Fact> facts) {
        return facts.filter(Fact.Observed.class::isInstance)
                .map(fact -> ((ObservationRecord.Figures) ((Fact.Observed) fact).content()).set());
    }

    private static Amount amountOf(Observation observation) {
        return Objects.requireNonNull(observation.amount());
    }
}
