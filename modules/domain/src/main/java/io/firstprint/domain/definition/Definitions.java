/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.definition;

import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.version.Versions;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every version of every definition. Immutable; independent of arrival order; safe to share between threads.
 *
 * <p>Of the versions of one name that begin at one instant the one published last holds, and of those published
 * together the one whose text form comes last.
 */
public final class Definitions {
    private final Versions<Definition> versions;
    private final Map<Instant, Map<Indicator, Set<Indicator>>> targets = new ConcurrentHashMap<>();

    private final Map<Instant, Set<Indicator>> valued = new ConcurrentHashMap<>();

    private Definitions(Versions<Definition> versions) {
        this.versions = versions;
    }

    /** Returns definitions of which there is none. */
    public static Definitions none() {
        return new Definitions(Versions.none());
    }

    /** Returns the definitions with one more version, or this instance when it is there already. */
    public Definitions with(Definition version) {
        return withAll(List.of(version));
    }

    /** Returns these versions, to be compared with others. */
    public static Definitions of(Versions<Definition> versions) {
        return new Definitions(versions);
    }

    /** Returns the definitions with more versions, or this instance when all are there already. */
    @SuppressWarnings("ReferenceEquality") // versions that learn nothing stay the same object
    public Definitions withAll(Collection<Definition> more) {
        Versions<Definition> next = versions.withAll(more);
        return next == versions ? this : new Definitions(next);
    }

    /** Returns every version, by name and then in order of its beginning. */
    public List<Definition> versions() {
        return versions.all();
    }

    /** Returns the same, to be compared with what files say. */
    public Versions<Definition> asVersions() {
        return versions;
    }

    /** Returns what is in force for a release, by name; retired ones left out. */
    public List<Definition> at(Instant release) {
        return versions.at(release);
    }

    /** Returns what is in force at an instant or begins after it, by name; retired ones left out. */
    List<Definition> inForceFrom(Instant instant) {
        return versions.inForceFrom(instant);
    }

    /** Returns every version that computes, explains or checks a target, by name and then in order of its beginning. */
    public List<Definition> of(Indicator target) {
        Set<String> names = new LinkedHashSet<>();
        versions.all().stream()
                .filter(version -> version.target().equals(target))
                .forEach(version -> names.add(version.name()));
        return versions.all().stream()
                .filter(version -> names.contains(version.name()))
                .toList();
    }

    /**
     * Returns the targets that use an indicator by a definition in force at an instant, in order of text form. The
     * answer is the same object for every instant between two beginnings of versions, and costs two look-ups.
     */
    public Set<Indicator> targetsOf(Indicator component, Instant at) {
        @Nullable Instant epoch = versions.epochOf(at);
        return epoch == null
                ? Set.of()
                : targets.computeIfAbsent(epoch, this::targetsAt).getOrDefault(component, Set.of());
    }

    /** Returns the targets that use an indicator by any version, of whatever instant, in order of text form. */
    public Set<Indicator> everyTargetOf(Indicator component) {
        Set<Indicator> using = new TreeSet<>(Comparator.comparing(Indicator::toString));
        versions.all().stream()
                .filter(version -> version.formula().terms().stream()
                        .anyMatch(term -> term.component().equals(component)))
                .forEach(version -> using.add(version.target()));
        return using;
    }

    /**
     * Returns the parts of a release that a definition waits for, in order: those that are needed at an instant or by a
     * version that begins later.
     */
    public SortedSet<String> partsOf(ReleaseId release, Instant from) {
        return inForceFrom(from).stream()
                .flatMap(definition -> definition.needs().stream())
                .filter(part -> part.isOf(release, part.name()))
                .map(Part::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns whether a definition in force at an instant gives an indicator its values. Costs two look-ups. */
    public boolean computes(Indicator indicator, Instant at) {
        @Nullable Instant epoch = versions.epochOf(at);
        return epoch != null && valued.computeIfAbsent(epoch, this::valuedAt).contains(indicator);
    }

    private Set<Indicator> valuedAt(Instant epoch) {
        return at(epoch).stream()
                .filter(definition -> definition.formula().givesValues())
                .map(Definition::target)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Map<Indicator, Set<Indicator>> targetsAt(Instant epoch) {
        Map<Indicator, Set<Indicator>> byComponent = new LinkedHashMap<>();
        Comparator<Indicator> byText = Comparator.comparing(Indicator::toString);
        for (Definition definition : at(epoch)) {
            for (Term term : definition.formula().terms()) {
                byComponent
                        .computeIfAbsent(term.component(), component -> new TreeSet<>(byText))
                        .add(definition.target());
            }
        }
        return byComponent;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Definitions that && versions.equals(that.versions);
    }

    @Override
    public int hashCode() {
        return versions.hashCode();
    }

    @Override
    public String toString() {
        return versions + " of definitions";
    }
}
