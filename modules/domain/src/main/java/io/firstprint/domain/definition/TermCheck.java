/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.definition;

import io.firstprint.domain.definition.DefinitionProblem.Rule;
import io.firstprint.domain.definition.Formula.Breakdown;
import io.firstprint.domain.definition.Formula.GrowthGap;
import io.firstprint.domain.definition.Formula.Identity;
import io.firstprint.domain.definition.Formula.Share;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.indicator.PriceBasis;
import io.firstprint.domain.period.ReferencePeriod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Whether the components of a formula are like its target and each counted once. */
final class TermCheck {
    private final Formula formula;
    private final Indicator target;
    private final List<DefinitionProblem> problems = new ArrayList<>();

    TermCheck(Formula formula) {
        this.formula = formula;
        this.target = formula.target();
    }

    List<DefinitionProblem> problems() {
        sides(formula).forEach((side, terms) -> {
            checkNotEmpty(side, terms);
            checkNotTarget(terms);
            checkOnce(terms);
        });
        checkAlike(Rule.FREQUENCY, "frequency", Indicator::frequency);
        checkAlike(Rule.REPORTER, "reporter", Indicator::reporter);
        checkAlike(Rule.BASIS, "basis", Indicator::basis);
        checkAlike(Rule.ADJUSTMENT, "adjustment", Indicator::adjustment);
        checkAlike(Rule.PRICE_BASIS, "price basis", Indicator::priceBasis);
        checkPeriods();
        checkReal();
        checkUnit();
        return problems;
    }

    /** Returns the lists of components that a definition states, by what they are called. */
    static Map<String, List<Term>> sides(Formula formula) {
        Map<String, List<Term>> sides = new LinkedHashMap<>();
        if (formula instanceof Share share) {
            sides.put("basket", share.basket());
            sides.put("whole", share.whole());
        } else if (formula instanceof GrowthGap gap) {
            sides.put("basket", gap.basket());
            sides.put("whole", gap.whole());
        } else if (formula instanceof Breakdown breakdown) {
            sides.put("components", breakdown.components());
        } else if (formula instanceof Identity identity) {
            sides.put("parts", identity.parts());
        } else {
            sides.put("terms", formula.terms());
        }
        return sides;
    }

    private void checkNotEmpty(String side, List<Term> terms) {
        if (terms.isEmpty()) {
            add(
                    Rule.TERMS,
                    "Expected at least one component among the " + side + " of " + target
                            + ", found none; name what it is made of");
        }
    }

    private void checkNotTarget(List<Term> terms) {
        if (terms.stream().anyMatch(term -> term.component().equals(target))) {
            add(
                    Rule.CYCLE,
                    "Expected " + target + " to be made of other indicators, found it among its own"
                            + " components; leave it out");
        }
    }

    private void checkOnce(List<Term> terms) {
        Map<Indicator, List<Term>> earlier = new HashMap<>();
        for (Term term : terms) {
            List<Term> same = earlier.computeIfAbsent(term.component(), component -> new ArrayList<>());
            same.stream()
                    .filter(other -> overlap(other, term))
                    .findFirst()
                    .ifPresent(other -> add(
                            Rule.OVERLAP,
                            "Expected " + term.component() + " to count once in a period, found it " + validity(other)
                                    + " and " + validity(term) + "; end the one before the other begins"));
            same.add(term);
        }
    }

    private static boolean overlap(Term one, Term other) {
        return !endsBefore(one, other) && !endsBefore(other, one);
    }

    private static boolean endsBefore(Term one, Term other) {
        @Nullable ReferencePeriod until = one.until();
        @Nullable ReferencePeriod from = other.from();
        return until != null && from != null && until.frequency() == from.frequency() && until.compareTo(from) < 0;
    }

    private static String validity(Term term) {
        return "from " + (term.from() == null ? "ever" : term.from()) + " until "
                + (term.until() == null ? "for ever" : term.until());
    }

    private void checkAlike(Rule rule, String dimension, Function<Indicator, ?> read) {
        Object expected = read.apply(target);
        report(
                rule,
                "Expected components of the " + dimension + " " + expected + " of " + target,
                "; " + advice(rule),
                term -> read.apply(term.component()).equals(expected) ? null : term.component() + "");
    }

    private static String advice(Rule rule) {
        return rule == Rule.FREQUENCY
                ? "define the target at the frequency of its components"
                : "unlike figures are never added: define a target of their kind";
    }

    private void checkPeriods() {
        report(
                Rule.FREQUENCY,
                "Expected components to count from and until periods of their own frequency",
                "; write 2026-05, 2026-Q2 or 2026 as the component has them",
                term -> isPeriodOf(term, term.from()) && isPeriodOf(term, term.until())
                        ? null
                        : term.component() + " " + validity(term));
    }

    private static boolean isPeriodOf(Term term, @Nullable ReferencePeriod period) {
        return period == null || period.frequency() == term.component().frequency();
    }

    private void checkReal() {
        if (!(formula instanceof Breakdown)) {
            report(
                    Rule.REAL_SUM,
                    "Expected components that add up",
                    " in chained dollars, which do not; use nominal figures, or a breakdown, which shows the residual",
                    term -> term.component().priceBasis() == PriceBasis.REAL ? term.component() + "" : null);
        }
    }

    private void checkUnit() {
        if (!formula.unit().isAdditive()) {
            add(
                    Rule.UNIT,
                    "Expected the components of " + target + " in a unit that adds up such as USD, found "
                            + formula.unit() + "; rates and indices are never added");
        }
    }

    /** One problem for all components that break a rule: a basket of codes breaks it six hundred times. */
    private void report(Rule rule, String expected, String advice, Function<Term, @Nullable String> broken) {
        List<String> found = new ArrayList<>();
        for (Term term : formula.terms()) {
            @Nullable String text = broken.apply(term);
            if (text != null && !found.contains(text)) {
                found.add(text);
            }
        }
        if (!found.isEmpty()) {
            add(rule, expected + ", found " + Listing.of(found) + advice);
        }
    }

    private void add(Rule rule, String text) {
        problems.add(new DefinitionProblem(rule, text));
    }
}
