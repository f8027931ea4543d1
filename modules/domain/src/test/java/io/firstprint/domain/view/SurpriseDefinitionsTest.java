/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.Sample;
import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.book.Book;
import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.book.FirstPrint;
import io.firstprint.domain.book.FirstPrints;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.ReleaseStep;
import io.firstprint.domain.book.Ruling;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.rule.SampleRules;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Surprises and their scores against those recomputed from the raw facts, errors in quarantine and all. */
class SurpriseDefinitionsTest {
    /** Two earlier ones are enough, for the generated histories are short. */
    private static final int MINIMUM = 2;

    private static final BookViews VIEWS =
            new BookViews(SampleRules::shipped, new SurprisePolicy(0, MINIMUM, List.of()));

    /** Raw facts, in a delivery of their own. */
    private record World(List<ObservationSet> sets, List<Ruling> rulings, List<Consensus> forecasts) {
        Book book(long seed) {
            List<Object> facts = new ArrayList<>(sets);
            facts.addAll(rulings);
            facts.addAll(forecasts);
            Collections.shuffle(facts, new Random(seed));
            return Sample.book(facts.toArray());
        }
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    private static World plain(long seed) {
        Universe universe = Universe.of(seed);
        return new World(universe.sets(), List.of(), universe.consensus());
    }

    private static World erroneous(long seed) {
        ErroneousUniverse universe = ErroneousUniverse.of(seed);
        return new World(universe.sets(), universe.rulings(), forecasts(universe.sets(), new Random(seed)));
    }

    private static List<Consensus> forecasts(List<ObservationSet> sets, Random random) {
        List<Consensus> forecasts = new ArrayList<>();
        for (ObservationSet set : sets) {
            @Nullable ReleaseId release = set.release();
            if (release != null) {
                forecasts.add(forecast("Reuters", release, set.instant(), random));
                forecasts.add(forecast("Investing", release, set.instant(), random));
            }
        }
        return forecasts;
    }

    private static Consensus forecast(String provider, ReleaseId release, Instant published, Random random) {
        return Sample.consensus(
                provider,
                release.referencePeriod().toString(),
                forecast(random).toString(),
                published.minus(Duration.ofHours(random.nextInt(9) - 1)).toString());
    }

    private static Amount forecast(Random random) {
        long millions = -(50_000 + random.nextInt(20_000));
        return switch (random.nextInt(12)) {
            case 0 -> Sample.millions(-millions);
            case 1 -> Sample.millions(millions * 1_000);
            case 2 -> Sample.millions(millions / 1_000);
            case 3 -> new Amount(millions / 1_000, 9, Sample.millions(1).unit());
            default -> Sample.millions(millions);
        };
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldTakeEverySurpriseByItsDefinition(long seed) {
        World world = plain(seed);

        assertThat(found(world.book(seed))).isEqualTo(expected(world));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldTakeEverySurpriseByItsDefinitionAmongErrors(long seed) {
        World world = erroneous(seed);

        assertThat(found(world.book(seed))).isEqualTo(expected(world));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldReadFirstPrintsAsFoldingFindsThem(long seed) {
        Book book = erroneous(seed).book(seed);
        Set<ReferencePeriod> periods = new HashSet<>(book.expectations().periods());

        List<FirstPrint> found = FirstPrints.of(book.vintages(), periods);

        List<FirstPrint> folded = new ArrayList<>();
        List<ReleaseStep> steps = book.vintages().stepsFrom(0);
        for (int i = 0; i < steps.size(); i++) {
            ReleaseStep step = steps.get(i);
            int position = i;
            step.firstPrint()
                    .filter(periods::contains)
                    .ifPresent(period -> folded.add(new FirstPrint(
                            position,
                            step.publication().instant(),
                            period,
                            Objects.requireNonNull(step.after().at(period)),
                            step.before().at(period.previous()))));
        }
        assertThat(found).isEqualTo(folded);
    }

    /** The properties above would be empty without scores and without a consensus that is held. */
    @Test
    void shouldExerciseScoresAndQuarantine() {
        List<ViewEvent> events = seeds().mapToObj(seed -> erroneous(seed).book(seed))
                .flatMap(book -> VIEWS.all(book).stream())
                .toList();

        assertThat(events)
                .anySatisfy(event -> assertThat(event).isInstanceOfSatisfying(Surprise.class, surprise -> assertThat(
                                surprise.scores().zScore())
                        .isNotNull()));
        assertThat(events)
                .anySatisfy(event -> assertThat(event).isInstanceOfSatisfying(Alert.class, alert -> assertThat(
                                alert.kind() == Alert.Kind.QUARANTINE && alert.provider() != null)
                        .isTrue()));
    }

    private static Set<String> found(Book book) {
        Set<String> found = new TreeSet<>();
        for (ViewEvent event : VIEWS.all(book)) {
            if (event instanceof Surprise surprise) {
                found.add(surprise.effectiveAt() + " " + surprise.period() + " "
                        + surprise.consensus().provider() + " "
                        + surprise.amount().value().stripTrailingZeros()
                        + score(surprise.scores().zScore())
                        + score(surprise.scores().robustZScore()));
            }
        }
        return found;
    }

    private static String score(@Nullable StandardScore score) {
        return score == null ? " none" : score(score.value(), score.count());
    }

    private static String score(double value, int count) {
        return String.format(Locale.ROOT, " %.6e of %d", value, count);
    }

    private static Set<String> expected(World world) {
        NaiveSurprises naive = new NaiveSurprises(world.sets(), world.rulings(), world.forecasts());
        Set<String> expected = new TreeSet<>();
        for (NaiveSurprises.One one : naive.all()) {
            List<Double> before = naive.before(one);
            boolean enough = before.size() >= MINIMUM;
            double deviation = enough ? NaiveSurprises.sampleDeviation(before) : 0;
            double robust = enough ? 1.4826 * NaiveSurprises.medianDistance(before) : 0;
            expected.add(one.instant() + " " + one.period() + " " + one.provider() + " "
                    + one.amount().stripTrailingZeros() + divided(one, deviation, before.size())
                    + divided(one, robust, before.size()));
        }
        return expected;
    }

    private static String divided(NaiveSurprises.One one, double deviation, int count) {
        return deviation > 0 ? score(one.amount().doubleValue() / deviation, count) : " none";
    }
}
