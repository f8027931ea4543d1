/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.change;

import io.firstprint.domain.amount.Amount;
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
import org.jspecify.annotations.Nullable;

/** What one source said of an indicator before, whatever others said: it changes its mind only against this. */
final class OwnWord {
    private final List<ObservationSet> readings;
    private final Map<ReferencePeriod, @Nullable Amount> words = new HashMap<>();

    private OwnWord(List<ObservationSet> readings) {
        this.readings = readings;
        readings.forEach(reading -> reading.observations().forEach(said -> words.put(said.period(), said.amount())));
    }

    static OwnWord of(Vintages known, Source source) {
        return new OwnWord(known.publications().stream()
                .map(Publication::readings)
                .flatMap(List::stream)
                .filter(reading -> reading.source().name().equals(source.name()))
                .toList());
    }

    /** Returns whether it ever said something of a period or a later one. */
    boolean reaches(ReferencePeriod period) {
        return words.keySet().stream().anyMatch(said -> said.compareTo(period) >= 0);
    }

    /** Returns whether it has spoken for a release. */
    boolean hasSpokenFor(ReleaseId release) {
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

    /** Returns whether bytes are those of an earlier reading that it has gone beyond since: an old copy. */
    boolean isOvertaken(String digest) {
        return !digest.isEmpty()
                && !readings.isEmpty()
                && !readings.get(readings.size() - 1).contentDigest().equals(digest)
                && readings.stream().anyMatch(reading -> reading.contentDigest().equals(digest));
    }
}
