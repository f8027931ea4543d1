/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.derived;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.book.ReleaseStep;
import io.firstprint.domain.book.Series;
import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.period.ReferencePeriod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What some vintages say of each period from one publication on.
 *
 * @param series the series before that publication
 * @param zeros the periods in which the component counts as zero before it
 * @param byPeriod the values that changed, in order of publication
 */
record Moves(Series series, Set<ReferencePeriod> zeros, Map<ReferencePeriod, List<Move>> byPeriod) {

    /** What counts in a period from a step on. */
    record Move(Step step, Standing standing) {}

    static Moves of(Vintages vintages, int from) {
        if (from >= vintages.publications().size()) {
            return new Moves(vintages.latest(), Set.of(), Map.of());
        }
        List<ReleaseStep> steps = vintages.stepsFrom(from);
        Map<ReferencePeriod, List<Move>> byPeriod = new HashMap<>();
        for (ReleaseStep step : steps) {
            Step key = Step.of(step.publication());
            for (ReferencePeriod period : step.after().changedFrom(step.before())) {
                @Nullable Amount amount = step.after().at(period);
                if (!Objects.equals(amount, step.before().at(period))) {
                    byPeriod.computeIfAbsent(period, moved -> new ArrayList<>())
                            .add(new Move(key, Standing.of(amount)));
                }
            }
        }
        return new Moves(steps.get(0).before(), Set.of(), byPeriod);
    }

    Standing start(ReferencePeriod period) {
        return zeros.contains(period) ? Standing.ZERO : Standing.of(series.at(period));
    }

    List<Move> of(ReferencePeriod period) {
        return byPeriod.getOrDefault(period, List.of());
    }
}
