/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.derived;

import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A component whose vintages are others now.
 *
 * @param component which
 * @param before what they said from the first difference on
 * @param after what they say from there on
 */
record Replacement(Indicator component, Moves before, Moves after) {

    static Replacement of(Vintages before, Vintages after) {
        int from = after.firstStepChangedFrom(before);
        return new Replacement(after.indicator(), Moves.of(before, from), Moves.of(after, from));
    }

    /** Returns the steps at which anything counts otherwise. */
    Set<Step> steps() {
        Set<Step> steps = new HashSet<>();
        for (Moves moves : List.of(before, after)) {
            moves.byPeriod().values().forEach(all -> all.forEach(move -> steps.add(move.step())));
        }
        return steps;
    }

    Set<ReferencePeriod> periods() {
        Set<ReferencePeriod> periods = new HashSet<>(before.byPeriod().keySet());
        periods.addAll(after.byPeriod().keySet());
        return periods;
    }
}
