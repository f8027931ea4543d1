/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.definition;

import io.firstprint.domain.definition.DefinitionProblem.Rule;
import io.firstprint.domain.indicator.Indicator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether it can be known that what is absent is zero. */
final class AbsentCheck {
    private final Definition definition;

    AbsentCheck(Definition definition) {
        this.definition = definition;
    }

    List<DefinitionProblem> problems() {
        List<DefinitionProblem> problems = new ArrayList<>();
        List<Term> terms = definition.formula().terms();
        if (definition.needs().isEmpty() && terms.stream().anyMatch(Term::absentIsZero)) {
            problems.add(new DefinitionProblem(
                    Rule.ABSENT,
                    "Expected 'needs' beside 'absent: zero' of " + definition.target()
                            + ", found none; only a part that"
                            + " is complete says by its silence that there was nothing, so name it as"
                            + " PUBLISHER/PROGRAMME/PART"));
        }
        Set<String> unlike = unlike(terms);
        if (!unlike.isEmpty()) {
            problems.add(new DefinitionProblem(
                    Rule.ABSENT,
                    "Expected a component to be zero where it is absent wherever it stands, or nowhere, found both of "
                            + Listing.of(List.copyOf(unlike)) + "; write 'absent: zero' in every list that has it"));
        }
        return problems;
    }

    private static Set<String> unlike(List<Term> terms) {
        Map<Indicator, Boolean> zero = new HashMap<>();
        Set<String> unlike = new LinkedHashSet<>();
        for (Term term : terms) {
            @Nullable Boolean before = zero.putIfAbsent(term.component(), term.absentIsZero());
            if (before != null && before != term.absentIsZero()) {
                unlike.add(term.component().toString());
            }
        }
        return unlike;
    }
}
