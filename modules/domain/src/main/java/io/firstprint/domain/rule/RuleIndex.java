/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.rule;

import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.indicator.IndicatorPattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rules in force at one time, by what they are about, by partner and by product, so that a release looks at few
 * that do not concern it: many rules name one or the other.
 */
final class RuleIndex {
    /** Stands for several: no code is empty. */
    private static final String ANY = "";

    private final Map<Subject, Map<String, Map<String, List<ReadyRule>>>> byDimension = new EnumMap<>(Subject.class);

    private RuleIndex() {}

    static RuleIndex of(List<ReadyRule> rules) {
        RuleIndex index = new RuleIndex();
        rules.forEach(index::add);
        return index;
    }

    private void add(ReadyRule rule) {
        IndicatorPattern scope = rule.rule().scope();
        byDimension
                .computeIfAbsent(rule.rule().on(), subject -> new HashMap<>())
                .computeIfAbsent(scope.product().orElse(ANY), product -> new HashMap<>())
                .computeIfAbsent(scope.partner().orElse(ANY), partner -> new ArrayList<>())
                .add(rule);
    }

    List<ReadyRule> concerning(Subject subject, Indicator indicator) {
        Map<String, Map<String, List<ReadyRule>>> byProduct = byDimension.getOrDefault(subject, Map.of());
        if (byProduct.isEmpty()) {
            return List.of();
        }
        List<ReadyRule> found = new ArrayList<>();
        addOfProduct(found, byProduct.get(indicator.product()), indicator);
        addOfProduct(found, byProduct.get(ANY), indicator);
        found.sort(Comparator.comparing(ReadyRule::name));
        return found;
    }

    private static void addOfProduct(
            List<ReadyRule> found, @Nullable Map<String, List<ReadyRule>> byPartner, Indicator indicator) {
        if (byPartner != null) {
            addMatching(found, byPartner.get(indicator.partner()), indicator);
            addMatching(found, byPartner.get(ANY), indicator);
        }
    }

    private static void addMatching(List<ReadyRule> found, @Nullable List<ReadyRule> rules, Indicator indicator) {
        if (rules != null) {
            for (ReadyRule rule : rules) {
                if (rule.rule().scope().matches(indicator)) {
                    found.add(rule);
                }
            }
        }
    }
}
