/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.definition.Formula.Breakdown;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What drove the change of a total: each component's part in it, the largest first, and the rest.
 *
 * <p>Shares are given where they add up to something: not of chained dollars, whose components do not, and not where
 * a component enters the total with another sign than the total has, as exports and imports do or a surplus among
 * deficits.
 *
 * @param id made from definition, indicator, release, instant and period
 * @param definition by whose breakdown
 * @param indicator the total
 * @param dimension along which it is broken down
 * @param period which period
 * @param release the act of publication
 * @param effectiveAt instant of that publication
 * @param total the total in the period, negative for a deficit; null in events of logic version 2
 * @param change of the total from the period before; a balance's is negative when it worsens
 * @param changePercent of the total's magnitude, null where a percentage means nothing
 * @param components at least one, largest magnitude first, then in order of text form
 * @param unexplained change of the total less all components' changes: statistical discrepancy, missing components,
 *     and for chained dollars the residual
 * @param missing components that count in one of the two periods and have no value there, in order of text form
 */
public record Contributions(
        String id,
        String definition,
        Indicator indicator,
        Breakdown.Dimension dimension,
        ReferencePeriod period,
        ReleaseId release,
        Instant effectiveAt,
        @Nullable Figure total,
        Figure change,
        @Nullable Figure changePercent,
        List<Contribution> components,
        Figure unexplained,
        List<Indicator> missing)
        implements ViewEvent {

    /**
     * One component's part.
     *
     * @param component which
     * @param change its change from the period before, with the sign by which it enters the total
     * @param percentagePoints that change in per cent of the total's magnitude before, with the sign of the change;
     *     null where the total has no percentage
     * @param amount what it is in the period, with the sign by which it enters the total; null where it counts in the
     *     period before only, and in events of logic version 2
     * @param share that amount in per cent of the total, zero or more; null where shares mean nothing
     */
    public record Contribution(
            Indicator component,
            Figure change,
            @Nullable Figure percentagePoints,
            @Nullable Figure amount,
            @Nullable Figure share) {}

    /** Returns the id of what a definition says of a period's change as of a release. */
    public static String idOf(
            String definition, Indicator indicator, ReleaseId release, Instant effectiveAt, ReferencePeriod period) {
        return EventId.of("contributions", definition, indicator, release, effectiveAt, period);
    }

    /** Copies the lists. */
    public Contributions {
        components = List.copyOf(components);
        missing = List.copyOf(missing);
    }
}
