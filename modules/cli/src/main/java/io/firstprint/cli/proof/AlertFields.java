/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.proof;

import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.figures.Measure;
import io.firstprint.domain.view.Alert;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares two alerts field by field. The fields are taken from the types themselves, so that one that is added later is
 * not forgotten here.
 */
final class AlertFields {
    private static final String NOTHING = "nothing";

    /** What is a value with a text form of its own is one field; what only groups fields is taken apart. */
    private static final Set<String> TAKEN_APART =
            Set.of("io.firstprint.domain.view", "io.firstprint.domain.figures", "io.firstprint.domain.rule");

    /** As {@code alerts --json} calls them. */
    private static final Map<String, String> NAMES = Map.of(
            "id", "alertId",
            "period", "referencePeriod",
            "life.state", "state",
            "life.sequence", "sequence",
            "life.effectiveAt", "effectiveAt",
            "life.figuresAt", "figuresAt",
            "life.by", "stateRelease",
            "life.reason", "stateReason",
            "rule.name", "rule",
            "rule.effectiveFrom", "ruleVersion");

    private final Map<String, Object> values = new LinkedHashMap<>();

    private AlertFields(Alert alert) {
        put("", alert);
    }

    /** Returns the fields that two alerts do not have in common, in order of their declaration. */
    static List<FieldDifference> differences(Alert sent, Alert recomputed) {
        Map<String, Object> one = new AlertFields(sent).values;
        Map<String, Object> other = new AlertFields(recomputed).values;
        Set<String> fields = new LinkedHashSet<>(one.keySet());
        fields.addAll(other.keySet());
        List<FieldDifference> differences = new ArrayList<>();
        for (String field : fields) {
            if (!Objects.equals(one.get(field), other.get(field))) {
                differences.add(new FieldDifference(field, text(one.get(field)), text(other.get(field))));
            }
        }
        return differences;
    }

    private void put(String path, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach(
                    (key, entry) -> put(path + "." + (key instanceof Measure measure ? measure.key() : key), entry));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                put(path + "[" + i + "]", list.get(i));
            }
        } else if (value instanceof Record group
                && TAKEN_APART.contains(group.getClass().getPackageName())) {
            putAll(path, group);
        } else if (value != null) {
            values.put(NAMES.getOrDefault(path, path), value);
        }
    }

    private void putAll(String path, Record group) {
        for (RecordComponent component : group.getClass().getRecordComponents()) {
            try {
                put(
                        (path.isEmpty() ? "" : path + ".") + component.getName(),
                        component.getAccessor().invoke(group));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("Expected a public record, found " + group.getClass(), e);
            }
        }
    }

    private static String text(@Nullable Object value) {
        if (value instanceof Figure figure) {
            return figure.amount() + " within " + figure.uncertainty();
        }
        return value == null ? NOTHING : value.toString();
    }
}
