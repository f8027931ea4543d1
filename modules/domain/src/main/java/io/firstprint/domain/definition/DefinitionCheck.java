/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.definition;

import java.util.List;
import java.util.Optional;

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
        return List.of();
    }

    /**
     * Returns why a version begins too early: it has to lie at least a minute after its publication, so that every
     * instance knows it before it holds. Apart from the other rules, because a definition may begin in the past as
     * long as no observation exists.
     */
    public static Optional<DefinitionProblem> tooEarly(Definition definition) {
        return Optional.empty();
    }
}
