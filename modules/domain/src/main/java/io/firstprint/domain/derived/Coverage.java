/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.derived;

import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Publication;
import io.firstprint.domain.book.Source;
import io.firstprint.domain.definition.Part;
import io.firstprint.domain.derived.Completeness.Progress;
import io.firstprint.domain.derived.Completeness.State;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which periods the complete releases cover that a version needs parts of, so that what they leave out is zero there.
 * Immutable.
 *
 * <p>A release covers its own period, and every period of which it has a value of a component that counts as zero
 * where it is absent. A part that a deadline opened is not complete and covers nothing.
 *
 * @param complete the releases of which every needed part is there, and since when
 * @param byPeriod of each period and programme the releases that cover it
 */
record Coverage(Map<Step, Instant> complete, Map<ReferencePeriod, Map<String, NavigableMap<Step, Instant>>> byPeriod) {
    static final Coverage NONE = new Coverage(Map.of(), Map.of());

    /** Returns the coverage after a change of what counts. */
    static Coverage updated(Coverage held, Plan plan, GateChange change) {
        if (plan.zeroWhereAbsent().isEmpty()) {
            return NONE;
        }
        Map<Step, Instant> complete = complete(held, plan, change);
        boolean spoken =
                change.replacements().stream().map(Replacement::component).anyMatch(plan.zeroWhereAbsent()::contains);
        return spoken || !complete.equals(held.complete)
                ? new Coverage(complete, byPeriod(complete, plan, change.after()))
                : held;
    }

    private static Map<Step, Instant> complete(Coverage held, Plan plan, GateChange change) {
        Collection<Step> marked = change.remarked();
        if (marked.isEmpty()) {
            return held.complete;
        }
        Map<Step, Instant> complete = new HashMap<>(held.complete);
        for (Step step : marked) {
            @Nullable Instant since = completeSince(plan, change.after(), step);
            if (since != null) {
                complete.put(step, since);
            }
        }
        return complete;
    }

    /** What is hidden is not absent: a release that still waits for a part of an earlier version covers nothing. */
    private static @Nullable Instant completeSince(Plan plan, Gate gate, Step step) {
        @Nullable ReleaseId release = step.release();
        List<Part> needs = plan.definition().needs();
        if (release == null
                || needs.stream().noneMatch(part -> part.isOf(release, part.name()))
                || gate.progress(step).state() == State.PENDING) {
            return null;
        }
        Progress progress = gate.completeness().progress(step, needs);
        return progress.state() == State.COMPLETE ? progress.since() : null;
    }

    private static Map<ReferencePeriod, Map<String, NavigableMap<Step, Instant>>> byPeriod(
            Map<Step, Instant> complete, Plan plan, Gate gate) {
        Map<ReferencePeriod, Map<String, NavigableMap<Step, Instant>>> byPeriod = new HashMap<>();
        complete.forEach((step, since) -> {
            @Nullable ReleaseId release = step.release();
            if (release != null
                    && release.referencePeriod().frequency()
                            == plan.definition().target().frequency()) {
                cover(byPeriod, release.referencePeriod(), step, since);
            }
        });
        for (Indicator component : plan.zeroWhereAbsent()) {
            for (Publication publication : gate.vintages(component).publications()) {
                Step step = Step.of(publication);
                @Nullable Instant since = complete.get(step);
                if (since != null) {
                    valued(publication).forEach(period -> cover(byPeriod, period, step, since));
                }
            }
        }
        return byPeriod;
    }

    private static Set<ReferencePeriod> valued(Publication publication) {
        Set<ReferencePeriod> valued = new HashSet<>();
        for (ObservationSet reading : publication.readings()) {
            for (Observation observation : reading.observations()) {
                if (observation.amount() != null) {
                    valued.add(observation.period());
                }
            }
        }
        return valued;
    }

    private static void cover(
            Map<ReferencePeriod, Map<String, NavigableMap<Step, Instant>>> byPeriod,
            ReferencePeriod period,
            Step step,
            Instant since) {
        @Nullable ReleaseId release = step.release();
        if (release != null) {
            byPeriod.computeIfAbsent(period, covered -> new HashMap<>())
                    .computeIfAbsent(Plan.programme(release), programme -> new TreeMap<>())
                    .put(step, since);
        }
    }

    /** Returns the periods that are covered otherwise than before. */
    @SuppressWarnings("ReferenceEquality") // most facts leave the same object
    Set<ReferencePeriod> changedFrom(Coverage earlier) {
        Set<ReferencePeriod> changed = new HashSet<>();
        if (this != earlier) {
            byPeriod.forEach((period, releases) -> {
                if (!releases.equals(earlier.byPeriod.get(period))) {
                    changed.add(period);
                }
            });
            earlier.byPeriod.keySet().stream()
                    .filter(period -> !byPeriod.containsKey(period))
                    .forEach(changed::add);
        }
        return changed;
    }

    /** Returns the step from which on a component is zero in a period unless something is said; null for never. */
    @Nullable
    Step zeroFrom(Plan plan, Gate gate, Indicator component, ReferencePeriod period) {
        Map<String, NavigableMap<Step, Instant>> covering = byPeriod.getOrDefault(period, Map.of());
        @Nullable Step zeroFrom = null;
        for (String programme : plan.programmes()) {
            @Nullable Step first = firstHeard(gate, component, covering.getOrDefault(programme, new TreeMap<>()));
            if (first == null) {
                return null;
            }
            zeroFrom = zeroFrom == null || first.compareTo(zeroFrom) > 0 ? first : zeroFrom;
        }
        return zeroFrom;
    }

    private static @Nullable Step firstHeard(Gate gate, Indicator component, NavigableMap<Step, Instant> releases) {
        @Nullable Step first = null;
        for (var release : releases.entrySet()) {
            @Nullable Step heard = heard(gate, component, release.getKey(), release.getValue());
            first = heard != null && (first == null || heard.compareTo(first) < 0) ? heard : first;
        }
        return first;
    }

    /**
     * Returns the step from which on the silence of a release about a component says something here: its own where
     * the component's facts were brought together then, otherwise that of a later backfill.
     */
    private static @Nullable Step heard(Gate gate, Indicator component, Step release, Instant since) {
        if (gate.timeline().hears(component, release.instant())) {
            return release;
        }
        for (Publication publication : gate.vintages(component).publications()) {
            Step step = Step.of(publication);
            if (isBackfill(publication)
                    && !step.instant().isBefore(release.instant())
                    && !step.instant().isBefore(since)) {
                return step.compareTo(release) < 0 ? release : step;
            }
        }
        return null;
    }

    static boolean isBackfill(Publication publication) {
        return publication.release() == null
                && publication.readings().stream()
                        .anyMatch(reading -> reading.source().equals(Source.BACKFILL));
    }
}
