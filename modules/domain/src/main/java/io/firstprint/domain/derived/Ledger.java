/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.derived;

import io.firstprint.domain.derived.Column.Exchange;
import io.firstprint.domain.derived.Plan.Use;
import io.firstprint.domain.period.Frequency;
import io.firstprint.domain.period.ReferencePeriod;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one version's components add up to in every period, at each step. Immutable. */
@SuppressWarnings("ReferenceEquality") // ledgers share the columns that did not change between them
final class Ledger {
    private final Plan plan;
    private final Frequency frequency;
    private final int start;
    private final @Nullable Column[] columns;

    private Ledger(Plan plan, Frequency frequency, int start, @Nullable Column[] columns) {
        this.plan = plan;
        this.frequency = frequency;
        this.start = start;
        this.columns = columns;
    }

    static Ledger empty(Plan plan) {
        return new Ledger(plan, plan.definition().target().frequency(), 0, new @Nullable Column[0]);
    }

    Plan plan() {
        return plan;
    }

    Column column(ReferencePeriod period) {
        int index = period.ordinal() - start;
        @Nullable Column column = index < 0 || index >= columns.length ? null : columns[index];
        return column == null ? Column.EMPTY : column;
    }

    /** Returns what the sides add up to in a period as of a step. */
    List<Tally> asOf(ReferencePeriod period, Step step) {
        @Nullable List<Tally> tallies = column(period).asOf(step);
        return tallies == null ? new Exchange(plan, List.of()).nothing() : tallies;
    }

    /** Returns every period of which something was ever known, in order. */
    List<ReferencePeriod> periods() {
        List<ReferencePeriod> periods = new ArrayList<>();
        for (int index = 0; index < columns.length; index++) {
            if (columns[index] != null) {
                periods.add(new ReferencePeriod(frequency, start + index));
            }
        }
        return periods;
    }

    /** Returns the periods whose columns are others than in an earlier ledger, in order. */
    List<ReferencePeriod> changedFrom(Ledger earlier) {
        List<ReferencePeriod> changed = new ArrayList<>();
        if (this != earlier) {
            addChanged(changed, earlier);
        }
        return changed;
    }

    private void addChanged(List<ReferencePeriod> changed, Ledger earlier) {
        boolean wasEmpty = earlier.columns.length == 0;
        int from = wasEmpty ? start : Math.min(start, earlier.start);
        int to = Math.max(start + columns.length, wasEmpty ? 0 : earlier.start + earlier.columns.length);
        for (int ordinal = from; ordinal < to; ordinal++) {
            ReferencePeriod period = new ReferencePeriod(frequency, ordinal);
            if (column(period) != earlier.column(period)) {
                changed.add(period);
            }
        }
    }

    /** Returns the ledger with some components' values replaced. */
    Ledger with(Collection<Replacement> replacements) {
        Ledger next = covering(replacements);
        for (Replacement replacement : replacements) {
            List<Use> uses = plan.uses(replacement.component());
            for (ReferencePeriod period : uses.isEmpty() ? List.<ReferencePeriod>of() : replacement.periods()) {
                List<Use> counting =
                        uses.stream().filter(use -> use.term().counts(period)).toList();
                if (!counting.isEmpty()) {
                    next.exchange(period, new Exchange(plan, counting), replacement);
                }
            }
        }
        return next;
    }

    /** Only for a ledger that nobody else has seen yet. */
    private void exchange(ReferencePeriod period, Exchange exchange, Replacement replacement) {
        Standing before = replacement.after().start(period);
        columns[period.ordinal() - start] = column(period)
                .with(
                        exchange,
                        before,
                        replacement.before().of(period),
                        replacement.after().of(period));
    }

    private Ledger covering(Collection<Replacement> replacements) {
        int from = columns.length == 0 ? Integer.MAX_VALUE : start;
        int to = columns.length == 0 ? Integer.MIN_VALUE : start + columns.length - 1;
        for (Replacement replacement : replacements) {
            for (ReferencePeriod period : replacement.periods()) {
                from = Math.min(from, period.ordinal());
                to = Math.max(to, period.ordinal());
            }
        }
        if (from > to) {
            return this;
        }
        @Nullable Column[] copy = new @Nullable Column[to - from + 1];
        Arrays.fill(copy, null);
        System.arraycopy(columns, 0, copy, columns.length == 0 ? 0 : start - from, columns.length);
        return new Ledger(plan, frequency, from, copy);
    }
}
