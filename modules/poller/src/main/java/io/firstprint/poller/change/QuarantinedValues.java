/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.change;

import io.firstprint.domain.book.HeldValue;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.Series;
import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.release.Programme;
import io.firstprint.domain.release.ReleaseId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The held values that are the publisher's last word on their periods: held still, or rejected by an operator.
 *
 * @param values in order of publication
 */
record QuarantinedValues(List<HeldValue> values) {

    static QuarantinedValues of(Vintages known, Series before, Instant seenAt) {
        return new QuarantinedValues(known.held().stream()
                .filter(held -> !held.instant().isAfter(seenAt) && isLastWord(held, before))
                .toList());
    }

    private static boolean isLastWord(HeldValue held, Series before) {
        HeldValue.@Nullable Decision decision = held.decision();
        @Nullable Instant knownAt = before.knownAt(held.period());
        return (decision == null || (decision.ruling() != null && !decision.freed()))
                && (knownAt == null || !knownAt.isAfter(held.instant()));
    }

    /**
     * Returns whether a reading says something else than what the publisher said last.
     *
     * @param programme whose releases decide what is held; a value that is held still is what it said last
     */
    boolean isNews(Observation observation, Series before, Programme programme) {
        for (HeldValue held : values) {
            if (held.isOpen() && held.period().equals(observation.period()) && programme.has(held.release())) {
                return !held.amount().equals(observation.amount());
            }
        }
        return !Objects.equals(before.at(observation.period()), observation.amount())
                && values.stream().noneMatch(held -> isSame(held, observation));
    }

    /** Returns what a release changes, with the values of earlier releases that are held still and that it leaves standing. */
    List<Observation> restatedBy(ReleaseId release, List<Observation> reading, List<Observation> changed) {
        List<Observation> all = new ArrayList<>(changed);
        reading.stream()
                .filter(observation -> !changed.contains(observation))
                .filter(observation -> values.stream()
                        .anyMatch(
                                held -> held.isOpen() && !held.release().equals(release) && isSame(held, observation)))
                .forEach(all::add);
        all.sort(Comparator.comparing(Observation::period));
        return List.copyOf(all);
    }

    private static boolean isSame(HeldValue held, Observation observation) {
        return held.period().equals(observation.period()) && held.amount().equals(observation.amount());
    }
}
