/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.rule;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How severe a rule's alerts are.
 *
 * @param base where no other condition is met
 * @param mediumWhen condition under which it is MEDIUM where the base is LOW; null for none
 * @param highWhen condition under which it is HIGH; null for none
 * @param minimums from which severity on subscribers want its alerts, by their names; others want all
 */
public record Grading(
        Severity base,
        @Nullable String mediumWhen,
        @Nullable String highWhen,
        Map<String, Severity> minimums) {

    /** @throws IllegalArgumentException if a condition would not raise the base */
    public Grading {
        minimums = Collections.unmodifiableMap(new TreeMap<>(minimums));
        if ((mediumWhen != null && base != Severity.LOW) || (highWhen != null && base == Severity.HIGH)) {
            throw new IllegalArgumentException("Expected conditions of higher severities than " + base
                    + " only; leave out those that do not raise it");
        }
    }

    /** Returns the grading of a rule whose alerts are all alike. */
    public static Grading always(Severity severity) {
        return new Grading(severity, null, null, Map.of());
    }
}
