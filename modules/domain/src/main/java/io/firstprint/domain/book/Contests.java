/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.book;

import io.firstprint.domain.period.ReferencePeriod;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every contradiction about one indicator that holds, by id. Immutable.
 *
 * @param byId contests by their contradiction's id
 */
public record Contests(Map<String, Contest> byId) {
    /** Nothing is contested. */
    public static final Contests NONE = new Contests(Map.of());

    /** Copies the contests. */
    public Contests {
        byId = Collections.unmodifiableMap(new TreeMap<>(byId));
    }

    /** Returns the contests with one more or with what it says now, this instance when it said so before. */
    public Contests with(Contest contest) {
        if (contest.equals(byId.get(contest.id()))) {
            return this;
        }
        Map<String, Contest> next = new TreeMap<>(byId);
        next.put(contest.id(), contest);
        return new Contests(next);
    }

    /** Returns the contests without one, this instance when it was not among them. */
    public Contests without(String id) {
        if (!byId.containsKey(id)) {
            return this;
        }
        Map<String, Contest> next = new TreeMap<>(byId);
        next.remove(id);
        return next.isEmpty() ? NONE : new Contests(next);
    }

    /** Returns the contests by what was public at an instant. */
    public Contests knownBy(Instant instant) {
        Map<String, Contest> known = new TreeMap<>(byId);
        known.values().removeIf(contest -> contest.instant().isAfter(instant));
        return known.size() == byId.size() ? this : new Contests(known);
    }

    /** Returns what contests a period, in order of id. */
    public List<Contest> about(ReferencePeriod period) {
        return byId.isEmpty()
                ? List.of()
                : byId.values().stream()
                        .filter(contest -> contest.period().equals(period))
                        .toList();
    }

    /** Returns the periods of which these contests say something else than earlier ones. */
    public Set<ReferencePeriod> periodsChangedFrom(Contests earlier) {
        return Stream.concat(byId.keySet().stream(), earlier.byId.keySet().stream())
                .filter(id -> !Objects.equals(byId.get(id), earlier.byId.get(id)))
                .flatMap(id -> Stream.of(byId, earlier.byId).map(contests -> contests.get(id)))
                .filter(Objects::nonNull)
                .map(Contest::period)
                .collect(Collectors.toSet());
    }
}
