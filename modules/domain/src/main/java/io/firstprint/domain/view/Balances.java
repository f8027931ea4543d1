/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.book.Series;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The running balances of one vintage.
 *
 * @param indicator of what
 * @param series the vintage
 * @param incomplete the periods whose amount was derived without every part that it needs
 */
record Balances(Indicator indicator, Series series, Set<ReferencePeriod> incomplete) {

    /** Returns the balance of a period, empty when it has no amount. */
    Optional<RunningBalance> of(ReferencePeriod period) {
        return RunningBalance.of(indicator, series, period, incomplete.contains(period));
    }

    /**
     * Returns what has to go out for periods, as {@link ViewUpdate#difference}. What a balance was is computed only
     * where the publication that bore on it does not tell already that it differs.
     */
    List<ViewUpdate> changesFrom(Balances earlier, Collection<ReferencePeriod> periods) {
        List<ViewUpdate> changes = new ArrayList<>();
        List<ViewUpdate> withdrawn = new ArrayList<>();
        for (ReferencePeriod period : periods) {
            Optional<RunningBalance> is = of(period);
            if (is.isEmpty()) {
                earlier.of(period).ifPresent(was -> withdrawn.add(new ViewUpdate(was, true)));
            } else if (!isSaid(earlier, is.get())) {
                changes.add(new ViewUpdate(is.get(), false, earlier.series.at(period) != null));
            }
        }
        changes.addAll(withdrawn);
        return changes;
    }

    private static boolean isSaid(Balances earlier, RunningBalance balance) {
        @Nullable Instant since = RunningBalance.newestInstant(earlier.series, balance.period());
        return balance.effectiveAt().equals(since)
                && earlier.of(balance.period()).equals(Optional.of(balance));
    }
}
