/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.derived;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.amount.Percentage;
import io.firstprint.domain.amount.Total;
import io.firstprint.domain.definition.Definition;
import io.firstprint.domain.definition.Formula;
import io.firstprint.domain.definition.Formula.Breakdown;
import io.firstprint.domain.definition.Formula.GrowthGap;
import io.firstprint.domain.definition.Formula.Identity;
import io.firstprint.domain.definition.Formula.Share;
import io.firstprint.domain.definition.Term;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One version of a definition, prepared for computing. */
final class Plan {
    private final Definition definition;
    private final List<Side> sides;
    private final Map<Indicator, List<Use>> uses = new HashMap<>();
    private final Set<Indicator> zeroWhereAbsent = new LinkedHashSet<>();
    private final Set<String> programmes = new TreeSet<>();

    /** Where a component enters. */
    record Use(int side, Term term) {}

    Plan(Definition definition) {
        this.definition = definition;
        this.sides = sidesOf(definition.formula()).stream().map(Side::of).toList();
        for (int side = 0; side < sides.size(); side++) {
            for (Term term : sides.get(side).terms()) {
                uses.computeIfAbsent(term.component(), component -> new ArrayList<>())
                        .add(new Use(side, term));
            }
        }
        definition.formula().terms().stream()
                .filter(Term::absentIsZero)
                .forEach(term -> zeroWhereAbsent.add(term.component()));
        definition.needs().forEach(part -> programmes.add(programme(part.publisher(), part.programme())));
    }

    private static List<List<Term>> sidesOf(Formula formula) {
        List<Term> target = List.of(new Term(1, formula.target(), null, null));
        if (formula instanceof Share share) {
            return List.of(share.basket(), share.whole());
        }
        if (formula instanceof GrowthGap gap) {
            return List.of(gap.basket(), gap.whole());
        }
        if (formula instanceof Breakdown breakdown) {
            return List.of(target, breakdown.components());
        }
        return formula instanceof Identity identity ? List.of(target, identity.parts()) : List.of(formula.terms());
    }

    Definition definition() {
        return definition;
    }

    /** Returns the lists of terms; of a breakdown or an identity the target's own comes first. */
    List<Side> sides() {
        return sides;
    }

    /** Returns where a component enters, nowhere when the formula does not name it. */
    List<Use> uses(Indicator component) {
        return uses.getOrDefault(component, List.of());
    }

    /** Returns the components that count as zero where complete parts leave them out, none for most plans. */
    Set<Indicator> zeroWhereAbsent() {
        return zeroWhereAbsent;
    }

    /** Returns the programmes of which parts are needed. */
    Set<String> programmes() {
        return programmes;
    }

    static String programme(ReleaseId release) {
        return programme(release.publisher(), release.programme());
    }

    private static String programme(String publisher, String programme) {
        return publisher + "/" + programme;
    }

    /** Returns how far ahead a period's values bear on derived values. */
    int reach(ReferencePeriod period) {
        return definition.formula() instanceof GrowthGap ? period.frequency().perYear() : 0;
    }

    /** Returns the amount when it can be computed with, null when it is missing or counts another unit. */
    @Nullable
    Amount usable(@Nullable Amount amount) {
        return amount != null && amount.unit().equals(definition.formula().unit()) ? amount : null;
    }

    /** Returns what can be computed with, {@link Standing#NONE} when there is nothing. */
    Standing usable(Standing standing) {
        return standing.zero() || usable(standing.amount()) != null ? standing : Standing.NONE;
    }

    /** Returns what one side adds up to, empty when nothing counts or a counted component has no value. */
    Optional<Total> total(int side, ReferencePeriod period, List<Tally> tallies) {
        int counted = sides.get(side).counted(period);
        return counted > 0 && tallies.get(side).values() == counted
                ? Optional.of(tallies.get(side).total(definition.formula().unit()))
                : Optional.empty();
    }

    /**
     * Returns the derived value of a period, empty when it has none.
     *
     * @param known what the sides add up to in a period as of the same step
     */
    Optional<Figure> value(ReferencePeriod period, Function<ReferencePeriod, List<Tally>> known) {
        Optional<Total> first = total(0, period, known.apply(period));
        if (definition.formula() instanceof Share) {
            return first.flatMap(
                    basket -> total(1, period, known.apply(period)).flatMap(whole -> Percentage.of(basket, whole)));
        }
        return definition.formula() instanceof GrowthGap
                ? first.flatMap(basket -> gap(period, basket, known))
                : first.flatMap(Total::toFigure);
    }

    private Optional<Figure> gap(ReferencePeriod period, Total basket, Function<ReferencePeriod, List<Tally>> known) {
        ReferencePeriod yearAgo = period.yearAgo();
        Optional<Total> whole = total(1, period, known.apply(period));
        Optional<Total> basketThen = total(0, yearAgo, known.apply(yearAgo));
        Optional<Total> wholeThen = total(1, yearAgo, known.apply(yearAgo));
        return whole.isPresent() && basketThen.isPresent() && wholeThen.isPresent()
                ? Percentage.growthGap(
                        basket,
                        basketThen.get(),
                        whole.get().minus(basket),
                        wholeThen.get().minus(basketThen.get()))
                : Optional.empty();
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // mostly the very same, and comparing thousands of terms is slow
    public boolean equals(@Nullable Object other) {
        return other instanceof Plan that && (definition == that.definition || definition.equals(that.definition));
    }

    @Override
    public int hashCode() {
        return 31 * definition.name().hashCode() + definition.effectiveFrom().hashCode();
    }
}
