/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.derived;

import io.firstprint.domain.derived.Timeline.Era;
import io.firstprint.domain.indicator.Indicator;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The versions of one definition over time with what counts for them. Immutable.
 *
 * @param gate which publications count
 * @param ledgers one for each version, over all that counts, whether the version holds for it or not
 * @param coverages of each ledger what complete releases cover
 */
record Line(Gate gate, List<Ledger> ledgers, List<Coverage> coverages) {

    /** A line after more facts, and the steps of which something is known otherwise. */
    record Change(Line after, SortedSet<Step> touched) {}

    static Line empty(Timeline timeline, Indicator target) {
        return new Line(
                Gate.closed(timeline, target),
                timeline.plans().stream().map(Ledger::empty).toList(),
                timeline.plans().stream().map(plan -> Coverage.NONE).toList());
    }

    Change updated(Components components, Completeness completeness) {
        GateChange change = new GateChange(gate, components, completeness);
        List<Ledger> nextLedgers = new ArrayList<>();
        List<Coverage> nextCoverages = new ArrayList<>();
        NavigableSet<Step> touched = new TreeSet<>(change.touched());
        for (int i = 0; i < ledgers.size(); i++) {
            Ledger ledger = ledgers.get(i);
            Coverage coverage = Coverage.updated(coverages.get(i), ledger.plan(), change);
            nextCoverages.add(coverage);
            nextLedgers.add(exchanged(ledger, change, coverage, touched));
        }
        boolean same = nextLedgers.equals(ledgers);
        return new Change(
                new Line(change.after(), same ? ledgers : List.copyOf(nextLedgers), List.copyOf(nextCoverages)),
                touched);
    }

    private Ledger exchanged(Ledger ledger, GateChange change, Coverage coverage, Set<Step> touched) {
        if (ledger.plan().zeroWhereAbsent().isEmpty()) {
            return change.replacements().isEmpty() ? ledger : ledger.with(change.replacements());
        }
        change.remarked().stream().filter(coverage.complete()::containsKey).forEach(touched::add);
        List<Replacement> replacements = Zeros.replacements(ledger.plan(), this, change, coverage);
        replacements.forEach(replacement -> touched.addAll(replacement.steps()));
        return replacements.isEmpty() ? ledger : ledger.with(replacements);
    }

    Coverage coverage(Plan plan) {
        for (int i = 0; i < ledgers.size(); i++) {
            if (ledgers.get(i).plan().equals(plan)) {
                return coverages.get(i);
            }
        }
        return Coverage.NONE;
    }

    Ledger ledger(Plan plan) {
        return ledgers.stream()
                .filter(ledger -> ledger.plan().equals(plan))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the first step that each version holds for, in the order of the versions; null where there is none yet. */
    List<@Nullable Step> openings() {
        List<@Nullable Step> openings = new ArrayList<>();
        for (Era era : gate.timeline().eras()) {
            openings.add(gate.first(era.from(), era.until()));
        }
        return openings;
    }
}
