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
import org.jspecify.annotations.Nullable;

/**
 * What some vintages say of each period from one publication on.
 *
 * @param start the series before that publication
 * @param byPeriod the values that changed, in order of publication
 */
record Moves(Series start, Map<ReferencePeriod, List<Move>> byPeriod) {

    /** A period's value from a step on; null when it is missing from then on. */
    record Move(Step step, @Nullable Amount amount) {}

    static Moves of(Vintages vintages, int from) {
        if (from >= vintages.publications().size()) {
            return new Moves(vintages.latest(), Map.of());
        }
        List<ReleaseStep> steps = vintages.stepsFrom(from);
        Map<ReferencePeriod, List<Move>> byPeriod = new HashMap<>();
        for (ReleaseStep step : steps) {
            Step key = Step.of(step.publication());
            for (ReferencePeriod period : step.after().changedFrom(step.before())) {
                @Nullable Amount amount = step.after().at(period);
                if (!Objects.equals(amount, step.before().at(period))) {
                    byPeriod.computeIfAbsent(period, moved -> new ArrayList<>()).add(new Move(key, amount));
                }
            }
        }
        return new Moves(steps.get(0).before(), byPeriod);
    }

    List<Move> of(ReferencePeriod period) {
        return byPeriod.getOrDefault(period, List.of());
    }
}
