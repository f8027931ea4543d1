/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.mapping;

import static io.firstprint.events.mapping.AmountMapping.map;

import io.firstprint.domain.indicator.IndicatorPattern;
import io.firstprint.domain.release.EventInstant;
import io.firstprint.domain.rule.CoolDown;
import io.firstprint.domain.rule.Grading;
import io.firstprint.domain.rule.Rule;
import io.firstprint.domain.rule.Severity;
import io.firstprint.domain.rule.Subject;
import io.firstprint.events.v1.AlertKind;
import java.util.Map;
import java.util.TreeMap;

/** Facts of the topic of rules. */
public final class RuleMapping {
    private RuleMapping() {}

    /** Returns the event of a fact. */
    public static io.firstprint.events.v1.Rule toEvent(Rule fact) {
        return io.firstprint.events.v1.Rule.newBuilder()
                .setName(fact.name())
                .setOwner(fact.owner())
                .setSubject(AlertKind.valueOf(fact.on().name()))
                .setScope(fact.scope().text())
                .setCondition(fact.condition())
                .setSeverity(io.firstprint.events.v1.Severity.valueOf(
                        fact.grading().base().name()))
                .setMediumWhen(fact.grading().mediumWhen())
                .setHighWhen(fact.grading().highWhen())
                .setMinimumSeverities(minimums(fact.grading()))
                .setCoolDown(map(fact.coolDown(), CoolDown::toString))
                .setEffectiveFrom(fact.effectiveFrom())
                .setPublishedAt(fact.publishedAt())
                .setRetired(fact.retired())
                .build();
    }

    /**
     * Returns the fact of an event. Whether its conditions can be compiled is for others to say.
     *
     * @throws IllegalArgumentException if the event breaks the contract, saying where
     */
    public static Rule fromEvent(io.firstprint.events.v1.Rule event) {
        return new Rule(
                event.getName(),
                event.getOwner(),
                Subject.valueOf(event.getSubject().name()),
                new IndicatorPattern(event.getScope()),
                event.getCondition(),
                grading(event),
                map(event.getCoolDown(), CoolDown::parse),
                EventInstant.checked(event.getEffectiveFrom(), "effectiveFrom"),
                EventInstant.checked(event.getPublishedAt(), "publishedAt"),
                event.getRetired());
    }

    private static Map<String, io.firstprint.events.v1.Severity> minimums(Grading grading) {
        Map<String, io.firstprint.events.v1.Severity> minimums = new TreeMap<>();
        grading.minimums()
                .forEach((name, minimum) ->
                        minimums.put(name, io.firstprint.events.v1.Severity.valueOf(minimum.name())));
        return minimums;
    }

    private static Grading grading(io.firstprint.events.v1.Rule event) {
        Map<String, Severity> minimums = new TreeMap<>();
        event.getMinimumSeverities().forEach((name, minimum) -> minimums.put(name, Severity.valueOf(minimum.name())));
        return new Grading(
                Severity.valueOf(event.getSeverity().name()), event.getMediumWhen(), event.getHighWhen(), minimums);
    }
}
