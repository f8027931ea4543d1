/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.whatif;

import io.firstprint.domain.rule.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Rules of a file, as facts that hold from the beginning of what is replayed. They were made known then too: later than
 * those that ship, so that one from the epoch on takes the place of its namesake.
 */
final class DatedRules {
    private final List<Rule> rules;
    private final Set<String> names;
    private final Instant from;

    DatedRules(List<Rule> rules, Instant from) {
        this.rules = rules;
        this.names = rules.stream().map(Rule::name).collect(Collectors.toUnmodifiableSet());
        this.from = from;
    }

    boolean isEmpty() {
        return rules.isEmpty();
    }

    /** Returns whether a version gives way to those of the file. */
    boolean replaces(Rule rule) {
        return names.contains(rule.name());
    }

    /** Returns the versions, the first of each name from the beginning on; names and what was dated back are noted. */
    List<Rule> dated(List<String> notes) {
        if (!isEmpty()) {
            notes.add("Rules of the file: " + String.join(", ", new TreeSet<>(names)));
        }
        Map<String, List<Rule>> byName = rules.stream()
                .sorted(Comparator.comparing(Rule::effectiveFrom))
                .collect(Collectors.groupingBy(Rule::name, TreeMap::new, Collectors.toList()));
        List<Rule> dated = new ArrayList<>();
        byName.values().forEach(versions -> {
            dated.add(fromTheBeginning(versions.get(0), notes));
            versions.stream().skip(1).map(later -> published(later, from)).forEach(dated::add);
        });
        return dated;
    }

    private Rule fromTheBeginning(Rule first, List<String> notes) {
        if (!first.effectiveFrom().isAfter(from)) {
            return published(first, from);
        }
        notes.add("The rule '" + first.name() + "' holds from " + from + " instead of " + first.effectiveFrom());
        return published(first.from(from), from);
    }

    /** Returns a version that was made known at an instant. */
    static Rule published(Rule rule, Instant instant) {
        return new Rule(
                rule.name(),
                rule.owner(),
                rule.on(),
                rule.scope(),
                rule.condition(),
                rule.grading(),
                rule.coolDown(),
                rule.effectiveFrom(),
                instant,
                rule.retired());
    }
}
