/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.version;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Every version of every name. Immutable; independent of arrival order; safe to share between threads.
 *
 * <p>Of the versions of one name the one with the latest beginning that does not lie after a release's instant holds
 * for that release. Of those that begin at one instant the one published last holds, and of those published together
 * the one whose text form comes last.
 *
 * @param <V> version
 */
public final class Versions<V extends Versioned<V>> {
    private final NavigableSet<V> all;
    private final TreeSet<Instant> beginnings = new TreeSet<>();

    private Versions(NavigableSet<V> all) {
        this.all = all;
        all.forEach(version -> beginnings.add(version.effectiveFrom()));
    }

    /**
     * Returns no versions.
     *
     * @param <V> version
     */
    public static <V extends Versioned<V>> Versions<V> none() {
        return new Versions<>(new TreeSet<>(Comparator.<V, String>comparing(Versioned::name)
                .thenComparing(Versioned::effectiveFrom)
                .thenComparing(Versioned::publishedAt)
                .thenComparing(V::toString)));
    }

    /** Returns these with more, or this instance when all are there already. */
    public Versions<V> withAll(Collection<V> more) {
        TreeSet<V> next = new TreeSet<>(all);
        return next.addAll(more) ? new Versions<>(next) : this;
    }

    /** Returns every version, by name and then in order of its beginning. */
    public List<V> all() {
        return List.copyOf(all);
    }

    /** Returns what is in force for a release, by name; retired ones left out. */
    public List<V> at(Instant release) {
        return latest(release).values().stream()
                .filter(version -> !version.retired())
                .toList();
    }

    /** Returns what is in force at an instant or begins after it, by name; retired ones left out. */
    public List<V> inForceFrom(Instant instant) {
        Map<String, V> latest = latest(instant);
        return all.stream()
                .filter(version -> !version.retired())
                .filter(version ->
                        version.effectiveFrom().isAfter(instant) || version.equals(latest.get(version.name())))
                .toList();
    }

    private Map<String, V> latest(Instant release) {
        Map<String, V> latest = new TreeMap<>();
        for (V version : all) {
            if (!version.effectiveFrom().isAfter(release)) {
                latest.put(version.name(), version);
            }
        }
        return latest;
    }

    /**
     * Returns the last beginning of a version that does not lie after an instant, null when there is none. What is in
     * force does not change from one beginning to the next, so it may be worked out once for each.
     */
    public @Nullable Instant epochOf(Instant instant) {
        return beginnings.floor(instant);
    }

    /** Returns the version of the same name that holds at another one's beginning, retired or not. */
    public Optional<V> holdingBefore(V version) {
        return all.stream()
                .filter(held -> held.name().equals(version.name()))
                .filter(held -> !held.effectiveFrom().isAfter(version.effectiveFrom()))
                .reduce((earlier, later) -> later);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Versions<?> that && all.equals(that.all);
    }

    @Override
    public int hashCode() {
        return new ArrayList<>(all).hashCode();
    }

    @Override
    public String toString() {
        return all.size() + " versions";
    }
}
