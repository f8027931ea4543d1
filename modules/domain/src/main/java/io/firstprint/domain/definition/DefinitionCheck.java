/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.definition;

import io.firstprint.domain.definition.DefinitionProblem.Rule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether a definition may be loaded. */
public final class DefinitionCheck {
    /** Long enough for every instance to know a version before it holds. */
    public static final Duration NOTICE = Duration.ofMinutes(1);

    private DefinitionCheck() {}

    /**
     * Returns every reason for which a definition is refused, none when it is sound; a retirement is always sound.
     *
     * @param definition the version to load
     * @param known the versions that are loaded already, and those of the same file
     */
    public static List<DefinitionProblem> problems(Definition definition, Definitions known) {
        if (definition.retired()) {
            return List.of();
        }
        List<DefinitionProblem> problems = new ArrayList<>();
        problems.addAll(new TermCheck(definition.formula()).problems());
        problems.addAll(new FlowCheck(definition.formula()).problems());
        problems.addAll(new AbsentCheck(definition).problems());
        problems.addAll(new NeighbourCheck(definition, known).problems());
        return List.copyOf(problems);
    }

    /**
     * Returns why a version begins too early: it has to lie at least a minute after its publication, so that every
     * instance knows it before it holds. Apart from the other rules, because a definition may begin in the past as
     * long as no observation exists.
     */
    public static Optional<DefinitionProblem> tooEarly(Definition definition) {
        return definition.effectiveFrom().isBefore(definition.publishedAt().plus(NOTICE))
                ? Optional.of(new DefinitionProblem(
                        Rule.EFFECTIVE_FROM,
                        "Expected " + definition.name() + " to begin at least a minute after its publication at "
                                + definition.publishedAt() + ", found " + definition.effectiveFrom()
                                + "; choose a later effectiveFrom"))
                : Optional.empty();
    }
}
