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
import io.firstprint.domain.indicator.PriceBasis;
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

/** What each component of a breakdown is in a period and by how much it changed from the one before, as known at one step. */
final class ComponentChanges {
    private static final Comparator<Indicator> BY_TEXT = Comparator.comparing(Indicator::toString);

    private final Line line;
    private final Plan plan;
    private final ReferencePeriod period;
    private final Step step;
    private final Map<Indicator, Total> totals = new LinkedHashMap<>();
    private final Map<Indicator, Total> amounts = new LinkedHashMap<>();
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
        changes.zeros.forEach(component -> changes.totals.putIfAbsent(component, changes.nothing()));
        changes.missing.forEach(changes.totals::remove);
        changes.missing.forEach(changes.amounts::remove);
        return changes;
    }

    private Total nothing() {
        return new Total(
                BigDecimal.ZERO, BigDecimal.ZERO, 0, plan.definition().formula().unit());
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
            if (direction > 0) {
                amounts.putIfAbsent(term.component(), nothing());
            }
            return;
        }
        if (amount == null) {
            missing.add(term.component());
            return;
        }
        Total value = Total.of(amount);
        Total none = value.minus(value);
        Total nothing = new Total(none.value(), BigDecimal.ZERO, amount.exponent(), amount.unit());
        Total entering = term.sign() > 0 ? value : nothing.minus(value);
        if (direction > 0) {
            amounts.merge(term.component(), entering, Total::plus);
        }
        totals.merge(term.component(), direction > 0 ? entering : nothing.minus(entering), Total::plus);
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
     * @param whole the total in the period
     */
    List<Contribution> contributions(Optional<Total> base, Total whole) {
        Optional<Total> shared = Optional.of(whole).filter(this::isShared);
        return totals.entrySet().stream()
                .sorted(Comparator.<Map.Entry<Indicator, Total>, BigDecimal>comparing(
                                entry -> entry.getValue().value().abs(), Comparator.reverseOrder())
                        .thenComparing(Map.Entry::getKey, BY_TEXT))
                .flatMap(entry -> contribution(entry.getKey(), entry.getValue(), base, shared).stream())
                .toList();
    }

    /** Chained dollars do not add up, and of parts with both signs none is a share of their sum. */
    private boolean isShared(Total whole) {
        return plan.definition().target().priceBasis() != PriceBasis.REAL
                && whole.unit().isAdditive()
                && whole.value().signum() != 0
                && plan.sides().get(1).terms().stream()
                        .allMatch(term -> term.component().priceBasis() != PriceBasis.REAL)
                && amounts.values().stream()
                        .allMatch(amount ->
                                amount.value().signum() * whole.value().signum() >= 0);
    }

    private Optional<Contribution> contribution(
            Indicator component, Total change, Optional<Total> base, Optional<Total> shared) {
        @Nullable
        Figure points = base.flatMap(total -> Percentage.of(change, total)).orElse(null);
        Optional<Total> amount = Optional.ofNullable(amounts.get(component));
        @Nullable
        Figure share = shared.flatMap(whole -> amount.flatMap(part -> Percentage.of(magnitude(part), whole)))
                .orElse(null);
        return change.toFigure()
                .map(figure -> new Contribution(
                        component,
                        figure,
                        points,
                        amount.flatMap(Total::toFigure).orElse(null),
                        share));
    }

    private static Total magnitude(Total total) {
        return new Total(total.value().abs(), total.halfWidth(), total.exponent(), total.unit());
    }
}
