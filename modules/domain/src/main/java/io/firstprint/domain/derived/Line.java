/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.derived;

import io.firstprint.domain.derived.Timeline.Era;
import io.firstprint.domain.indicator.Indicator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * The versions of one definition over time with what counts for them. Immutable.
 *
 * @param gate which publications count
 * @param ledgers one for each version, over all that counts, whether the version holds for it or not
 */
record Line(Gate gate, List<Ledger> ledgers) {

    /** A line after more facts, and the steps of which something is known otherwise. */
    record Change(Line after, SortedSet<Step> touched) {}

    static Line empty(Timeline timeline, Indicator target) {
        return new Line(
                Gate.closed(timeline, target),
                timeline.plans().stream().map(Ledger::empty).toList());
    }

    Change updated(Components components, Completeness completeness) {
        GateChange change = new GateChange(gate, components, completeness);
        return new Change(new Line(change.after(), exchanged(change.replacements())), change.touched());
    }

    private List<Ledger> exchanged(Collection<Replacement> replacements) {
        List<Ledger> next = new ArrayList<>();
        for (Ledger ledger : ledgers) {
            next.add(ledger.with(replacements));
        }
        return replacements.isEmpty() ? ledgers : List.copyOf(next);
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
