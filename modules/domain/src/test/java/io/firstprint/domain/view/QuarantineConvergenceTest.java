/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.Sample;
import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.book.Book;
import io.firstprint.domain.book.HeldValue;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Series;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.rule.SampleRules;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is held, and what follows from rulings and later releases, is a function of the set of facts. */
class QuarantineConvergenceTest {
    private static final BookViews VIEWS = new BookViews(SampleRules::shipped);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldKnowAtEveryInstantWhatTheRulesSay(long seed) {
        ErroneousUniverse universe = ErroneousUniverse.of(seed);
        Book book = Sample.book(universe.delivery(seed).toArray());
        NaiveBook naive = new NaiveBook(universe.sets(), universe.rulings());

        Map<Instant, Optional<Map<ReferencePeriod, Amount>>> found = new HashMap<>();
        Map<Instant, Optional<Map<ReferencePeriod, Amount>>> expected = new HashMap<>();
        universe.sets().stream().map(ObservationSet::instant).forEach(instant -> {
            found.put(instant, book.vintages().asOf(instant).map(QuarantineConvergenceTest::values));
            expected.put(instant, naive.asOf(instant));
        });

        assertThat(found).isEqualTo(expected);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldHoldTheSameValuesForEveryDelivery(long seed) {
        ErroneousUniverse universe = ErroneousUniverse.of(seed);

        Book disturbed = Sample.book(universe.delivery(seed).toArray());

        assertThat(disturbed).isEqualTo(universe.book());
        assertThat(disturbed.vintages().held())
                .isEqualTo(universe.book().vintages().held());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldLeaveTheEventsThatTheBookSays(long seed) {
        Map<String, View> left = new TreeMap<>();
        Book book = Book.empty(Sample.BALANCE);
        for (Object fact : ErroneousUniverse.of(seed).delivery(seed)) {
            Book next = Sample.with(book, fact);
            VIEWS.changes(book, next).forEach(update -> {
                if (update.withdrawn()) {
                    left.remove(update.event().id());
                } else {
                    left.put(update.event().id(), update.event());
                }
            });
            book = next;
        }

        assertThat(new HashSet<>(left.values())).isEqualTo(new HashSet<>(VIEWS.all(book)));
    }

    /** The properties above would be empty if the generated errors were not held, freed and rejected. */
    @Test
    void shouldExerciseEveryWayOutOfQuarantine() {
        Set<String> ways = new HashSet<>();
        seeds().mapToObj(ErroneousUniverse::of)
                .forEach(universe ->
                        universe.book().vintages().held().forEach(held -> ways.add(way(held, universe.sets()))));

        assertThat(ways)
                .containsExactlyInAnyOrder(
                        "open",
                        "freed by ruling",
                        "freed as repeated",
                        "freed as revised",
                        "freed by a later period",
                        "rejected by ruling",
                        "rejected");
    }

    private static String way(HeldValue held, List<ObservationSet> sets) {
        HeldValue.Decision decision = held.decision();
        if (decision == null) {
            return "open";
        }
        String outcome = decision.freed() ? "freed" : "rejected";
        if (decision.ruling() != null) {
            return outcome + " by ruling";
        }
        return decision.freed() ? outcome + freedHow(held, decision, sets) : outcome;
    }

    private static String freedHow(HeldValue held, HeldValue.Decision decision, List<ObservationSet> sets) {
        List<Observation> said = sets.stream()
                .filter(set -> decision.at().equals(set.instant()) && Objects.equals(decision.by(), set.release()))
                .flatMap(set -> set.observations().stream())
                .filter(value -> value.period().equals(held.period()))
                .toList();
        if (said.isEmpty()) {
            return " by a later period";
        }
        return said.stream().anyMatch(value -> held.amount().equals(value.amount())) ? " as repeated" : " as revised";
    }

    private static Map<ReferencePeriod, Amount> values(Series series) {
        Map<ReferencePeriod, Amount> values = new TreeMap<>();
        series.observations()
                .forEach(observation -> values.put(observation.period(), Objects.requireNonNull(observation.amount())));
        return values;
    }
}
