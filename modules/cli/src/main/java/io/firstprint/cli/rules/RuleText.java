/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.rules;

import io.firstprint.domain.rule.Grading;
import io.firstprint.domain.rule.Rule;
import io.firstprint.domain.rule.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Rules as lines for people. */
final class RuleText {
    private static final String INDENT = System.lineSeparator() + "        ";

    private RuleText() {}

    static String loaded(Rule rule) {
        return rule.name() + (rule.retired() ? " retired from " : " from ") + rule.effectiveFrom();
    }

    static String inForce(Rule rule) {
        Grading grading = rule.grading();
        List<String> lines = new ArrayList<>();
        lines.add(rule.name());
        lines.add(rule.owner() + ", "
                + (rule.effectiveFrom().equals(Instant.EPOCH) ? "shipped" : "since " + rule.effectiveFrom()));
        lines.add(rule.on() + " of " + rule.scope() + " when " + rule.condition());
        lines.add(lower(grading.base())
                + (grading.mediumWhen() == null ? "" : ", medium when " + grading.mediumWhen())
                + (grading.highWhen() == null ? "" : ", high when " + grading.highWhen()));
        if (!grading.minimums().isEmpty()) {
            lines.add(minimums(grading.minimums()));
        }
        if (rule.coolDown() != null) {
            lines.add("cool-down " + rule.coolDown());
        }
        return String.join(INDENT, lines);
    }

    /** Returns {@code fx-desk from high on, newsroom from medium on}. */
    private static String minimums(Map<String, Severity> minimums) {
        return minimums.entrySet().stream()
                .map(minimum -> minimum.getKey() + " from " + lower(minimum.getValue()) + " on")
                .collect(Collectors.joining(", "));
    }

    private static String lower(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
