/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.derived;

import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Publication;
import io.firstprint.domain.book.Source;
import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.derived.Derivation.Said;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The values that a target's definitions give it, as ordinary facts in ordinary vintages. Immutable.
 *
 * <p>Each derived fact has the release and the instant of the step that it was derived at, and only the periods whose
 * value that step changed.
 */
final class ValueLine {
    private final Indicator target;
    private final Line line;
    private final Map<ReferencePeriod, List<Said>> said;
    private final NavigableMap<Step, NavigableMap<ReferencePeriod, Observation>> byStep;
    private final Vintages beforeLast;
    private final Vintages vintages;
    private final SortedSet<ReferencePeriod> incomplete;

    private ValueLine(
            Indicator target,
            Line line,
            Map<ReferencePeriod, List<Said>> said,
            NavigableMap<Step, NavigableMap<ReferencePeriod, Observation>> byStep,
            Vintages beforeLast,
            Vintages vintages,
            SortedSet<ReferencePeriod> incomplete) {
        this.target = target;
        this.line = line;
        this.said = said;
        this.byStep = byStep;
        this.beforeLast = beforeLast;
        this.vintages = vintages;
        this.incomplete = incomplete;
    }

    static ValueLine empty(Timeline timeline, Indicator target) {
        Vintages nothing = Vintages.empty(target);
        return new ValueLine(
                target, Line.empty(timeline, target), Map.of(), new TreeMap<>(), nothing, nothing, new TreeSet<>());
    }

    Vintages vintages() {
        return vintages;
    }

    /** Returns the periods whose present value comes from a step that a deadline opened. */
    SortedSet<ReferencePeriod> incomplete() {
        return incomplete;
    }

    private static SortedSet<ReferencePeriod> incomplete(
            Line line, Map<ReferencePeriod, List<Said>> said, Set<Step> known) {
        NavigableSet<ReferencePeriod> incomplete = new TreeSet<>();
        Set<Step> steps = new TreeSet<>();
        known.stream().filter(line.gate()::isIncomplete).forEach(steps::add);
        if (!steps.isEmpty()) {
            said.forEach((period, values) -> {
                if (steps.contains(values.get(values.size() - 1).step())) {
                    incomplete.add(period);
                }
            });
        }
        return incomplete;
    }

    ValueLine updated(Components components, Completeness completeness) {
        Line.Change change = line.updated(components, completeness);
        NavigableSet<Step> dirty = new TreeSet<>(change.touched());
        if (dirty.isEmpty()) {
            return new ValueLine(target, change.after(), said, byStep, beforeLast, vintages, incomplete);
        }
        Set<ReferencePeriod> affected = affected(change.after());
        Map<ReferencePeriod, List<Said>> nextSaid = new HashMap<>(said);
        NavigableMap<Step, NavigableMap<ReferencePeriod, Observation>> edited = new TreeMap<>();
        Derivation derivation = new Derivation(change.after());
        for (ReferencePeriod period : affected) {
            List<Said> values = derivation.said(period);
            exchange(edited, said.getOrDefault(period, List.of()), values);
            put(nextSaid, period, values);
        }
        dirty.addAll(edited.keySet());
        NavigableMap<Step, NavigableMap<ReferencePeriod, Observation>> nextByStep = new TreeMap<>(byStep);
        nextByStep.putAll(edited);
        return rebuilt(change.after(), nextSaid, nextByStep, dirty);
    }

    private static void put(Map<ReferencePeriod, List<Said>> said, ReferencePeriod period, List<Said> values) {
        if (values.isEmpty()) {
            said.remove(period);
        } else {
            said.put(period, List.copyOf(values));
        }
    }

    /** A version's first step bears on every period; any other fact on its own, and on those that look back to it. */
    private Set<ReferencePeriod> affected(Line after) {
        boolean opensOtherwise = !after.openings().equals(line.openings());
        Set<ReferencePeriod> affected = new TreeSet<>();
        for (int i = 0; i < after.ledgers().size(); i++) {
            Ledger ledger = after.ledgers().get(i);
            List<ReferencePeriod> changed = opensOtherwise
                    ? ledger.periods()
                    : ledger.changedFrom(line.ledgers().get(i));
            for (ReferencePeriod period : changed) {
                affected.add(period);
                affected.add(period.plus(ledger.plan().reach(period)));
            }
        }
        return affected;
    }

    private void exchange(
            NavigableMap<Step, NavigableMap<ReferencePeriod, Observation>> edited,
            List<Said> before,
            List<Said> after) {
        for (Said value : before) {
            if (!after.contains(value)) {
                edited(edited, value.step()).remove(value.observation().period());
            }
        }
        for (Said value : after) {
            if (!before.contains(value)) {
                edited(edited, value.step()).put(value.observation().period(), value.observation());
            }
        }
    }

    private NavigableMap<ReferencePeriod, Observation> edited(
            NavigableMap<Step, NavigableMap<ReferencePeriod, Observation>> edited, Step step) {
        return edited.computeIfAbsent(step, at -> new TreeMap<>(byStep.getOrDefault(at, new TreeMap<>())));
    }

    private ValueLine rebuilt(
            Line after,
            Map<ReferencePeriod, List<Said>> nextSaid,
            NavigableMap<Step, NavigableMap<ReferencePeriod, Observation>> nextByStep,
            NavigableSet<Step> dirty) {
        nextByStep.values().removeIf(Map::isEmpty);
        Step first = dirty.first();
        Vintages before = upTo(first);
        Vintages earlier = before;
        for (var step : nextByStep.tailMap(first).entrySet()) {
            earlier = before;
            before = before.with(fact(after, step.getKey(), step.getValue()));
        }
        SortedSet<ReferencePeriod> marked = incomplete(after, nextSaid, nextByStep.keySet());
        if (before.equals(vintages)) {
            return new ValueLine(target, after, nextSaid, nextByStep, beforeLast, vintages, marked);
        }
        if (nextByStep.tailMap(first).isEmpty()) {
            earlier = withoutLast(before);
        }
        return new ValueLine(target, after, nextSaid, nextByStep, earlier, before, marked);
    }

    private Vintages upTo(Step first) {
        if (byStep.isEmpty() || byStep.lastKey().compareTo(first) < 0) {
            return vintages;
        }
        return byStep.lastKey().equals(first)
                ? beforeLast
                : vintages.only(publication -> Step.of(publication).compareTo(first) < 0);
    }

    private static Vintages withoutLast(Vintages all) {
        List<Publication> publications = all.publications();
        @Nullable Publication last = publications.isEmpty() ? null : publications.get(publications.size() - 1);
        return all.only(publication -> !publication.equals(last));
    }

    private ObservationSet fact(Line after, Step step, NavigableMap<ReferencePeriod, Observation> observations) {
        return new ObservationSet(
                target,
                step.release(),
                Source.DERIVED,
                step.instant(),
                after.gate().seenAt(step),
                "",
                List.copyOf(observations.values()));
    }
}
