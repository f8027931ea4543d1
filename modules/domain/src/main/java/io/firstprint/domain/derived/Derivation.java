/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.derived;

import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.derived.Column.Entry;
import io.firstprint.domain.derived.Timeline.Era;
import io.firstprint.domain.period.ReferencePeriod;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which value a line gives a period at which step. */
final class Derivation {
    private final Line line;

    /** A value, or that there is none any more, from a step on. */
    record Said(Step step, Observation observation) {}

    Derivation(Line line) {
        this.line = line;
    }

    /** Returns a period's values in order of steps, each only where it differs from the one before. */
    List<Said> said(ReferencePeriod period) {
        List<Said> said = new ArrayList<>();
        for (Era era : line.gate().timeline().eras()) {
            @Nullable Step opening = line.gate().first(era.from(), era.until());
            // a version of which no term counts in a period leaves what an earlier one said of it
            if (opening != null && era.plan().sides().get(0).counted(period) > 0) {
                Ledger ledger = line.ledger(era.plan());
                steps(ledger, era, opening, period).forEach(step -> say(said, step, value(ledger, period, step)));
            }
        }
        return said;
    }

    private static NavigableSet<Step> steps(Ledger ledger, Era era, Step opening, ReferencePeriod period) {
        NavigableSet<Step> steps = new TreeSet<>();
        steps.add(opening);
        addSteps(steps, ledger.column(period), era);
        int reach = ledger.plan().reach(period);
        if (reach > 0) {
            addSteps(steps, ledger.column(period.plus(-reach)), era);
        }
        // what is absent may be zero before anything was published of any component: nothing is said of that yet
        return steps.tailSet(opening, true);
    }

    private static void addSteps(NavigableSet<Step> steps, Column column, Era era) {
        for (Entry entry : column.entries()) {
            if (era.holdsAt(entry.step().instant())) {
                steps.add(entry.step());
            }
        }
    }

    private static Observation value(Ledger ledger, ReferencePeriod period, Step step) {
        Optional<Figure> figure = ledger.plan().value(period, known -> ledger.asOf(known, step));
        return figure.map(value -> new Observation(period, value.amount(), value.uncertainty()))
                .orElse(new Observation(period, null));
    }

    private static void say(List<Said> said, Step step, Observation observation) {
        boolean isNew = said.isEmpty()
                ? observation.amount() != null
                : !said.get(said.size() - 1).observation().equals(observation);
        if (isNew) {
            said.add(new Said(step, observation));
        }
    }
}
