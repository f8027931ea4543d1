/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.definition;

import io.firstprint.domain.definition.DefinitionProblem.Rule;
import io.firstprint.domain.indicator.Indicator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether a definition gets along with those that are in force together with it. */
final class NeighbourCheck {
    private final Definition definition;
    private final List<Definition> versionsOfName;
    private final List<Definition> others;
    private final List<DefinitionProblem> problems = new ArrayList<>();

    NeighbourCheck(Definition definition, Definitions known) {
        this.definition = definition;
        this.versionsOfName = known.versions().stream()
                .filter(version -> version.name().equals(definition.name()))
                .toList();
        this.others = known.inForceFrom(definition.effectiveFrom()).stream()
                .filter(version -> !version.name().equals(definition.name()))
                .toList();
    }

    List<DefinitionProblem> problems() {
        checkSameTarget();
        Map<Indicator, String> derived = new HashMap<>();
        Map<Indicator, Definition> used = new HashMap<>();
        for (Definition other : others) {
            if (other.formula().givesValues()) {
                derived.put(other.target(), other.name());
            }
            other.formula().terms().forEach(term -> used.put(term.component(), other));
        }
        checkOnlyOne(derived);
        checkNoneDerived(derived);
        checkNotUsed(used);
        checkUnits(used);
        return problems;
    }

    private void checkSameTarget() {
        versionsOfName.stream()
                .filter(version -> !version.retired() && !version.target().equals(definition.target()))
                .findFirst()
                .ifPresent(version -> add(
                        Rule.TARGET,
                        "Expected every version of " + definition.name()
                                + " to have the target " + version.target() + ", found " + definition.target()
                                + "; retire this name and give the new target another"));
    }

    private void checkOnlyOne(Map<Indicator, String> derived) {
        if (definition.formula().givesValues() && derived.containsKey(definition.target())) {
            add(
                    Rule.TARGET,
                    "Expected one definition at a time to give the values of " + definition.target()
                            + ", found " + derived.get(definition.target()) + " and " + definition.name()
                            + "; retire one before the other begins");
        }
    }

    /** Values derived from derived ones would need the order in which they are computed to be a fact as well. */
    private void checkNoneDerived(Map<Indicator, String> derived) {
        Set<Indicator> components = new HashSet<>();
        definition.formula().terms().forEach(term -> components.add(term.component()));
        if (definition.formula().givesValues()) {
            components.remove(definition.target());
        }
        List<String> found = components.stream()
                .filter(derived::containsKey)
                .map(component -> component + " of " + derived.get(component))
                .sorted()
                .toList();
        if (!found.isEmpty()) {
            add(
                    Rule.CYCLE,
                    "Expected components that are published, found the derived " + Listing.of(found)
                            + "; name what it is made of instead");
        }
    }

    private void checkNotUsed(Map<Indicator, Definition> used) {
        if (definition.formula().givesValues() && used.containsKey(definition.target())) {
            add(
                    Rule.CYCLE,
                    "Expected the derived " + definition.target() + " to be no component, found it in "
                            + used.get(definition.target()).name() + "; name there what it is made of");
        }
    }

    private void checkUnits(Map<Indicator, Definition> used) {
        List<String> found = definition.formula().terms().stream()
                .map(Term::component)
                .distinct()
                .flatMap(component -> otherUnit(component, used.get(component)))
                .toList();
        if (!found.isEmpty()) {
            add(
                    Rule.UNIT,
                    "Expected components in " + definition.formula().unit() + ", found " + Listing.of(found)
                            + "; an indicator has one unit");
        }
    }

    private Stream<String> otherUnit(Indicator component, @Nullable Definition user) {
        return user == null || user.formula().unit().equals(definition.formula().unit())
                ? Stream.empty()
                : Stream.of(component + " in " + user.formula().unit() + " by " + user.name());
    }

    private void add(Rule rule, String text) {
        problems.add(new DefinitionProblem(rule, text));
    }
}
