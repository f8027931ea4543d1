/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.definition;

import io.firstprint.domain.definition.DefinitionProblem.Rule;
import io.firstprint.domain.definition.Formula.Breakdown;
import io.firstprint.domain.definition.Formula.Breakdown.Dimension;
import io.firstprint.domain.indicator.Flow;
import io.firstprint.domain.indicator.Indicator;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whether flows combine and exactly one dimension varies: partners with one product, products of one partner, or
 * exports minus imports of one product and partner.
 */
final class FlowCheck {
    private final Formula formula;
    private final Indicator target;
    private final List<DefinitionProblem> problems = new ArrayList<>();

    FlowCheck(Formula formula) {
        this.formula = formula;
        this.target = formula.target();
    }

    List<DefinitionProblem> problems() {
        if (formula instanceof Formula.Share || formula instanceof Formula.GrowthGap) {
            checkShare();
        } else {
            TermCheck.sides(formula).values().forEach(this::checkSum);
        }
        return problems;
    }

    private void checkShare() {
        if (target.flow() == Flow.BALANCE) {
            add(
                    Rule.FLOW,
                    "Expected a share or growth of exports or imports, found one of a balance, whose parts may"
                            + " have either sign; name one flow");
        }
        List<String> unlike = formula.terms().stream()
                .map(Term::component)
                .filter(component -> component.flow() != target.flow())
                .map(Indicator::toString)
                .toList();
        if (!unlike.isEmpty()) {
            add(
                    Rule.FLOW,
                    "Expected components of the flow " + target.flow() + " of " + target + ", found "
                            + Listing.of(unlike) + "; a share compares one flow with itself");
        }
        TermCheck.sides(formula).forEach(this::checkOneVaries);
    }

    private void checkOneVaries(String side, List<Term> terms) {
        long partners = terms.stream()
                .map(term -> term.component().partner())
                .distinct()
                .count();
        long products = terms.stream()
                .map(term -> term.component().product())
                .distinct()
                .count();
        if (partners > 1 && products > 1) {
            add(
                    Rule.DIMENSION,
                    "Expected the " + side + " of " + target + " to vary in partner or in product, found " + partners
                            + " partners and " + products + " products; make a definition for each partner");
        }
    }

    private void checkSum(List<Term> terms) {
        Set<Dimension> varying = EnumSet.noneOf(Dimension.class);
        List<String> wrong = new ArrayList<>();
        for (Term term : terms) {
            varying.addAll(varying(term.component()));
            if (!combines(term)) {
                wrong.add((term.sign() > 0 ? "+" : "-") + term.component());
            }
        }
        if (!wrong.isEmpty()) {
            add(
                    Rule.FLOW,
                    "Expected components of the flow " + target.flow()
                            + (target.flow() == Flow.BALANCE ? ", or exports added and imports subtracted" : "")
                            + ", found " + Listing.of(wrong) + "; correct flow or sign");
        }
        checkDimension(varying);
    }

    private Set<Dimension> varying(Indicator component) {
        Set<Dimension> varying = EnumSet.noneOf(Dimension.class);
        if (component.flow() != target.flow()) {
            varying.add(Dimension.FLOW);
        }
        if (!component.partner().equals(target.partner())) {
            varying.add(Dimension.PARTNER);
        }
        if (!component.product().equals(target.product())) {
            varying.add(Dimension.PRODUCT);
        }
        return varying;
    }

    /** Sums keep the flow, whatever the sign: a basket without gold subtracts it. */
    private boolean combines(Term term) {
        Flow flow = term.component().flow();
        return flow == target.flow()
                || (target.flow() == Flow.BALANCE && flow == (term.sign() > 0 ? Flow.EXPORTS : Flow.IMPORTS));
    }

    private void checkDimension(Set<Dimension> varying) {
        if (varying.size() > 1) {
            add(
                    Rule.DIMENSION,
                    "Expected the components of " + target + " to differ from it in one of partner, product"
                            + " and flow, found " + varying
                            + "; partners keep the product, products the partner, and exports"
                            + " minus imports both");
        }
        if (formula instanceof Breakdown breakdown && !varying.equals(Set.of(breakdown.dimension()))) {
            String dimension = breakdown.dimension().name().toLowerCase(Locale.ROOT);
            add(
                    Rule.DIMENSION,
                    "Expected a breakdown of " + target + " by " + dimension + ", found components that" + " differ in "
                            + varying + "; state the dimension along which they differ");
        }
    }

    private void add(Rule rule, String text) {
        problems.add(new DefinitionProblem(rule, text));
    }
}
