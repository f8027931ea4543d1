/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.derived;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.amount.Percentage;
import io.firstprint.domain.amount.Total;
import io.firstprint.domain.book.Publication;
import io.firstprint.domain.book.Series;
import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.definition.Term;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.view.Contributions.Contribution;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** By how much each component of a breakdown changed from one period to the next, as known at one step. */
final class ComponentChanges {
    private static final Comparator<Indicator> BY_TEXT = Comparator.comparing(Indicator::toString);

    private final Line line;
    private final Plan plan;
    private final ReferencePeriod period;
    private final Step step;
    private final Map<Indicator, Total> totals = new LinkedHashMap<>();
    private final TreeSet<Indicator> missing = new TreeSet<>(BY_TEXT);
    private final Set<Indicator> zeros = new LinkedHashSet<>();

    private ComponentChanges(Line line, Plan plan, ReferencePeriod period, Step step) {
        this.line = line;
        this.plan = plan;
        this.period = period;
        this.step = step;
    }

    static ComponentChanges of(Line line, Plan plan, ReferencePeriod period, Step step) {
        ComponentChanges changes = new ComponentChanges(line, plan, period, step);
        for (Term term : plan.sides().get(1).terms()) {
            if (term.counts(period) || term.counts(period.previous())) {
                changes.add(term, asOf(line.gate().vintages(term.component()), step));
            }
        }
        Total nothing = new Total(
                BigDecimal.ZERO, BigDecimal.ZERO, 0, plan.definition().formula().unit());
        changes.zeros.forEach(component -> changes.totals.putIfAbsent(component, nothing));
        changes.missing.forEach(changes.totals::remove);
        return changes;
    }

    /** A component of many vintages is mostly asked for its newest. */
    private static Series asOf(Vintages vintages, Step step) {
        List<Publication> publications = vintages.publications();
        int later = publications.size();
        while (later > 0 && Step.of(publications.get(later - 1)).compareTo(step) > 0) {
            later--;
        }
        return later == publications.size()
                ? vintages.latest()
                : vintages.stepsFrom(later).get(0).before();
    }

    private void add(Term term, Series series) {
        add(term, 1, period, series);
        add(term, -1, period.previous(), series);
    }

    /** What joins the total counts in full, and what leaves it as well. */
    private void add(Term term, int direction, ReferencePeriod of, Series series) {
        if (!term.counts(of)) {
            return;
        }
        @Nullable Amount amount = plan.usable(series.at(of));
        if (amount == null && term.absentIsZero() && Zeros.isZero(line, plan, term.component(), of, step)) {
            zeros.add(term.component());
            return;
        }
        if (amount == null) {
            missing.add(term.component());
            return;
        }
        Total value = Total.of(amount);
        Total none = value.minus(value);
        Total nothing = new Total(none.value(), BigDecimal.ZERO, amount.exponent(), amount.unit());
        Total signed = term.sign() * direction > 0 ? value : nothing.minus(value);
        totals.merge(term.component(), signed, Total::plus);
    }

    /** Returns a change less what these components explain of it. */
    Total less(Total change) {
        Total rest = change;
        for (Total total : totals.values()) {
            rest = rest.minus(total);
        }
        return rest;
    }

    List<Indicator> missing() {
        return List.copyOf(missing);
    }

    /**
     * Returns each component's part, the largest magnitude first.
     *
     * @param base what percentage points are of, empty where there are none
     */
    List<Contribution> contributions(Optional<Total> base) {
        return totals.entrySet().stream()
                .sorted(Comparator.<Map.Entry<Indicator, Total>, BigDecimal>comparing(
                                entry -> entry.getValue().value().abs(), Comparator.reverseOrder())
                        .thenComparing(Map.Entry::getKey, BY_TEXT))
                .flatMap(entry -> contribution(entry.getKey(), entry.getValue(), base).stream())
                .toList();
    }

    private static Optional<Contribution> contribution(Indicator component, Total change, Optional<Total> base) {
        @Nullable
        Figure points = base.flatMap(total -> Percentage.of(change, total)).orElse(null);
        return change.toFigure().map(figure -> new Contribution(component, figure, points));
    }
}
