/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.book;

import static io.firstprint.domain.Sample.at;
import static io.firstprint.domain.Sample.consensus;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A book as of an instant is the book of the facts until then. */
class KnownByTest {
    private static final String START = "2026-03-10";
    private static final int STEPS = 12;

    private static Instant day(int number) {
        return at(START).plus(Duration.ofDays(number));
    }

    /** Made-up figures, one in four of them a thousand times too large, and words of operators on some. */
    private static List<Object> facts(Random random) {
        List<Object> facts = new ArrayList<>();
        Observation[] known = new Observation[24];
        for (int i = 0; i < known.length; i++) {
            known[i] = new Observation(Sample.period("2024-02").plus(i), Sample.millions(-50_000 - 37L * i));
        }
        facts.add(Sample.snapshot(START, known));
        for (int i = 1; i <= STEPS; i++) {
            String period = Sample.period("2026-01").plus(i).toString();
            long value = -50_000L - random.nextInt(2_000);
            facts.add(Sample.release(
                    period,
                    day(10 * i).toString(),
                    Sample.value(period, random.nextInt(4) == 0 ? value * 1_000 : value)));
            for (int word = 0; word < random.nextInt(3); word++) {
                Ruling.Verdict verdict = random.nextBoolean() ? Ruling.Verdict.RELEASE : Ruling.Verdict.REJECT;
                facts.add(Sample.ruling(
                        period,
                        period,
                        verdict,
                        day(10 * i + random.nextInt(40)).toString()));
            }
            facts.add(consensus(
                    "Reuters",
                    period,
                    "-50E9 USD",
                    day(10 * i - random.nextInt(20)).toString()));
        }
        Collections.shuffle(facts, random);
        return facts;
    }

    private static Instant instantOf(Object fact) {
        if (fact instanceof Ruling ruling) {
            return ruling.instant();
        }
        return fact instanceof ObservationSet set ? set.instant() : ((Consensus) fact).asOf();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shouldBeTheBookOfTheFactsUntilThen(long seed) {
        List<Object> facts = facts(new Random(seed));
        Book book = Sample.book(facts.toArray());

        for (Instant instant :
                new TreeSet<>(facts.stream().map(KnownByTest::instantOf).toList())) {
            assertKnown(facts, book, instant.minusMillis(1));
            assertKnown(facts, book, instant);
        }
    }

    private static void assertKnown(List<Object> facts, Book book, Instant instant) {
        Book expected = Sample.book(
                facts.stream().filter(fact -> !instantOf(fact).isAfter(instant)).toArray());

        assertThat(book.knownBy(instant)).as("as of %s", instant).isEqualTo(expected);
        assertThat(book.knownBy(instant).vintages().latest())
                .as("as of %s", instant)
                .isEqualTo(expected.vintages().latest());
    }

    @Test
    void shouldBeItselfWhereNothingComesLater() {
        Vintages vintages = Sample.book(facts(new Random(6)).toArray()).vintages();

        assertThat(vintages.knownBy(Instant.MAX)).isSameAs(vintages);
    }
}
