/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.derived;

import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.definition.Definitions;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.view.Contradiction;
import io.firstprint.domain.view.Contributions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What every definition of one target makes of its components: derived vintages, contributions, contradictions.
 *
 * <p>A pure function of definitions, components and completeness; nothing of it is stored. Keep the last one on the
 * heap and {@link #updated update} it: a fact of a publication that still waits costs one path of a tree, a
 * publication that becomes complete costs its components times their changed periods. After a restart or a change of
 * definitions compute it anew with {@link #of}.
 */
public final class DerivedBook {
    private final Indicator target;
    private final Definitions definitions;
    private final Components components;
    private final Completeness completeness;
    private final ValueLine values;
    private final List<Line> identities;
    private final List<Line> breakdowns;

    private DerivedBook(
            Indicator target,
            Definitions definitions,
            Components components,
            Completeness completeness,
            ValueLine values,
            List<Line> identities,
            List<Line> breakdowns) {
        this.target = target;
        this.definitions = definitions;
        this.components = components;
        this.completeness = completeness;
        this.values = values;
        this.identities = identities;
        this.breakdowns = breakdowns;
    }

    /**
     * Computes all from the start.
     *
     * @throws IllegalArgumentException if the components are those of another target
     */
    public static DerivedBook of(
            Indicator target, Definitions definitions, Components components, Completeness completeness) {
        if (!components.target().equals(target)) {
            throw new IllegalArgumentException(
                    "Expected the components of " + target + ", found those of " + components.target());
        }
        DerivedBook nothing = new DerivedBook(
                target,
                definitions,
                Components.empty(target),
                Completeness.none(),
                ValueLine.empty(Timeline.ofValues(target, definitions), target),
                empty(Timeline.ofIdentities(target, definitions), target),
                empty(Timeline.ofBreakdowns(target, definitions), target));
        return nothing.updated(components, completeness);
    }

    private static List<Line> empty(List<Timeline> timelines, Indicator target) {
        return timelines.stream().map(timeline -> Line.empty(timeline, target)).toList();
    }

    /**
     * Returns the book after more facts, markers or deadlines under the same definitions; this instance when nothing
     * changed.
     *
     * @param newest at least what this book knows
     * @param progress at least what this book knows
     */
    @SuppressWarnings("ReferenceEquality") // a fact that says nothing new leaves the same object
    public DerivedBook updated(Components newest, Completeness progress) {
        if (newest == components && progress == completeness) {
            return this;
        }
        return new DerivedBook(
                target,
                definitions,
                newest,
                progress,
                values.updated(newest, progress),
                updated(identities, newest, progress),
                updated(breakdowns, newest, progress));
    }

    private static List<Line> updated(List<Line> lines, Components newest, Completeness progress) {
        List<Line> next = new ArrayList<>(lines.size());
        lines.forEach(line -> next.add(line.updated(newest, progress).after()));
        return List.copyOf(next);
    }

    /**
     * Returns the book by what was public at an instant. Until a part was complete, or its deadline had passed, nothing is
     * known of what needs it.
     */
    public DerivedBook knownBy(Instant instant) {
        return of(target, definitions, components.knownBy(instant), completeness.knownBy(instant));
    }

    /** Returns what it is about. */
    public Indicator target() {
        return target;
    }

    /** Returns the definitions by which it was computed, with those of other targets. */
    public Definitions definitions() {
        return definitions;
    }

    /** Returns the derived values as ordinary vintages; empty ones for a target that is only explained or checked. */
    public Vintages vintages() {
        return values.vintages();
    }

    /** Returns the periods whose present value was derived at a deadline without every part, in order. */
    public Set<ReferencePeriod> incomplete() {
        return values.incomplete();
    }

    /** Returns what drove the changes of the target, each release's own period and the one before. */
    public List<Contributions> contributions() {
        Breakdowns said = new Breakdowns();
        return breakdowns.stream()
                .flatMap(line -> said.all(line).values().stream())
                .toList();
    }

    /** Returns where the target is not what its parts make. */
    public List<Contradiction> contradictions() {
        Identities said = new Identities();
        return identities.stream()
                .flatMap(line -> said.all(line).values().stream())
                .toList();
    }

    List<Line> identities() {
        return identities;
    }

    List<Line> breakdowns() {
        return breakdowns;
    }
}
