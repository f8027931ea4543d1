/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.rules;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import io.firstprint.domain.rule.Condition;
import io.firstprint.domain.rule.ConditionException;
import io.firstprint.domain.rule.Field;
import io.firstprint.domain.rule.Finding;
import io.firstprint.domain.rule.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A compiled condition. Fields are looked up when they are come across, so that none is computed in vain. Most findings
 * fall short of a number that the condition names: they are told apart without evaluating it.
 */
final class CelCondition implements Condition {
    private final CelRuntime.Program program;
    private final List<Bounds.Bound> necessary;
    private final Map<String, Field> fields;
    private final String text;

    /** @param necessary what has to hold in any case for the condition to be met */
    CelCondition(CelRuntime.Program program, List<Bounds.Bound> necessary, Subject on, String text) {
        this.program = program;
        this.necessary = necessary;
        this.fields = Field.of(on).stream().collect(Collectors.toUnmodifiableMap(Field::path, Function.identity()));
        this.text = text;
    }

    @Override
    public boolean isMetBy(Finding finding) {
        for (Bounds.Bound bound : necessary) {
            if (!bound.holdsFor(finding)) {
                return false;
            }
        }
        try {
            return Boolean.TRUE.equals(program.eval(name -> value(name, finding)));
        } catch (CelEvaluationException e) {
            throw new ConditionException("Expected '" + text + "' to be true or false, found: " + e.getMessage(), e);
        }
    }

    private Optional<Object> value(String name, Finding finding) {
        @Nullable Field field = fields.get(name);
        return field == null ? Optional.empty() : Optional.of(finding.value(field));
    }

    @Override
    public String toString() {
        return text;
    }
}
