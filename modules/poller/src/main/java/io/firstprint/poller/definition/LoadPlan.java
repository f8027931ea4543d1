/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.definition;

import io.firstprint.domain.definition.Definition;
import io.firstprint.domain.definition.DefinitionCheck;
import io.firstprint.domain.definition.DefinitionProblem;
import io.firstprint.domain.definition.Definitions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What of the definitions of files is new to a namespace, and why it may not be loaded.
 *
 * @param unknown to be published when nothing is refused, by beginning
 * @param known those that say what holds at their beginning anyway
 * @param refusals a sentence for each reason; nothing may be published when there is one
 */
public record LoadPlan(List<Definition> unknown, List<Definition> known, List<String> refusals) {

    /** Copies the lists. */
    public LoadPlan {
        unknown = List.copyOf(unknown);
        known = List.copyOf(known);
        refusals = List.copyOf(refusals);
    }

    /**
     * Compares with what is published.
     *
     * @param wanted the definitions of all files
     * @param published what the namespace holds
     * @param observed whether the namespace holds observations, so that nothing may begin in the past any more
     */
    public static LoadPlan of(List<Definition> wanted, Definitions published, boolean observed) {
        List<Definition> unknown = new ArrayList<>();
        List<Definition> known = new ArrayList<>();
        Definitions holding = published;
        for (Definition version : byBeginning(wanted)) {
            (isSaidBy(holding, version) ? known : unknown).add(version);
            holding = holding.with(version);
        }
        List<String> refusals = new ArrayList<>(saidTwice(wanted));
        for (Definition version : unknown) {
            refusals.addAll(refusals(version, holding, observed));
        }
        return new LoadPlan(unknown, known, refusals);
    }

    private static List<Definition> byBeginning(List<Definition> wanted) {
        return wanted.stream()
                .sorted(Comparator.comparing(Definition::effectiveFrom))
                .toList();
    }

    /** A version that says what holds anyway adds nothing, whenever that was said. */
    private static boolean isSaidBy(Definitions holding, Definition version) {
        return holding.versions().stream()
                .filter(held -> held.name().equals(version.name()))
                .filter(held -> !held.effectiveFrom().isAfter(version.effectiveFrom()))
                .reduce((earlier, later) -> later)
                .filter(held -> saysTheSame(held, version))
                .isPresent();
    }

    private static boolean saysTheSame(Definition one, Definition other) {
        return one.title().equals(other.title())
                && one.formula().equals(other.formula())
                && one.needs().equals(other.needs())
                && one.retired() == other.retired();
    }

    private static List<String> saidTwice(List<Definition> wanted) {
        List<String> seen = new ArrayList<>();
        List<String> twice = new ArrayList<>();
        for (Definition version : wanted) {
            String what = version.name() + " from " + version.effectiveFrom();
            if (seen.contains(what)) {
                twice.add("Expected each version of a name once, found " + what
                        + " in several files or definitions; rename one, or give it another effective-from");
            }
            seen.add(what);
        }
        return twice;
    }

    private static List<String> refusals(Definition version, Definitions all, boolean observed) {
        List<String> refusals = new ArrayList<>();
        DefinitionCheck.problems(version, all).stream()
                .map(problem -> version.name() + ": " + problem.text())
                .forEach(refusals::add);
        if (observed) {
            DefinitionCheck.tooEarly(version)
                    .map(DefinitionProblem::text)
                    .map(text -> version.name() + ": " + text + ", in the file or by --effective-from; the past is open"
                            + " only while the namespace holds no observation")
                    .ifPresent(refusals::add);
        }
        return refusals;
    }
}
