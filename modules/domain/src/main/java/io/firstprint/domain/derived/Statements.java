/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.derived;

import io.firstprint.domain.derived.Timeline.Era;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.view.ViewEvent;
import io.firstprint.domain.view.ViewUpdate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is said of a line besides values: of periods that steps changed, from some step of each period on. */
abstract class Statements<E extends ViewEvent> {

    /**
     * Adds what is said by one version.
     *
     * @param era the version and when it holds
     * @param ledger that of the version
     * @param since of each period the step from which on to look; null for all
     */
    abstract void add(
            Map<String, E> said, Line line, Era era, Ledger ledger, Map<ReferencePeriod, @Nullable Step> since);

    /** Returns all that is said of a line, by id. */
    final Map<String, E> all(Line line) {
        Map<String, E> said = new LinkedHashMap<>();
        for (Era era : line.gate().timeline().eras()) {
            Ledger ledger = line.ledger(era.plan());
            Map<ReferencePeriod, @Nullable Step> everything = new LinkedHashMap<>();
            ledger.periods().forEach(period -> everything.put(period, null));
            add(said, line, era, ledger, everything);
        }
        return said;
    }

    /** Returns what differs between two states of a line of the same versions. */
    @SuppressWarnings("ReferenceEquality") // lines share the ledgers that did not change between them
    final List<ViewUpdate> changes(Line before, Line after) {
        if (before.ledgers() == after.ledgers()) {
            return List.of();
        }
        Map<String, E> earlier = new LinkedHashMap<>();
        Map<String, E> later = new LinkedHashMap<>();
        for (Era era : after.gate().timeline().eras()) {
            Ledger held = before.ledger(era.plan());
            Ledger found = after.ledger(era.plan());
            Map<ReferencePeriod, @Nullable Step> since = new LinkedHashMap<>();
            for (ReferencePeriod period : found.changedFrom(held)) {
                since.put(period, found.column(period).firstDifference(held.column(period)));
            }
            add(earlier, before, era, held, since);
            add(later, after, era, found, since);
        }
        return ViewUpdate.difference(earlier, later);
    }

    static boolean isSince(Step step, @Nullable Step since) {
        return since == null || step.compareTo(since) >= 0;
    }

    static boolean says(Era era, Step step, @Nullable Step since) {
        return Objects.nonNull(step.release()) && era.holdsAt(step.instant()) && isSince(step, since);
    }
}
