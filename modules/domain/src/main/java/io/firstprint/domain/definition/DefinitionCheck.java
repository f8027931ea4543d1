/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.definition;

import io.firstprint.domain.version.Versions;
import java.util.ArrayList;
import java.util.List;

/** Whether a definition may be loaded. */
public final class DefinitionCheck {
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

    /** Returns the same as sentences, for a version among others that it has to get along with. */
    public static List<String> reasons(Definition definition, Versions<Definition> known) {
        return problems(definition, Definitions.of(known)).stream()
                .map(DefinitionProblem::text)
                .toList();
    }
}
