/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.change;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Publication;
import io.firstprint.domain.book.Series;
import io.firstprint.domain.book.Source;
import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one source said of an indicator before, whatever others said: it changes its mind only against this. */
public final class OwnWord {
    private final Source source;
    private final List<ObservationSet> all;
    private final List<ObservationSet> readings;
    private final Map<ReferencePeriod, @Nullable Amount> words = new HashMap<>();

    private OwnWord(Source source, List<ObservationSet> all) {
        this.source = source;
        this.all = all;
        this.readings = all.stream().filter(this::isOwn).toList();
        readings.forEach(reading -> reading.observations().forEach(said -> words.put(said.period(), said.amount())));
    }

    /** Returns what a source said in all that is published of an indicator. */
    public static OwnWord of(Vintages known, Source source) {
        return new OwnWord(
                source,
                known.publications().stream()
                        .map(Publication::readings)
                        .flatMap(List::stream)
                        .toList());
    }

    private boolean isOwn(ObservationSet reading) {
        return reading.source().name().equals(source.name());
    }

    /** Returns what it said last, empty where it never said anything. */
    public Optional<ObservationSet> last() {
        return readings.isEmpty() ? Optional.empty() : Optional.of(readings.get(readings.size() - 1));
    }

    /** Returns whether it never said anything. */
    boolean isSilent() {
        return readings.isEmpty();
    }

    /** Returns whether it ever said something of a period or a later one. */
    boolean reaches(ReferencePeriod period) {
        return words.keySet().stream().anyMatch(said -> said.compareTo(period) >= 0);
    }

    /** Returns whether it has spoken for a release. */
    public boolean hasSpokenFor(ReleaseId release) {
        return readings.stream().anyMatch(reading -> release.equals(reading.release()));
    }

    /** Returns whether it has spoken for a release at an instant. */
    boolean hasSpokenFor(ReleaseId release, Instant instant) {
        return readings.stream()
                .anyMatch(reading ->
                        release.equals(reading.release()) && reading.instant().equals(instant));
    }

    /**
     * Returns whether a value is what it said last of the period.
     *
     * @param before what it silently agreed with where it said nothing of its own
     */
    boolean isSame(ReferencePeriod period, @Nullable Amount amount, Series before) {
        return Objects.equals(amount, words.containsKey(period) ? words.get(period) : before.at(period));
    }

    /**
     * Returns whether a value agrees with one that a source of higher rank said after the last own word on the period, and
     * that one of higher rank has gone beyond since: this source agreed in silence, and is behind.
     */
    boolean isBehind(Observation observation) {
        boolean agreed = false;
        boolean isBehind = false;
        for (ObservationSet reading : all) {
            @Nullable Observation said = at(reading, observation.period());
            if (said != null && isOwn(reading)) {
                agreed = false;
                isBehind = false;
            } else if (said != null && reading.source().rank() > source.rank()) {
                isBehind = agreed && !agree(observation, said);
                agreed |= agree(observation, said);
            }
        }
        return isBehind;
    }

    private static @Nullable Observation at(ObservationSet reading, ReferencePeriod period) {
        return reading.observations().stream()
                .filter(said -> said.period().equals(period))
                .findFirst()
                .orElse(null);
    }

    private static boolean agree(Observation own, Observation other) {
        return Objects.equals(own.amount(), other.amount()) || ChangeDetector.isCoarser(own.amount(), other.amount());
    }

    /** Returns whether bytes are those of an earlier reading that it has gone beyond since: an old copy. */
    boolean isOvertaken(String digest) {
        return !digest.isEmpty()
                && !readings.isEmpty()
                && !readings.get(readings.size() - 1).contentDigest().equals(digest)
                && readings.stream().anyMatch(reading -> reading.contentDigest().equals(digest));
    }
}
