/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which indicators follow from which by any version of any definition, retired ones too. */
final class DefinedBy {
    private static final Pattern COMPONENT = Pattern.compile("(terms|whole)\\[\\d+]\\.component");
    private static final String IDENTITY = "IDENTITY";

    private final Map<String, List<Link>> byTarget = new HashMap<>();
    private final Map<String, List<Link>> checks = new HashMap<>();

    private record Link(String definition, String target, Set<String> components) {}

    /** @param definitions the fields of each version */
    DefinedBy(Collection<Map<String, String>> definitions) {
        definitions.stream().filter(fields -> fields.containsKey("target")).forEach(this::add);
    }

    private void add(Map<String, String> fields) {
        Set<String> components = new TreeSet<>();
        fields.forEach((path, text) -> {
            if (COMPONENT.matcher(path).matches()) {
                components.add(text);
            }
        });
        Link link = new Link(fields.getOrDefault("name", ""), fields.getOrDefault("target", ""), components);
        byTarget.computeIfAbsent(link.target, any -> new ArrayList<>()).add(link);
        if (IDENTITY.equals(fields.get("formula"))) {
            components.forEach(component ->
                    checks.computeIfAbsent(component, any -> new ArrayList<>()).add(link));
        }
    }

    /**
     * Returns what indicators follow from: themselves, and all that definitions make them of or explain them by.
     *
     * @param contests whether those count too that a check compares them with
     */
    Follows of(Set<String> indicators, boolean contests) {
        Follows follows = new Follows(new TreeSet<>(), new TreeSet<>());
        Deque<String> open = new ArrayDeque<>(indicators);
        if (contests) {
            indicators.forEach(indicator ->
                    checks.getOrDefault(indicator, List.of()).forEach(link -> follow(link, follows, open)));
        }
        while (!open.isEmpty()) {
            String indicator = open.remove();
            if (follows.indicators.add(indicator)) {
                byTarget.getOrDefault(indicator, List.of()).forEach(link -> follow(link, follows, open));
            }
        }
        return follows;
    }

    private static void follow(Link link, Follows follows, Deque<String> open) {
        follows.definitions.add(link.definition);
        open.add(link.target);
        open.addAll(link.components);
    }

    /**
     * What an indicator follows from.
     *
     * @param indicators itself among them
     * @param definitions by name
     */
    record Follows(Set<String> indicators, Set<String> definitions) {}
}
