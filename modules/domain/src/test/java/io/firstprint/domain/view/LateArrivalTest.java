/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.Sample;
import io.firstprint.domain.book.Book;
import io.firstprint.domain.rule.SampleRules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Facts that arrive long after newer ones, over histories longer than what any rule takes for recent. */
class LateArrivalTest {
    private static final int MONTHS = 220;

    /** Still more than a change is compared with. */
    private static final int FEWER_MONTHS = 130;

    /** Everything is worth an alert, so that every rule looks at the whole series. */
    private static final BookViews TALKATIVE = new BookViews(
            SampleRules::talkative, new SearchBounds(0, 9, new SearchBounds.Ranks(9, 0), 3), SurprisePolicy.DEFAULT);

    private static final BookViews SHIPPED = new BookViews(SampleRules::shipped);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 4);
    }

    static LongStream fewSeeds() {
        return LongStream.rangeClosed(1, 2);
    }

    /** What readers hold after a delivery. */
    private static final class Reader {
        private final BookViews views;
        private final Map<String, ViewUpdate> held = new LinkedHashMap<>();
        private final List<ViewUpdate> repeated = new ArrayList<>();
        private final List<ViewUpdate> misjudged = new ArrayList<>();
        private Book book = Book.empty(Sample.BALANCE);

        Reader(BookViews views) {
            this.views = views;
        }

        Reader reading(List<Object> facts) {
            for (Object fact : facts) {
                Book next = Sample.with(book, fact);
                views.changes(book, next).forEach(this::hold);
                book = next;
            }
            return this;
        }

        private void hold(ViewUpdate update) {
            @Nullable ViewUpdate before = held.put(update.event().id(), update);
            if (before != null && before.event().equals(update.event()) && before.withdrawn() == update.withdrawn()) {
                repeated.add(update);
            }
            if (update.supersedes() != (before != null && !before.withdrawn())) {
                misjudged.add(update);
            }
        }

        Map<String, View> said() {
            Map<String, View> said = new TreeMap<>();
            held.values().stream()
                    .filter(update -> !update.withdrawn())
                    .forEach(update -> said.put(update.event().id(), update.event()));
            return said;
        }

        /** Returns in what a reader holds something else than the book says. */
        List<String> differences() {
            Map<String, View> expected = new TreeMap<>();
            views.all(book).forEach(event -> expected.put(event.id(), event));
            return LateArrivalTest.differences(said(), expected);
        }
    }

    private static List<String> differences(Map<String, View> found, Map<String, View> expected) {
        List<String> differences = new ArrayList<>();
        Set<String> ids = new TreeSet<>(found.keySet());
        ids.addAll(expected.keySet());
        ids.stream()
                .filter(id -> !Objects.equals(found.get(id), expected.get(id)))
                .forEach(id -> differences.add("found " + found.get(id) + ", expected " + expected.get(id)));
        return differences;
    }

    /** How facts arrive. */
    private enum Delivery {
        IN_ORDER,
        NEWEST_FIRST,
        SHUFFLED;

        List<Object> of(List<Object> facts, long seed) {
            List<Object> delivered = new ArrayList<>(facts);
            switch (this) {
                case IN_ORDER -> {}
                case NEWEST_FIRST -> Collections.reverse(delivered);
                case SHUFFLED -> Collections.shuffle(delivered, new Random(seed));
            }
            return delivered;
        }
    }

    /** A delivery, which is read once for all rules: what readers hold does not depend on who looks at it. */
    private record Reading(BookViews views, int months, long seed, Delivery delivery) {
        private static final Map<Reading, Reader> DONE = new ConcurrentHashMap<>();

        static Reader shipped(long seed, Delivery delivery) {
            return done(new Reading(SHIPPED, MONTHS, seed, delivery));
        }

        static List<Reader> talkative(long seed) {
            return Stream.of(Delivery.NEWEST_FIRST, Delivery.SHUFFLED)
                    .map(delivery -> done(new Reading(TALKATIVE, FEWER_MONTHS, seed, delivery)))
                    .toList();
        }

        private static Reader done(Reading reading) {
            return DONE.computeIfAbsent(reading, Reading::reader);
        }

        private Reader reader() {
            return new Reader(views).reading(delivery.of(LongUniverse.facts(seed, months), seed));
        }
    }

    @AfterAll
    static void forget() {
        Reading.DONE.clear();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldLeaveTheSameEventsNewestFirstAsInOrder(long seed) {
        Reader late = Reading.shipped(seed, Delivery.NEWEST_FIRST);

        Reader ordered = Reading.shipped(seed, Delivery.IN_ORDER);
        assertThat(differences(late.said(), ordered.said())).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldLeaveTheEventsThatTheBookSaysInAnyOrder(long seed) {
        assertThat(Reading.shipped(seed, Delivery.SHUFFLED).differences()).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("fewSeeds")
    void shouldLeaveTheEventsThatTheBookSaysWhereEverythingIsWorthAnAlert(long seed) {
        assertThat(Reading.talkative(seed)).map(Reader::differences).containsOnly(List.of());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldTellWhatSupersedesSomethingFromWhatIsNew(long seed) {
        assertThat(Reading.shipped(seed, Delivery.NEWEST_FIRST).misjudged).isEmpty();
        assertThat(Reading.shipped(seed, Delivery.SHUFFLED).misjudged).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("fewSeeds")
    void shouldTellWhatSupersedesSomethingFromWhatIsNewWhereEverythingIsWorthAnAlert(long seed) {
        assertThat(Reading.talkative(seed)).map(reader -> reader.misjudged).containsOnly(List.of());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldSayNothingTwice(long seed) {
        assertThat(Reading.shipped(seed, Delivery.NEWEST_FIRST).repeated).isEmpty();
    }
}
