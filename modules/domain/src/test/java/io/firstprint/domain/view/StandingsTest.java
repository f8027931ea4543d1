/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.firstprint.domain.Sample;
import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.Series;
import io.firstprint.domain.figures.ChangeStatistics;
import io.firstprint.domain.figures.RecordClaim;
import io.firstprint.domain.figures.RecordSearch;
import io.firstprint.domain.figures.Streak;
import io.firstprint.domain.figures.YearRanking;
import io.firstprint.domain.indicator.Flow;
import io.firstprint.domain.period.ReferencePeriod;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ranks, streaks and statistics against those recomputed from the raw facts of generated histories. */
class StandingsTest {
    private static final Instant VINTAGE = Sample.at("2026-01-01");
    private static final int ALL = 999;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    /** What is said of each month by the book and by the facts alone. */
    private record Said(Map<ReferencePeriod, String> found, Map<ReferencePeriod, String> expected) {
        static Said ofEachMonth(
                long seed,
                Function<Series, Function<ReferencePeriod, String>> book,
                Function<NaiveStandings, Function<ReferencePeriod, String>> facts) {
            Universe universe = Universe.of(seed);
            Series series = universe.book().vintages().latest();
            Map<ReferencePeriod, Amount> values = new NaiveBook(universe.sets()).latest();
            Said said = new Said(new TreeMap<>(), new TreeMap<>());
            for (ReferencePeriod month : values.keySet()) {
                said.found.put(month, book.apply(series).apply(month));
                said.expected.put(month, facts.apply(new NaiveStandings(values)).apply(month));
            }
            return said;
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldCountStreaksAsTheFactsDo(long seed) {
        Said said = Said.ofEachMonth(
                seed,
                series -> month -> Streak.endingAt(series, Flow.BALANCE, month, VINTAGE)
                        .map(streak -> streak.direction() + " " + streak.length() + " " + streak.atLeast())
                        .orElse(""),
                facts -> facts::streak);

        assertThat(said.found).isEqualTo(said.expected);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldRankYearsToDateAsTheFactsDo(long seed) {
        Said said = Said.ofEachMonth(
                seed,
                series -> month -> new YearRanking(series, Flow.BALANCE, VINTAGE)
                        .yearToDate(month, ALL)
                        .map(StandingsTest::text)
                        .orElse(""),
                facts -> facts::year);

        assertThat(said.found).isEqualTo(said.expected);
    }

    private static String text(RecordClaim claim) {
        return claim.direction() + " " + place(claim) + (claim.since() == null ? "" : " since " + claim.since());
    }

    private static String place(RecordClaim claim) {
        RecordClaim.Standing standing = claim.standing();
        return standing == null ? "none" : standing.rank() + " of " + standing.outOf();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldEndASearchEarlyOnlyWhereNoRankIsNearEnough(long seed) {
        Series series = Universe.of(seed).book().vintages().latest();
        YearRanking ranking = new YearRanking(series, Flow.BALANCE, VINTAGE);

        assertThat(series.observations()).extracting(Observation::period).allSatisfy(month -> assertThat(
                        ranking.yearToDate(month, 1))
                .isEqualTo(ranking.yearToDate(month, ALL)
                        .filter(claim -> place(claim).startsWith("1 of"))));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldPlaceRecordsAsTheFactsDo(long seed) {
        Universe universe = Universe.of(seed);
        NaiveStandings facts = new NaiveStandings(new NaiveBook(universe.sets()).latest());
        Series series = universe.book().vintages().latest();

        List<RecordClaim> claims = series.observations().stream()
                .flatMap(value -> new RecordSearch(series, VINTAGE).claims(value.period(), 0).stream())
                .toList();

        assertThat(claims).allSatisfy(claim -> assertThat(place(claim))
                .isEqualTo(facts.place(claim.period(), claim.measure(), claim.direction())));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldKnowWhereTheSeriesStarts(long seed) {
        Series series = Universe.of(seed).book().vintages().latest();

        List<RecordClaim> claims = series.observations().stream()
                .flatMap(value -> new RecordSearch(series, VINTAGE).claims(value.period(), 0).stream())
                .toList();

        assertThat(claims).extracting(RecordClaim::seriesStart).containsOnly(series.first());
    }

    /** Returns a generated series of 60 to 200 months without gaps. */
    private static Map<ReferencePeriod, Amount> walk(long seed) {
        Random random = new Random(seed);
        Map<ReferencePeriod, Amount> values = new TreeMap<>();
        long level = -50_000;
        for (int i = 60 + random.nextInt(140); i >= 0; i--) {
            level += random.nextInt(10) == 0 ? 0 : (long) (random.nextGaussian() * 3_000);
            values.put(Sample.period("2000-01").plus(values.size()), Sample.millions(level));
        }
        return values;
    }

    private static Series series(Map<ReferencePeriod, Amount> values) {
        List<Observation> observations = new ArrayList<>();
        values.forEach((month, amount) -> observations.add(new Observation(month, amount)));
        return Sample.book(Sample.snapshot("2026-01-01", observations.toArray(Observation[]::new)))
                .vintages()
                .latest();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldMeasureChangesAsTheirDefinitionSays(long seed) {
        Map<ReferencePeriod, Amount> values = walk(seed);
        ReferencePeriod month = someMonth(seed, values);
        NaiveStandings facts = new NaiveStandings(values);
        List<Double> earlier = facts.changesBefore(month);

        assertThat(ChangeStatistics.of(series(values), month)).hasValueSatisfying(found -> {
            assertThat(found.window()).isEqualTo(earlier.size());
            assertThat(found.rank()).isEqualTo(rank(facts.change(month), earlier));
            assertThat(found.standardDeviation()).isCloseTo(deviation(earlier), withinPercentage(1e-9));
            assertThat(found.robustDeviation()).isCloseTo(1.4826 * spread(earlier), withinPercentage(1e-9));
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldMeasureChangesWithoutLookingAhead(long seed) {
        Map<ReferencePeriod, Amount> values = walk(seed);
        ReferencePeriod month = someMonth(seed, values);
        Map<ReferencePeriod, Amount> known = new TreeMap<>(values);
        known.keySet().removeIf(each -> each.compareTo(month) > 0);

        assertThat(ChangeStatistics.of(series(values), month)).isEqualTo(ChangeStatistics.of(series(known), month));
    }

    /** A month with at least 24 changes before its own. */
    private static ReferencePeriod someMonth(long seed, Map<ReferencePeriod, Amount> values) {
        return Sample.period("2000-01").plus(25 + new Random(seed).nextInt(values.size() - 25));
    }

    private static int rank(double change, List<Double> earlier) {
        return 1
                + (int) earlier.stream()
                        .filter(other -> change < 0 ? other < change : other > change)
                        .count();
    }

    private static double deviation(List<Double> values) {
        double mean = values.stream().mapToDouble(value -> value).average().orElseThrow();
        double squares =
                values.stream().mapToDouble(value -> Math.pow(value - mean, 2)).sum();
        return Math.sqrt(squares / (values.size() - 1));
    }

    private static double spread(List<Double> values) {
        double median = median(values);
        return median(values.stream().map(value -> Math.abs(value - median)).toList());
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    }
}
