/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.derived;

import io.firstprint.domain.book.Publication;
import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.derived.Completeness.State;
import io.firstprint.domain.derived.Gate.Counted;
import io.firstprint.domain.derived.Gate.Shown;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.release.ReleaseId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The way from one gate to the next, after more facts. Used once. */
final class GateChange {
    private final Gate before;
    private final Components components;
    private final Completeness completeness;
    private final List<Replacement> replacements = new ArrayList<>();
    private final NavigableSet<Step> touched = new TreeSet<>();
    private final Set<Step> rescanned = new LinkedHashSet<>();
    private NavigableMap<Step, Counted> steps;
    private NavigableSet<Step> pending;
    private final Gate after;
    private HashTrie<Indicator, Shown> shown;
    private final Set<Step> remarked = new LinkedHashSet<>();
    private boolean opened;

    GateChange(Gate before, Components components, Completeness completeness) {
        this.before = before;
        this.components = components;
        this.completeness = completeness;
        this.shown = before.shown();
        this.steps = before.steps();
        this.pending = before.pending();
        noteProgress();
        Set<Indicator> changed = components.changedFrom(before.components());
        if (opened) {
            before.shown().forEach((component, held) -> {
                if (held.waiting()) {
                    changed.add(component);
                }
            });
        }
        changed.stream().filter(before.timeline()::names).forEach(this::show);
        rescanned.forEach(this::rescan);
        this.after = new Gate(before.timeline(), components, completeness, shown, steps, pending);
    }

    Gate after() {
        return after;
    }

    /** Returns the components that count otherwise than before. */
    List<Replacement> replacements() {
        return replacements;
    }

    /** Returns the steps of which something is known otherwise than before, in order. */
    NavigableSet<Step> touched() {
        return touched;
    }

    /** The gate before keeps what it has; most facts change neither. */
    @SuppressWarnings("ReferenceEquality")
    private NavigableMap<Step, Counted> ownSteps() {
        if (steps == before.steps()) {
            steps = new TreeMap<>(steps);
        }
        return steps;
    }

    @SuppressWarnings("ReferenceEquality")
    private NavigableSet<Step> ownPending() {
        if (pending == before.pending()) {
            pending = new TreeSet<>(pending);
        }
        return pending;
    }

    /** Returns the acts of publication that may be complete since, or since another instant. */
    Set<Step> remarked() {
        return remarked;
    }

    private void noteProgress() {
        remarked.addAll(completeness.markedSince(before.completeness()));
        remarked.forEach(this::noteProgress);
        Set<ReleaseId> releases = completeness.deadlinesSince(before.completeness());
        if (!releases.isEmpty()) {
            completeness.marked().stream()
                    .filter(step -> releases.contains(step.release()))
                    .forEach(remarked::add);
            List<Step> known = new ArrayList<>(steps.keySet());
            known.addAll(before.pending());
            known.stream().filter(step -> releases.contains(step.release())).forEach(this::noteProgress);
        }
    }

    private void noteProgress(Step step) {
        if (pending.contains(step) && !mustWait(step)) {
            ownPending().remove(step);
            opened = true;
        }
        if (steps.containsKey(step)) {
            touched.add(step);
        }
    }

    private boolean mustWait(Step step) {
        return completeness
                        .progress(step, before.timeline().needs(step.instant()))
                        .state()
                == State.PENDING;
    }

    private void show(Indicator component) {
        @Nullable Shown held = shown.get(component);
        Vintages known = components.vintages(component);
        Vintages counted = held == null ? Vintages.empty(component) : held.vintages();
        boolean recheck = held != null && held.waiting();
        int from = recheck ? 0 : known.firstStepChangedFrom(before.components().vintages(component));
        boolean waits = noteWaiting(known, from);
        if (waits && onlyWaitingDiffers(component, known)) {
            shown = shown.with(component, new Shown(counted, true));
            return;
        }
        Vintages counts = waits ? known.only(publication -> !pending.contains(Step.of(publication))) : known;
        shown = shown.with(component, new Shown(counts, waits));
        replacements.add(Replacement.of(counted, counts));
        count(counted, counts);
    }

    private boolean noteWaiting(Vintages known, int from) {
        boolean waits = false;
        List<Publication> publications = known.publications();
        for (int position = from; position < publications.size(); position++) {
            Step step = Step.of(publications.get(position));
            if (!steps.containsKey(step) && (pending.contains(step) || mustWait(step))) {
                if (!pending.contains(step)) {
                    ownPending().add(step);
                }
                waits = true;
            }
        }
        return waits;
    }

    /** The many facts of a release that waits cost no more than a look at each. */
    private boolean onlyWaitingDiffers(Indicator component, Vintages known) {
        Vintages earlier = before.components().vintages(component);
        int from = known.firstStepChangedFrom(earlier);
        return !opened && allWait(known, from) && allWait(earlier, from);
    }

    private boolean allWait(Vintages vintages, int from) {
        return vintages.publications().stream()
                .skip(from)
                .allMatch(publication -> pending.contains(Step.of(publication)));
    }

    private void count(Vintages counted, Vintages counts) {
        int from = counts.firstStepChangedFrom(counted);
        for (Publication publication : tail(counted, from)) {
            Step step = Step.of(publication);
            @Nullable Counted at = steps.get(step);
            if (at != null) {
                touched.add(step);
                @Nullable Publication still = Gate.find(counts, step);
                if (at.seenAt().equals(publication.seenAt())
                        && (still == null || still.seenAt().isBefore(at.seenAt()))) {
                    rescanned.add(step);
                }
                put(step, at.publications() - 1, at.seenAt());
            }
        }
        for (Publication publication : tail(counts, from)) {
            Step step = Step.of(publication);
            @Nullable Counted at = steps.get(step);
            touched.add(step);
            Instant seenAt =
                    at == null || publication.seenAt().isAfter(at.seenAt()) ? publication.seenAt() : at.seenAt();
            ownSteps().put(step, new Counted(at == null ? 1 : at.publications() + 1, seenAt));
        }
    }

    private static List<Publication> tail(Vintages vintages, int from) {
        List<Publication> all = vintages.publications();
        return all.subList(Math.min(from, all.size()), all.size());
    }

    private void put(Step step, int publications, Instant seenAt) {
        if (publications == 0) {
            ownSteps().remove(step);
        } else {
            ownSteps().put(step, new Counted(publications, seenAt));
        }
    }

    /** A fact that turns out to have been seen earlier may have been the newest of its step. */
    private void rescan(Step step) {
        @Nullable Counted at = steps.get(step);
        Instant[] newest = {Instant.MIN};
        shown.forEach((component, held) -> {
            @Nullable Publication publication = Gate.find(held.vintages(), step);
            if (publication != null && publication.seenAt().isAfter(newest[0])) {
                newest[0] = publication.seenAt();
            }
        });
        if (at != null) {
            ownSteps().put(step, new Counted(at.publications(), newest[0]));
        }
    }
}
