/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.change;

import static io.firstprint.poller.TestSeries.BALANCE;
import static io.firstprint.poller.TestSeries.FT900;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Source;
import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseCalendar;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.release.ScheduledRelease;
import io.firstprint.poller.change.Change.NewFact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Releases and errata that never were, read by sources that lag, in any order. */
class RandomWorldsTest {
    private static final int WORLDS = 100;

    static List<Integer> worlds() {
        return IntStream.range(0, WORLDS).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void shouldEndWithWhatTheHighestSourceSaysAndThenFallSilent(int seed) {
        World world = new World(seed, 3);

        world.live();

        world.readAll();
        assertThat(world.known.latest().observations()).as(world.toString()).containsExactlyElementsOf(world.truth());
        int facts = world.facts.size();
        world.readAll();
        world.readAll();
        assertThat(world.facts).as(world.toString()).hasSize(facts);
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void shouldNeverLetASourceThatLagsTakeBackWhatTheHighestSourceSaid(int seed) {
        World world = new World(seed, 3);
        world.missesNothing = true;

        world.live();

        assertThat(world.takenBack).as(world.toString()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void shouldMakeNothingKnownBeforeItsReleaseIsPublic(int seed) {
        World world = new World(seed, 3);

        world.live();

        assertThat(world.facts).allSatisfy(fact -> assertThat(fact.instant())
                .isAfterOrEqualTo(
                        fact.release() == null
                                ? Instant.EPOCH
                                : world.calendar
                                        .find(fact.release())
                                        .orElseThrow()
                                        .instant()));
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void shouldMakeTheSameOfReadingsOfOneInstantInWhateverOrder(int seed) {
        World one = new World(seed, 1);
        World other = new World(seed, 1);
        other.backwards = true;

        one.live();
        other.live();

        assertThat(new HashSet<>(one.facts)).as(one + "\n---\n" + other).isEqualTo(new HashSet<>(other.facts));
    }

    private static final class World {
        static final ReferencePeriod FIRST = ReferencePeriod.parse("2024-01");
        static final Instant BEGIN = Instant.parse("2024-06-04T12:30:00Z");
        static final Source TABLE = new Source("table", 40);
        static final Source CARRIER = new Source("carrier", 20);
        static final Source TEXT = new Source("text", 10);

        final Random random;
        final ReleaseCalendar calendar;
        final TreeMap<Instant, SortedMap<ReferencePeriod, Long>> states = new TreeMap<>();
        final List<ObservationSet> facts = new ArrayList<>();
        final List<String> log = new ArrayList<>();
        final Duration carrierLag;
        final int releases;
        final List<String> takenBack = new ArrayList<>();
        boolean backwards;

        /** Whether the highest source is read whenever anything comes out. */
        boolean missesNothing;

        List<Observation> highest = List.of();
        Vintages known = Vintages.empty(BALANCE);
        Instant now = BEGIN.minus(Duration.ofDays(20));

        /** @param errataPerRelease one more than there are at most */
        World(int seed, int errataPerRelease) {
            random = new Random(seed);
            releases = 2 + random.nextInt(3);
            carrierLag = Duration.ofMinutes(random.nextInt(600));
            SortedMap<ReferencePeriod, Long> state = new TreeMap<>();
            for (int i = 0; i < 4; i++) {
                state.put(FIRST.plus(i), value());
            }
            states.put(Instant.EPOCH, state);
            List<ScheduledRelease> schedule = new ArrayList<>();
            schedule.add(scheduled(FIRST.plus(3), BEGIN.minus(Duration.ofDays(30))));
            for (int i = 0; i < releases; i++) {
                Instant out = BEGIN.plus(Duration.ofDays(30L * i));
                schedule.add(scheduled(FIRST.plus(4 + i), out));
                state = new TreeMap<>(state);
                state.put(FIRST.plus(4 + i), value());
                revise(state);
                states.put(out, state);
                for (int errata = random.nextInt(errataPerRelease); errata > 0; errata--) {
                    state = new TreeMap<>(state);
                    revise(state);
                    states.put(out.plus(Duration.ofMinutes(1 + random.nextInt(2000))), state);
                }
                state = states.lastEntry().getValue();
            }
            calendar = ReleaseCalendar.of(schedule);
            readAll();
        }

        private static ScheduledRelease scheduled(ReferencePeriod period, Instant instant) {
            return new ScheduledRelease(ReleaseId.parse("CENSUS-BEA/FT900/" + period), instant, Instant.EPOCH);
        }

        private long value() {
            return -60_000 + random.nextInt(20) * 500L;
        }

        private void revise(SortedMap<ReferencePeriod, Long> state) {
            int back = random.nextInt(3);
            state.put(state.lastKey().plus(-back), value());
        }

        List<Observation> truth() {
            return observations(states.lastEntry().getValue(), 6, 99);
        }

        private static List<Observation> observations(SortedMap<ReferencePeriod, Long> state, int exponent, int last) {
            List<Observation> all = new ArrayList<>();
            state.forEach((period, millions) -> all.add(new Observation(
                    period,
                    exponent == 6
                            ? new Amount(millions, 6, Unit.USD)
                            : new Amount(Math.round(millions / 100.0), 8, Unit.USD))));
            return all.subList(Math.max(0, all.size() - last), all.size());
        }

        void live() {
            Instant end = BEGIN.plus(Duration.ofDays(30L * releases));
            while (now.isBefore(end)) {
                now = next();
                List<Source> asked = new ArrayList<>(List.of(TABLE, CARRIER, TEXT));
                asked.removeIf(source -> random.nextInt(3) == 0);
                Collections.shuffle(asked, random);
                if (backwards) {
                    Collections.reverse(asked);
                }
                if (missesNothing && states.containsKey(now) && !asked.contains(TABLE)) {
                    asked.add(TABLE);
                }
                asked.forEach(this::read);
            }
        }

        private Instant next() {
            Instant event = missesNothing ? states.higherKey(now) : nextRelease();
            Instant release = event == null ? Instant.MAX : event;
            Instant next = now.plus(
                    Duration.ofMinutes(random.nextInt(3) == 0 ? random.nextInt(8000) : 1 + random.nextInt(90)));
            return next.isAfter(release) ? release : next;
        }

        private @Nullable Instant nextRelease() {
            return calendar.releases().stream()
                    .map(ScheduledRelease::instant)
                    .filter(now::isBefore)
                    .findFirst()
                    .orElse(null);
        }

        void readAll() {
            now = now.plus(Duration.ofDays(3));
            for (Source source : List.of(TABLE, CARRIER, TEXT)) {
                now = now.plusMillis(5);
                read(source);
            }
        }

        private void read(Source source) {
            Instant shown = source.equals(CARRIER) ? now.minus(carrierLag) : now;
            SortedMap<ReferencePeriod, Long> state = states.floorEntry(shown).getValue();
            List<Observation> observations =
                    source.equals(TEXT) ? observations(state, 8, 2) : observations(state, 6, 99);
            String digest = source.name() + states.floorKey(shown);
            Change change =
                    new ChangeDetector(FT900, source).detect(known, new Reading(observations, now, digest), calendar);
            log.add(now + " " + source.name() + " of " + states.floorKey(shown) + ": " + change);
            if (change instanceof NewFact found) {
                facts.add(found.fact());
                known = known.with(found.fact());
            }
            if (source.equals(TABLE)) {
                highest = observations;
            }
            boolean isCurrent =
                    observations(states.floorEntry(now).getValue(), 6, 99).equals(highest);
            if (isCurrent && !known.latest().observations().equals(highest)) {
                takenBack.add(log.get(log.size() - 1));
            }
        }

        @Override
        public String toString() {
            return String.join("\n", log);
        }
    }
}
