/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.compare;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a view is about, as far as causes need it.
 *
 * @param indicators that it names: its own; of a digest those of its movers and surprises
 * @param contested indicators that a contradiction contests
 * @param release as text, empty where it has none
 * @param period reference period, empty where it has none
 * @param effectiveAt instant of the publication that it follows from
 * @param rule name of an alert's rule, empty for others
 * @param ruleVersion of that rule, empty for others
 */
record ViewSubject(
        Set<String> indicators,
        Set<String> contested,
        String release,
        String period,
        Instant effectiveAt,
        String rule,
        String ruleVersion) {

    static ViewSubject of(StandingView view) {
        Map<String, String> fields = view.fields();
        return new ViewSubject(
                indicators(fields),
                startingWith("contested[", fields),
                fields.getOrDefault("release", ""),
                fields.getOrDefault("referencePeriod", ""),
                Instant.parse(fields.getOrDefault("effectiveAt", Instant.EPOCH.toString())),
                fields.getOrDefault("rule", ""),
                fields.getOrDefault("ruleVersion", ""));
    }

    private static Set<String> indicators(Map<String, String> fields) {
        Set<String> indicators = new TreeSet<>();
        fields.forEach((path, text) -> {
            if (path.equals("indicator") || path.endsWith(".indicator")) {
                indicators.add(text);
            }
        });
        return indicators;
    }

    private static Set<String> startingWith(String prefix, Map<String, String> fields) {
        Set<String> texts = new TreeSet<>();
        fields.forEach((path, text) -> {
            if (path.startsWith(prefix)) {
                texts.add(text);
            }
        });
        return texts;
    }

    /** Returns indicator and period, or release, as a reader would name it. */
    String inWords() {
        return indicators.size() == 1 && !period.isEmpty()
                ? indicators.iterator().next() + " " + period
                : release;
    }
}
