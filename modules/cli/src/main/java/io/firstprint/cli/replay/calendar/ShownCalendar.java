/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.replay.calendar;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.release.ScheduledRelease;
import io.firstprint.poller.named.FileFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a calendar's file shows, by release. Immutable. */
final class ShownCalendar {
    private final Map<ReleaseId, ShownRelease> byRelease;

    private ShownCalendar(Map<ReleaseId, ShownRelease> byRelease) {
        this.byRelease = byRelease;
    }

    /** Returns what a file shows. */
    static ShownCalendar of(FileFacts file) {
        Map<ReleaseId, Set<Instant>> announced = announced(file.schedule());
        Map<ReleaseId, Map<Indicator, ObservationSet>> out = firstSeen(file.observed());
        Set<ReleaseId> releases = new TreeSet<>(announced.keySet());
        releases.addAll(out.keySet());
        Map<ReleaseId, ShownRelease> byRelease = new TreeMap<>();
        for (ReleaseId release : releases) {
            List<ShownFigure> figures = out.getOrDefault(release, Map.of()).values().stream()
                    .map(set -> figure(set, release.referencePeriod(), file.forecasts()))
                    .toList();
            byRelease.put(
                    release,
                    new ShownRelease(release, List.copyOf(announced.getOrDefault(release, Set.of())), figures));
        }
        return new ShownCalendar(byRelease);
    }

    private static Map<ReleaseId, Set<Instant>> announced(List<ScheduledRelease> schedule) {
        Map<ReleaseId, Set<Instant>> announced = new HashMap<>();
        schedule.stream()
                .sorted(Comparator.comparing(ScheduledRelease::seenAt))
                .forEach(word ->
                        last(announced.computeIfAbsent(word.release(), release -> new LinkedHashSet<>()), word));
        return announced;
    }

    /** A day that is named again is the last word again. */
    private static void last(Set<Instant> days, ScheduledRelease word) {
        days.remove(word.instant());
        days.add(word.instant());
    }

    private static Map<ReleaseId, Map<Indicator, ObservationSet>> firstSeen(List<ObservationSet> observed) {
        Map<ReleaseId, Map<Indicator, ObservationSet>> first = new HashMap<>();
        List<ObservationSet> inOrder = new ArrayList<>(observed);
        inOrder.sort(Comparator.comparing(ObservationSet::seenAt));
        for (ObservationSet set : inOrder) {
            ObservationSet unused = first.computeIfAbsent(
                            Objects.requireNonNull(set.release()),
                            release -> new TreeMap<>(Comparator.comparing(Indicator::toString)))
                    .putIfAbsent(set.indicator(), set);
        }
        return first;
    }

    private static ShownFigure figure(ObservationSet set, ReferencePeriod period, List<Consensus> forecasts) {
        return new ShownFigure(
                set.indicator(),
                forecasts.stream()
                        .filter(forecast -> forecast.indicator().equals(set.indicator())
                                && forecast.period().equals(period)
                                && forecast.asOf().isBefore(set.instant()))
                        .max(Comparator.comparing(Consensus::asOf))
                        .map(Consensus::amount)
                        .orElse(null),
                at(set, period),
                set.seenAt(),
                at(set, period.previous()));
    }

    private static @Nullable Amount at(ObservationSet set, ReferencePeriod period) {
        return set.observations().stream()
                .filter(observation -> observation.period().equals(period))
                .map(Observation::amount)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Returns what is shown of a release, empty where it has no entry. */
    Optional<ShownRelease> find(ReleaseId release) {
        return Optional.ofNullable(byRelease.get(release));
    }

    /** Returns everything that is shown, in order of release. */
    List<ShownRelease> releases() {
        return List.copyOf(byRelease.values());
    }
}
