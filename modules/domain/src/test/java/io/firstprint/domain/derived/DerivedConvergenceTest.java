/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.derived;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.book.Expectations;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Publication;
import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.rule.SampleRules;
import io.firstprint.domain.view.View;
import io.firstprint.domain.view.ViewEvent;
import io.firstprint.domain.view.ViewUpdate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is derived is a function of the set of facts, whatever the order and number of deliveries. */
class DerivedConvergenceTest {
    private static final DerivedViews VIEWS = new DerivedViews(SampleRules::shipped);
    private static final Remarks NOTHING_EXPECTED = new Remarks(Expectations.empty(DerivedUniverse.TARGET));

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 100);
    }

    /** What a store holds for a target, and the book made of it. */
    private record State(Components components, Completeness completeness, DerivedBook book) {

        static State nothing(DerivedUniverse universe) {
            Components components = Components.empty(DerivedUniverse.TARGET);
            Completeness completeness = Completeness.none();
            return new State(
                    components,
                    completeness,
                    DerivedBook.of(DerivedUniverse.TARGET, universe.definitions(), components, completeness));
        }

        State with(Object fact) {
            Components more = fact instanceof ObservationSet set ? components.with(set) : components;
            Completeness further = completeness;
            further = fact instanceof PartMarker marker ? further.with(marker) : further;
            further = fact instanceof Deadline deadline ? further.with(deadline) : further;
            return new State(more, further, book.updated(more, further));
        }

        DerivedBook recomputed() {
            return DerivedBook.of(DerivedUniverse.TARGET, book.definitions(), components, completeness);
        }
    }

    private static State after(DerivedUniverse universe, List<Object> facts) {
        State state = State.nothing(universe);
        for (Object fact : facts) {
            state = state.with(fact);
        }
        return state;
    }

    private static List<ObservationSet> facts(Vintages vintages) {
        return vintages.publications().stream()
                .map(Publication::readings)
                .flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldDeriveWhatANaiveRecomputationDerives(long seed) {
        DerivedUniverse universe = DerivedUniverse.of(seed);

        DerivedBook book = after(universe, universe.delivery(seed)).book();

        assertThat(facts(book.vintages())).isEqualTo(naive(universe).sets());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldMarkIncompleteWhatANaiveRecomputationMarks(long seed) {
        DerivedUniverse universe = DerivedUniverse.of(seed);

        DerivedBook book = after(universe, universe.delivery(seed)).book();

        assertThat(book.incomplete()).isEqualTo(naive(universe).incomplete());
    }

    private static NaiveDerivation naive(DerivedUniverse universe) {
        return new NaiveDerivation(DerivedUniverse.TARGET, universe.definitions(), universe.facts(), "derived");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldSayOfExplainedAndCheckedTotalsWhatANaiveRecomputationSays(long seed) {
        DerivedUniverse universe = DerivedUniverse.of(seed);

        DerivedBook book = after(universe, universe.delivery(seed)).book();

        List<ViewEvent> said = new ArrayList<>(book.contributions());
        said.addAll(book.contradictions());
        assertThat(NaiveStatements.outline(said))
                .containsExactlyInAnyOrderElementsOf(new NaiveStatements(universe).outlines());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldLeaveTheEventsThatTheBookSays(long seed) {
        DerivedUniverse universe = DerivedUniverse.of(seed);
        State state = State.nothing(universe);
        Map<String, View> held = new HashMap<>();
        List<String> differences = new ArrayList<>();

        List<Object> delivery = universe.delivery(seed);
        for (int i = 0; i < delivery.size(); i++) {
            State next = state.with(delivery.get(i));
            VIEWS.changes(state.book(), NOTHING_EXPECTED, next.book(), NOTHING_EXPECTED)
                    .forEach(update -> hold(held, update));
            state = next;
            if (i % 20 == 0 || i == delivery.size() - 1) {
                differences.addAll(difference(held.values(), VIEWS.all(state.recomputed(), NOTHING_EXPECTED)));
            }
        }

        assertThat(differences).isEmpty();
    }

    private static List<String> difference(Collection<? extends View> found, Collection<? extends View> expected) {
        Set<View> unexpected = new HashSet<>(found);
        expected.forEach(unexpected::remove);
        Set<View> notFound = new HashSet<>(expected);
        found.forEach(notFound::remove);
        return Stream.concat(
                        unexpected.stream().map(event -> "unexpected " + event),
                        notFound.stream().map(event -> "not found " + event))
                .toList();
    }

    private static void hold(Map<String, View> held, ViewUpdate update) {
        if (update.withdrawn()) {
            held.remove(update.event().id());
        } else {
            held.put(update.event().id(), update.event());
        }
    }
}
