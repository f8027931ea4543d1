/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.derived;

import io.firstprint.domain.book.Publication;
import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.derived.Completeness.Progress;
import io.firstprint.domain.derived.Completeness.State;
import io.firstprint.domain.indicator.Indicator;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which publications of the components count for one line of definitions. Immutable.
 *
 * <p>A publication of a release of which a needed part is missing is as if it had never been, for its own step and for
 * every later one, so that no derived value mixes what was read of a release with what was not.
 */
final class Gate {
    private final Timeline timeline;
    private final Components components;
    private final Completeness completeness;
    private final HashTrie<Indicator, Shown> shown;
    private final NavigableMap<Step, Counted> steps;
    private final NavigableSet<Step> pending;

    /**
     * A component as it counts.
     *
     * @param vintages those publications that count
     * @param waiting whether there are others
     */
    record Shown(Vintages vintages, boolean waiting) {}

    /**
     * A step that counts.
     *
     * @param publications how many components it has figures of
     * @param seenAt when the last of them was read
     */
    record Counted(int publications, Instant seenAt) {}

    Gate(
            Timeline timeline,
            Components components,
            Completeness completeness,
            HashTrie<Indicator, Shown> shown,
            NavigableMap<Step, Counted> steps,
            NavigableSet<Step> pending) {
        this.timeline = timeline;
        this.components = components;
        this.completeness = completeness;
        this.shown = shown;
        this.steps = steps;
        this.pending = pending;
    }

    /** Returns a gate through which nothing has come yet. */
    static Gate closed(Timeline timeline, Indicator target) {
        return new Gate(
                timeline,
                Components.empty(target),
                Completeness.none(),
                HashTrie.empty(),
                new TreeMap<>(),
                new TreeSet<>());
    }

    Timeline timeline() {
        return timeline;
    }

    Components components() {
        return components;
    }

    Completeness completeness() {
        return completeness;
    }

    HashTrie<Indicator, Shown> shown() {
        return shown;
    }

    NavigableMap<Step, Counted> steps() {
        return steps;
    }

    NavigableSet<Step> pending() {
        return pending;
    }

    /** Returns a component's publications that count. */
    Vintages vintages(Indicator component) {
        @Nullable Shown held = shown.get(component);
        return held == null ? Vintages.empty(component) : held.vintages();
    }

    /** Returns the first step that counts from an instant on and before another, null when there is none. */
    @Nullable
    Step first(Instant from, @Nullable Instant until) {
        @Nullable Step step = steps.ceilingKey(new Step(from, null));
        return step == null || (until != null && !step.instant().isBefore(until)) ? null : step;
    }

    boolean isIncomplete(Step step) {
        return progress(step).state() == State.INCOMPLETE;
    }

    Progress progress(Step step) {
        return completeness.progress(step, timeline.needs(step.instant()));
    }

    /** Returns the newest instant at which anything was read that a step needs. */
    Instant seenAt(Step step) {
        Counted counted = steps.get(step);
        Instant read = counted == null ? step.instant() : counted.seenAt();
        @Nullable Instant since = progress(step).since();
        return since != null && since.isAfter(read) ? since : read;
    }

    static @Nullable Publication find(Vintages vintages, Step step) {
        List<Publication> publications = vintages.publications();
        for (int position = publications.size() - 1; position >= 0; position--) {
            int order = Step.of(publications.get(position)).compareTo(step);
            if (order <= 0) {
                return order == 0 ? publications.get(position) : null;
            }
        }
        return null;
    }
}
