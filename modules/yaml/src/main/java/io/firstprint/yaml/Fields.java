/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.yaml;

import io.firstprint.yaml.Problem.Place;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keys with values, which are asked for one by one; what nobody asked for is a problem. */
public final class Fields {
    private final Place place;
    private final Problems problems;
    private final Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    private Fields(YamlNode.Mapping mapping, Problems problems) {
        this.place = mapping.place();
        this.problems = problems;
        for (YamlNode.Entry entry : mapping.entries()) {
            if (entries.putIfAbsent(entry.key().value(), entry) != null) {
                problems.add(
                        entry.key().place(), "each key once", entry.key().shown() + " again", "remove one of the two");
            }
        }
    }

    /** Returns the fields of keys with values, or null after noting that there are none. */
    public static @Nullable Fields of(YamlNode node, String expected, Problems problems) {
        if (node instanceof YamlNode.Mapping mapping) {
            return new Fields(mapping, problems);
        }
        problems.add(node.place(), expected, node.shown(), "write 'key: value' lines");
        return null;
    }

    /** Returns where they begin. */
    public Place place() {
        return place;
    }

    /** Returns what stands at a key, null when nothing does. */
    public @Nullable YamlNode optional(String key) {
        asked.add(key);
        YamlNode.Entry entry = entries.get(key);
        return entry == null || entry.value().shown().equals("nothing") ? null : entry.value();
    }

    /** Returns what stands at a key, or null after noting that it is missing. */
    public @Nullable YamlNode required(String key, String advice) {
        YamlNode value = optional(key);
        if (value == null) {
            YamlNode.Entry entry = entries.get(key);
            problems.add(entry == null ? place : entry.key().place(), "'" + key + "'", "none", advice);
        }
        return value;
    }

    /** Returns what the text at a key says, null when there is none or it says nothing. */
    public <T> @Nullable T optional(String key, Function<String, T> parse, String advice) {
        return parsed(optional(key), key, parse, advice);
    }

    /** Returns what the text at a key says, null when there is none; a stand-in where it says nothing, told once. */
    public <T> @Nullable T shared(String key, Function<String, T> parse, T standIn, String advice) {
        YamlNode node = optional(key);
        T value = parsed(node, key, parse, advice);
        return node != null && value == null ? standIn : value;
    }

    /** Returns what the text at a key says, null after noting that there is none or it says nothing. */
    public <T> @Nullable T required(String key, Function<String, T> parse, String advice) {
        return parsed(required(key, advice), key, parse, advice);
    }

    private <T> @Nullable T parsed(@Nullable YamlNode node, String key, Function<String, T> parse, String advice) {
        if (node == null) {
            return null;
        }
        if (!(node instanceof YamlNode.Text text)) {
            problems.add(node.place(), "'" + key + "' to be one text", node.shown(), advice);
            return null;
        }
        return problems.parsed(text, parse, advice);
    }

    /** Notes every key that was not asked for. */
    public void refuseOthers() {
        entries.values().stream()
                .map(YamlNode.Entry::key)
                .filter(key -> !asked.contains(key.value()))
                .forEach(key -> problems.add(
                        key.place(), "one of the keys " + List.copyOf(asked), key.shown(), "correct or remove it"));
    }
}
