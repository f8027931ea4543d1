/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.book.Book;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Series;
import io.firstprint.domain.figures.Measure;
import io.firstprint.domain.figures.PeriodFigures;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.rule.SampleRules;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The book's answers against those recomputed from the raw facts. */
class DefinitionsTest {
    private static final Set<Measure> STATED = EnumSet.of(Measure.ACTUAL, Measure.PRIOR, Measure.YEAR_AGO);
    private static final BookViews VIEWS = new BookViews(SampleRules::shipped);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldAnswerAsOfEveryInstantAsTheFactsDo(long seed) {
        Universe universe = Universe.of(seed);
        Book book = universe.book();
        NaiveBook naive = new NaiveBook(universe.sets());

        Map<Instant, Optional<Map<ReferencePeriod, Amount>>> found = new HashMap<>();
        Map<Instant, Optional<Map<ReferencePeriod, Amount>>> expected = new HashMap<>();
        momentsOf(universe).forEach(moment -> {
            found.put(moment, book.vintages().asOf(moment).map(DefinitionsTest::values));
            expected.put(moment, naive.asOf(moment));
        });

        assertThat(found).isEqualTo(expected);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldDeriveEveryFigureByItsDefinition(long seed) {
        Universe universe = Universe.of(seed);
        Series series = universe.book().vintages().latest();
        Map<ReferencePeriod, Amount> values = new NaiveBook(universe.sets()).latest();

        Map<ReferencePeriod, Map<Measure, BigDecimal>> found = new TreeMap<>();
        Map<ReferencePeriod, Map<Measure, BigDecimal>> expected = new TreeMap<>();
        values.keySet().forEach(period -> {
            found.put(period, derived(PeriodFigures.of(series, period)));
            expected.put(period, NaiveBook.figures(values, period));
        });

        assertThat(found).isEqualTo(expected);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldReportEveryRevisionOfAReleaseAndNoOther(long seed) {
        Universe universe = Universe.of(seed);
        NaiveBook naive = new NaiveBook(universe.sets());

        Set<String> found = revisions(universe.book())
                .map(revision -> text(revision.effectiveAt(), revision.period(), revision.before(), revision.after()))
                .collect(Collectors.toSet());

        Set<String> expected = new HashSet<>();
        universe.sets().stream().filter(set -> !set.isSnapshot()).forEach(set -> expected.addAll(revised(naive, set)));
        assertThat(found).isEqualTo(expected);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldAddRevisionsUpToTheLastMinusTheFirstVintage(long seed) {
        Universe universe = Universe.ofReleases(seed);
        Book book = universe.book();

        Map<ReferencePeriod, BigDecimal> found = new TreeMap<>();
        revisions(book)
                .forEach(revision -> found.merge(
                        revision.period(), revision.change().orElseThrow().value(), BigDecimal::add));

        assertThat(nonZero(found)).isEqualTo(nonZero(lastMinusFirst(universe)));
    }

    private static Set<Instant> momentsOf(Universe universe) {
        return universe.sets().stream()
                .map(ObservationSet::instant)
                .flatMap(instant -> Stream.of(instant.minusMillis(1), instant, instant.plusSeconds(1)))
                .collect(Collectors.toSet());
    }

    private static Map<ReferencePeriod, Amount> values(Series series) {
        Map<ReferencePeriod, Amount> values = new TreeMap<>();
        series.observations()
                .forEach(observation -> values.put(observation.period(), Objects.requireNonNull(observation.amount())));
        return values;
    }

    private static Map<Measure, BigDecimal> derived(Map<Measure, Figure> figures) {
        Map<Measure, BigDecimal> derived = new EnumMap<>(Measure.class);
        figures.forEach((measure, figure) -> {
            if (!STATED.contains(measure)) {
                derived.put(measure, figure.value());
            }
        });
        return derived;
    }

    private static Stream<Revision> revisions(Book book) {
        return VIEWS.all(book).stream().filter(Revision.class::isInstance).map(Revision.class::cast);
    }

    private static Set<String> revised(NaiveBook naive, ObservationSet publication) {
        Map<ReferencePeriod, Amount> after = naive.after(publication);
        Set<String> revised = new HashSet<>();
        naive.before(publication).forEach((period, before) -> {
            @Nullable Amount now = after.get(period);
            if (now == null || isRevision(before, now)) {
                revised.add(text(publication.instant(), period, before, now));
            }
        });
        return revised;
    }

    /** Of two precisions only what cannot be the same figure is a revision. */
    private static boolean isRevision(Amount before, Amount after) {
        return before.exponent() == after.exponent() ? !before.equals(after) : !before.agreesWithinRounding(after);
    }

    private static String text(Instant instant, ReferencePeriod period, Amount before, @Nullable Amount after) {
        return instant + " " + period + " " + before + " " + after;
    }

    private static Map<ReferencePeriod, BigDecimal> lastMinusFirst(Universe universe) {
        Map<ReferencePeriod, BigDecimal> first = new HashMap<>();
        Map<ReferencePeriod, BigDecimal> last = new HashMap<>();
        for (ObservationSet set : universe.sets()) {
            for (Observation observation : set.observations()) {
                BigDecimal value = Objects.requireNonNull(observation.amount()).value();
                first.putIfAbsent(observation.period(), value);
                last.put(observation.period(), value);
            }
        }
        last.replaceAll((period, value) -> value.subtract(first.get(period)));
        return last;
    }

    private static Map<ReferencePeriod, Amount> nonZero(Map<ReferencePeriod, BigDecimal> sums) {
        Map<ReferencePeriod, Amount> left = new TreeMap<>();
        sums.forEach((period, sum) -> {
            if (sum.signum() != 0) {
                left.put(period, Amount.of(sum.setScale(-6), 0, Unit.USD));
            }
        });
        return left;
    }
}
