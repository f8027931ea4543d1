/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.derived;

import static io.firstprint.domain.Sample.at;
import static io.firstprint.domain.Sample.ft900;
import static io.firstprint.domain.Sample.period;
import static io.firstprint.domain.Sample.release;
import static io.firstprint.domain.Sample.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.book.Expectations;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.definition.Definition;
import io.firstprint.domain.definition.Definitions;
import io.firstprint.domain.definition.Formula;
import io.firstprint.domain.definition.Part;
import io.firstprint.domain.definition.Term;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.query.BookAnswers;
import io.firstprint.domain.query.ComputedBook;
import io.firstprint.domain.query.IndicatorAnswer;
import io.firstprint.domain.query.IndicatorQuestion;
import io.firstprint.domain.query.IndicatorView;
import io.firstprint.domain.query.PeriodView;
import io.firstprint.domain.query.UnknownBefore;
import io.firstprint.domain.rule.SampleRules;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A sum over two partners as of an instant. */
class DerivedKnownByTest {
    private static final Indicator EU = DerivedUniverse.TARGET;
    private static final Indicator DE = DerivedUniverse.member("DE");
    private static final Indicator HR = DerivedUniverse.member("HR");
    private static final String JANUARY = "2023-03-08T13:30:00Z";
    private static final String FEBRUARY = "2023-04-05T12:30:00Z";
    private static final String DEADLINE = "2023-04-05T13:00:00Z";

    private static final Definitions SUM = Definitions.none()
            .with(new Definition(
                    "eu",
                    "European Union",
                    at("2020-01-01"),
                    at("2020-01-01"),
                    new Formula.Sum(EU, Unit.USD, List.of(new Term(1, DE, null, null), new Term(1, HR, null, null))),
                    List.of(new Part("CENSUS-BEA", "FT900", "headline")),
                    false));

    /** January is complete; of February a part is missing until the deadline. */
    private static ComputedBook book() {
        Components components = Components.empty(EU)
                .with(release(DE, "2023-01", JANUARY, value("2023-01", 100)))
                .with(release(HR, "2023-01", JANUARY, value("2023-01", 5)))
                .with(release(DE, "2023-02", FEBRUARY, value("2023-01", 101), value("2023-02", 110)))
                .with(release(HR, "2023-02", FEBRUARY, value("2023-02", 6)));
        Completeness completeness = Completeness.none()
                .with(new PartMarker(ft900("2023-01"), "headline", 0, 1, at(JANUARY), at(JANUARY)))
                .with(new Deadline(ft900("2023-02"), "headline", at(DEADLINE), at(DEADLINE)));
        return new ComputedBook(DerivedBook.of(EU, SUM, components, completeness), new Remarks(Expectations.empty(EU)));
    }

    private static IndicatorAnswer answer(Instant instant) {
        return new BookAnswers(indicator -> Optional.of(book()), SampleRules::shipped)
                .answer(IndicatorQuestion.about(EU).asOf(instant))
                .orElseThrow();
    }

    private static List<PeriodView> periods(String instant) {
        return ((IndicatorView) answer(at(instant))).periods();
    }

    private static Amount thousands(long digits) {
        return new Amount(digits, 3, Unit.USD);
    }

    @Test
    void shouldBeComputedFromTheComponentsAsTheyWere() {
        assertThat(periods("2023-04-05"))
                .extracting(row -> row.period(), row -> Objects.requireNonNull(row.value())
                        .amount())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(period("2023-01"), thousands(105_000)));
    }

    @Test
    void shouldBeUnknownUntilItsComponentsWerePublished() {
        Instant before = at(JANUARY).minusMillis(1);

        assertThat(answer(before)).isEqualTo(new UnknownBefore(EU, before, at(JANUARY)));
    }

    @Test
    void shouldKnowNothingOfAnIncompleteReleaseBeforeItsDeadline() {
        assertThat(periods(FEBRUARY)).hasSize(1);
    }

    @Test
    void shouldBeIncompleteFromTheDeadlineOn() {
        assertThat(periods(DEADLINE))
                .extracting(row -> row.period(), PeriodView::incomplete)
                .contains(org.assertj.core.groups.Tuple.tuple(period("2023-02"), true));
    }

    @Test
    void shouldSayHowUncertainASumIs() {
        assertThat(Objects.requireNonNull(periods(JANUARY).get(0).value())
                        .uncertainty()
                        .value())
                .isEqualByComparingTo("1000000");
    }

    private static Instant instantOf(Object fact) {
        if (fact instanceof PartMarker marker) {
            return marker.instant();
        }
        return fact instanceof Deadline deadline ? deadline.instant() : ((ObservationSet) fact).instant();
    }

    private static DerivedBook book(DerivedUniverse universe, Predicate<Object> counted) {
        Components components = Components.empty(EU);
        Completeness completeness = Completeness.none();
        for (Object fact : universe.facts().stream().filter(counted).toList()) {
            components = fact instanceof ObservationSet set ? components.with(set) : components;
            completeness = fact instanceof PartMarker marker ? completeness.with(marker) : completeness;
            completeness = fact instanceof Deadline deadline ? completeness.with(deadline) : completeness;
        }
        return DerivedBook.of(EU, universe.definitions(), components, completeness);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldBeTheBookOfTheFactsUntilThen(long seed) {
        DerivedUniverse universe = DerivedUniverse.of(seed);
        DerivedBook all = book(universe, fact -> true);

        for (Instant instant : new TreeSet<>(
                universe.facts().stream().map(DerivedKnownByTest::instantOf).toList())) {
            DerivedBook then = all.knownBy(instant);
            DerivedBook expected = book(universe, fact -> !instantOf(fact).isAfter(instant));

            assertThat(then.vintages()).as("as of %s", instant).isEqualTo(expected.vintages());
            assertThat(then.incomplete()).as("as of %s", instant).isEqualTo(expected.incomplete());
            assertThat(then.contradictions()).as("as of %s", instant).isEqualTo(expected.contradictions());
        }
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 30);
    }
}
