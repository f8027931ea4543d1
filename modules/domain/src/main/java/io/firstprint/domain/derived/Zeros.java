/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.derived;

import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Publication;
import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.derived.Moves.Move;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One component of a version under which it is zero where complete parts leave it out: from the first step that covers
 * a period until the first publication that says anything about it, be it that it is missing or a value that is held.
 */
final class Zeros {
    private final Plan plan;
    private final Gate gate;
    private final Coverage coverage;
    private final Vintages vintages;
    private final Map<ReferencePeriod, Step> firstSaid;

    private Zeros(Plan plan, Gate gate, Coverage coverage, Indicator component) {
        this.plan = plan;
        this.gate = gate;
        this.coverage = coverage;
        this.vintages = gate.vintages(component);
        this.firstSaid = firstSaid(vintages);
    }

    private static Map<ReferencePeriod, Step> firstSaid(Vintages vintages) {
        Map<ReferencePeriod, Step> firstSaid = new HashMap<>();
        for (Publication publication : vintages.publications()) {
            Step step = Step.of(publication);
            for (ObservationSet reading : publication.readings()) {
                for (Observation observation : reading.observations()) {
                    firstSaid.putIfAbsent(observation.period(), step);
                }
            }
        }
        return firstSaid;
    }

    /** Returns the step from which on the component is zero in a period for a while; null for never. */
    private @Nullable Step from(ReferencePeriod period) {
        @Nullable Step from = coverage.zeroFrom(plan, gate, vintages.indicator(), period);
        @Nullable Step said = firstSaid.get(period);
        return from == null || (said != null && said.compareTo(from) <= 0) ? null : from;
    }

    /** Returns whether a component is zero in a period as of a step. */
    static boolean isZero(Line line, Plan plan, Indicator component, ReferencePeriod period, Step step) {
        Zeros zeros = new Zeros(plan, line.gate(), line.coverage(plan), component);
        @Nullable Step from = zeros.from(period);
        @Nullable Step said = zeros.firstSaid.get(period);
        return from != null && from.compareTo(step) <= 0 && (said == null || step.compareTo(said) < 0);
    }

    /** Returns what counts otherwise under a version, its zeros included. */
    static List<Replacement> replacements(Plan plan, Line line, GateChange change, Coverage after) {
        Coverage before = line.coverage(plan);
        Set<ReferencePeriod> covered = after.changedFrom(before);
        Map<Indicator, Replacement> replaced = new HashMap<>();
        change.replacements().forEach(replacement -> replaced.put(replacement.component(), replacement));
        List<Replacement> all = new ArrayList<>();
        for (Indicator component : plan.zeroWhereAbsent()) {
            @Nullable Replacement raw = replaced.remove(component);
            if (raw != null || !covered.isEmpty()) {
                Zeros earlier = new Zeros(plan, line.gate(), before, component);
                Zeros later = new Zeros(plan, change.after(), after, component);
                all.add(replacement(earlier, later, later.candidates(earlier, raw, covered)));
            }
        }
        all.addAll(replaced.values());
        return all;
    }

    private Set<ReferencePeriod> candidates(Zeros earlier, @Nullable Replacement raw, Set<ReferencePeriod> covered) {
        Set<ReferencePeriod> candidates = new HashSet<>(covered);
        if (raw != null) {
            candidates.addAll(raw.periods());
            candidates.addAll(coverage.byPeriod().keySet());
        }
        candidates.removeIf(period -> (raw == null || !raw.periods().contains(period)) && same(earlier, period));
        return candidates;
    }

    private boolean same(Zeros earlier, ReferencePeriod period) {
        @Nullable Step from = from(period);
        @Nullable Step fromBefore = earlier.from(period);
        return from == null
                ? fromBefore == null
                : from.equals(fromBefore) && Objects.equals(firstSaid.get(period), earlier.firstSaid.get(period));
    }

    private static Replacement replacement(Zeros earlier, Zeros later, Set<ReferencePeriod> periods) {
        @Nullable Step start = null;
        for (ReferencePeriod period : periods) {
            for (Zeros zeros : List.of(earlier, later)) {
                @Nullable Step from = later.same(earlier, period) ? null : zeros.from(period);
                start = from != null && (start == null || from.compareTo(start) < 0) ? from : start;
            }
        }
        int position = Math.min(later.vintages.firstStepChangedFrom(earlier.vintages), position(later.vintages, start));
        start = earliest(start, earlier.vintages, position);
        start = earliest(start, later.vintages, position);
        Moves before = earlier.filled(periods, position, start);
        Moves after = later.filled(periods, position, start);
        return new Replacement(later.vintages.indicator(), before, after);
    }

    private static int position(Vintages vintages, @Nullable Step start) {
        List<Publication> publications = vintages.publications();
        int position = publications.size();
        while (start != null
                && position > 0
                && Step.of(publications.get(position - 1)).compareTo(start) >= 0) {
            position--;
        }
        return position;
    }

    private static @Nullable Step earliest(@Nullable Step start, Vintages vintages, int position) {
        if (position >= vintages.publications().size()) {
            return start;
        }
        Step step = Step.of(vintages.publications().get(position));
        return start == null || step.compareTo(start) < 0 ? step : start;
    }

    /** Returns what the vintages say from a publication on, with zeros; where nothing is said from a step on. */
    private Moves filled(Set<ReferencePeriod> periods, int position, @Nullable Step start) {
        Moves raw = Moves.of(vintages, position);
        Map<ReferencePeriod, List<Move>> byPeriod = new HashMap<>();
        Set<ReferencePeriod> zeros = new HashSet<>();
        for (ReferencePeriod period : periods) {
            List<Move> moves = new ArrayList<>(raw.of(period));
            @Nullable Step from = from(period);
            if (from != null && start != null) {
                fill(moves, from, firstSaid.get(period), start, period, zeros);
            }
            byPeriod.put(period, moves);
        }
        return new Moves(raw.series(), zeros, byPeriod);
    }

    private static void fill(
            List<Move> moves,
            Step from,
            @Nullable Step said,
            Step start,
            ReferencePeriod period,
            Set<ReferencePeriod> zeros) {
        boolean open = said == null || said.compareTo(start) >= 0;
        if (open && said != null && (moves.isEmpty() || !moves.get(0).step().equals(said))) {
            moves.add(0, new Move(said, Standing.NONE));
        }
        if (open && from.compareTo(start) >= 0) {
            moves.add(0, new Move(from, Standing.ZERO));
        } else if (open) {
            zeros.add(period);
        }
    }
}
