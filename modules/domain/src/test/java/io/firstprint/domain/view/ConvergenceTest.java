/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.firstprint.domain.Sample;
import io.firstprint.domain.book.Book;
import io.firstprint.domain.view.AlertPolicy.Threshold;
import java.math.BigDecimal;
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
    private static final AlertPolicy TALKATIVE = new AlertPolicy(zeroToTen(), zeroToTen(), zeroToTen(), zeroToTen());

    private static final BookViews VIEWS = new BookViews(TALKATIVE);
    private static final int DELIVERIES = 2;

    private static Threshold zeroToTen() {
        return new Threshold(BigDecimal.ZERO, BigDecimal.TEN);
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
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
    void shouldLeaveTheSameEventsAsTheFinalBookForEveryDelivery(long seed) {
        Universe universe = Universe.of(seed);

        List<Set<ViewEvent>> emitted = deliveries(seed, universe, ConvergenceTest::lastEvents);

        Set<ViewEvent> expected = Set.copyOf(VIEWS.all(universe.book()));
        assertThat(emitted)
                .allSatisfy(last -> assertThat(difference(last, expected)).isEmpty());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldGiveEveryEventItsOwnId(long seed) {
        List<ViewEvent> events = VIEWS.all(Universe.of(seed).book());

        assertThat(events).extracting(ViewEvent::id).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldAcceptEveryAmountThatAFactCanHold(long seed) {
        Universe universe = Universe.ofExtremes(seed);

        assertThatCode(() -> lastEvents(universe.delivery(seed))).doesNotThrowAnyException();
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

    /** What a reader of the views holds in the end: the last event per id, withdrawn ones left out. */
    private static Set<ViewEvent> lastEvents(List<Object> delivery) {
        Map<String, ViewEvent> held = new TreeMap<>();
        Book book = Book.empty(Sample.BALANCE);
        for (Object fact : delivery) {
            Book next = Sample.with(book, fact);
            for (ViewUpdate update : VIEWS.changes(book, next)) {
                if (update.withdrawn()) {
                    held.remove(update.event().id());
                } else {
                    held.put(update.event().id(), update.event());
                }
            }
            book = next;
        }
        return Set.copyOf(held.values());
    }

    private static List<String> difference(Set<ViewEvent> found, Set<ViewEvent> expected) {
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
