/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.firstprint.domain.Sample;
import io.firstprint.domain.book.Book;
import io.firstprint.domain.book.Series;
import io.firstprint.domain.figures.BaselineMethod;
import io.firstprint.domain.rule.SampleRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Books and views are functions of the set of facts, whatever the order and number of deliveries. */
class ConvergenceTest {
    /** Everything is worth an alert, so that every rule is exercised. */
    private static final BookViews VIEWS = new BookViews(
            SampleRules::talkative,
            new SearchBounds(0, 9, new SearchBounds.Ranks(9, 0), 3),
            new SurprisePolicy(3, 2, List.of(BaselineMethod.values())));

    private static final int DELIVERIES = 2;
    private static final int CHECKED_EACH = 8;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    static LongStream fewSeeds() {
        return seeds().limit(100);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldGiveOneBookForEveryDelivery(long seed) {
        Universe universe = Universe.of(seed);

        List<Book> books = deliveries(seed, universe, delivery -> Sample.book(delivery.toArray()));

        assertThat(books).allSatisfy(book -> assertThat(book).isEqualTo(universe.book()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldKnowEachValueSinceTheSameInstantForEveryDelivery(long seed) {
        Universe universe = Universe.of(seed);

        List<Series> latest = deliveries(seed, universe, delivery -> Sample.book(delivery.toArray())
                .vintages()
                .latest());

        assertThat(latest).allSatisfy(series -> assertThat(series)
                .isEqualTo(universe.book().vintages().latest()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldLeaveTheEventsThatTheBookSays(long seed) {
        List<Object> delivery = Universe.of(seed).delivery(seed);

        List<String> differences = differencesAlong(delivery, CHECKED_EACH);

        assertThat(differences).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldGiveEveryEventItsOwnId(long seed) {
        List<ViewEvent> events = VIEWS.all(Universe.of(seed).book());

        assertThat(events).extracting(ViewEvent::id).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("fewSeeds")
    void shouldAcceptEveryAmountThatAFactCanHold(long seed) {
        List<Object> delivery = Universe.ofExtremes(seed).delivery(seed);

        assertThatCode(() -> differencesAlong(delivery, delivery.size())).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldChangeNothingForAFactKnownBefore(long seed) {
        Universe universe = Universe.of(seed);
        Book book = universe.book();

        List<ViewUpdate> updates = universe.facts().stream()
                .flatMap(fact -> VIEWS.changes(book, Sample.with(book, fact)).stream())
                .toList();

        assertThat(updates).isEmpty();
    }

    private static <T> List<T> deliveries(long seed, Universe universe, Function<List<Object>, T> apply) {
        return LongStream.range(0, DELIVERIES)
                .mapToObj(delivery -> apply.apply(universe.delivery(seed * DELIVERIES + delivery)))
                .toList();
    }

    /**
     * Returns in what the last event per id, withdrawn ones left out, differs from what the book says: at the
     * end of a delivery and each so many facts before it.
     */
    private static List<String> differencesAlong(List<Object> delivery, int each) {
        List<String> differences = new ArrayList<>();
        Map<String, View> held = new TreeMap<>();
        Book book = Book.empty(Sample.BALANCE);
        for (int left = delivery.size() - 1; left >= 0; left--) {
            Book next = Sample.with(book, delivery.get(left));
            VIEWS.changes(book, next).forEach(update -> hold(held, update));
            book = next;
            if (left % each == 0) {
                differences.addAll(difference(Set.copyOf(held.values()), Set.copyOf(VIEWS.all(book))));
            }
        }
        return differences;
    }

    private static void hold(Map<String, View> held, ViewUpdate update) {
        if (update.withdrawn()) {
            held.remove(update.event().id());
        } else {
            held.put(update.event().id(), update.event());
        }
    }

    private static List<String> difference(Set<? extends View> found, Set<? extends View> expected) {
        return Stream.concat(
                        found.stream()
                                .filter(event -> !expected.contains(event))
                                .map(event -> "unexpected " + event),
                        expected.stream()
                                .filter(event -> !found.contains(event))
                                .map(event -> "not found " + event))
                .toList();
    }
}
