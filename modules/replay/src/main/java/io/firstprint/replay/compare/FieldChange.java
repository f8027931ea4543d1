/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A field that two events do not have in common.
 *
 * @param path to the field: {@code severity}, {@code figures[actual]}
 * @param left its value as text, {@value #NOTHING} where it has none
 * @param right its value as text, {@value #NOTHING} where it has none
 */
public record FieldChange(String path, String left, String right) {
    /** Stands for a field without a value. */
    public static final String NOTHING = "nothing";

    /** Returns the fields that differ, in order of the left side's, those of the right side alone last. */
    static List<FieldChange> between(Map<String, String> left, Map<String, String> right) {
        Set<String> paths = new LinkedHashSet<>(left.keySet());
        paths.addAll(right.keySet());
        List<FieldChange> changes = new ArrayList<>();
        for (String path : paths) {
            String one = left.getOrDefault(path, NOTHING);
            String other = right.getOrDefault(path, NOTHING);
            if (!one.equals(other)) {
                changes.add(new FieldChange(path, one, other));
            }
        }
        return changes;
    }

    /** Returns {@code severity: HIGH -> MEDIUM}. */
    @Override
    public String toString() {
        return path + ": " + left + " -> " + right;
    }
}
