/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.Sample;
import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Histories longer than a block of a series and than the distance of two checkpoints. */
class LongHistoryTest {
    private static final ReferencePeriod FIRST = Sample.period("1992-01");
    private static final Instant BEGINNING = Sample.at("1992-03-01");
    private static final int RELEASES = 300;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 10);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldKnowAtEachInstantWhatItsFactsSayInAnyOrderOfArrival(long seed) {
        List<ObservationSet> facts = facts(new Random(seed));
        List<ObservationSet> arrived = new ArrayList<>(facts);
        Collections.shuffle(arrived, new Random(seed));

        Vintages vintages = vintages(arrived);

        assertThat(facts).allSatisfy(fact -> assertThat(vintages.asOf(fact.instant()))
                .hasValueSatisfying(
                        series -> assertThat(series.observations()).isEqualTo(known(facts, fact.instant()))));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldStepThroughTheSameSeriesFromAnyPublicationOn(long seed) {
        Vintages vintages = vintages(facts(new Random(seed)));
        List<ReleaseStep> all = vintages.stepsFrom(0);

        List<Integer> positions =
                new Random(seed).ints(8, 0, all.size()).boxed().toList();

        assertThat(positions).allSatisfy(position -> assertThat(vintages.stepsFrom(position))
                .isEqualTo(all.subList(position, all.size())));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldLeaveAnOlderVersionAsItWasWhenItIsContinuedTwice(long seed) {
        List<ObservationSet> facts = facts(new Random(seed));
        Vintages older = vintages(facts.subList(0, RELEASES / 2));
        ObservationSet other = Sample.snapshot("2025-01-01", Sample.value("2024-12", 7));

        Vintages one = older.with(facts.get(RELEASES / 2));
        Vintages two = older.with(other);

        assertThat(List.of(older, one, two))
                .containsExactly(
                        vintages(facts.subList(0, RELEASES / 2)),
                        vintages(facts.subList(0, RELEASES / 2 + 1)),
                        vintages(facts.subList(0, RELEASES / 2)).with(other));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldFindTheFirstStepThatALateFactChanges(long seed) {
        List<ObservationSet> facts = facts(new Random(seed));
        int position = new Random(seed).nextInt(RELEASES);
        List<ObservationSet> others = new ArrayList<>(facts);
        ObservationSet late = others.remove(position);
        Vintages before = vintages(others);

        assertThat(before.with(late).firstStepChangedFrom(before)).isEqualTo(position);
    }

    private static Vintages vintages(List<ObservationSet> facts) {
        Vintages vintages = Vintages.empty(Sample.BALANCE);
        for (ObservationSet fact : facts) {
            vintages = vintages.with(fact);
        }
        return vintages;
    }

    /** Generated, all of one size: a first print and revisions a month, at times coarser, missing or derived. */
    private static List<ObservationSet> facts(Random random) {
        List<ObservationSet> facts = new ArrayList<>();
        for (int month = 0; month < RELEASES; month++) {
            List<Observation> observations = new ArrayList<>();
            for (int back = random.nextInt(random.nextInt(20) == 0 ? 84 : 3); back >= 0; back--) {
                observations.add(observation(FIRST.plus(month - back), random));
            }
            Instant instant = BEGINNING.plus(Duration.ofDays(30L * month));
            ReleaseId release = new ReleaseId("GENERATED", "MONTHLY", FIRST.plus(month));
            facts.add(new ObservationSet(
                    Sample.BALANCE, release, Sample.GRAPH, instant, instant, "digest", observations));
        }
        return facts;
    }

    private static Observation observation(ReferencePeriod period, Random random) {
        boolean coarse = random.nextInt(10) == 0;
        Amount amount = coarse
                ? new Amount(10 + random.nextInt(10), 7, Unit.USD)
                : new Amount(100 + random.nextInt(100), 6, Unit.USD);
        return switch (random.nextInt(10)) {
            case 0 -> new Observation(period, null);
            case 1 -> new Observation(period, amount, new Amount(random.nextInt(9), 5, Unit.USD));
            default -> new Observation(period, amount);
        };
    }

    private static List<Observation> known(List<ObservationSet> facts, Instant instant) {
        TreeMap<ReferencePeriod, @Nullable Observation> values = new TreeMap<>();
        facts.stream()
                .filter(fact -> !fact.instant().isAfter(instant))
                .flatMap(fact -> fact.observations().stream())
                .forEach(observation -> values.put(observation.period(), observation));
        return values.values().stream()
                .filter(observation -> observation.amount() != null)
                .toList();
    }
}
