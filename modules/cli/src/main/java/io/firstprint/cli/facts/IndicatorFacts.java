/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.facts;

import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.book.Contests;
import io.firstprint.domain.book.Expectations;
import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.definition.Definition;
import io.firstprint.domain.definition.Definitions;
import io.firstprint.domain.derived.Completeness;
import io.firstprint.domain.derived.Components;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.rule.ReadyRule;
import io.firstprint.domain.rule.Rule;
import io.firstprint.domain.rule.RuleBasis;
import io.firstprint.domain.rule.RuleTrouble;
import io.firstprint.domain.rule.Rules;
import io.firstprint.domain.view.Contradiction;
import io.firstprint.domain.view.ViewUpdate;
import io.firstprint.events.record.ComponentRecord;
import io.firstprint.events.record.ComponentRecord.Component;
import io.firstprint.events.record.ObservationRecord;
import io.firstprint.events.record.ObservationRecord.Figures;
import io.firstprint.poller.publish.FoundFact;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The facts that say something of one indicator, folded into what the domain computes with. What cannot be read is left
 * out, as by a processor.
 *
 * @param indicator what they are about
 * @param general rules and definitions
 * @param own facts of the indicator, or of its components, and contradictions that may contest it
 */
public record IndicatorFacts(Indicator indicator, List<FoundFact> general, List<FoundFact> own) {
    /** Copies the facts. */
    public IndicatorFacts {
        general = List.copyOf(general);
        own = List.copyOf(own);
    }

    /** Returns every definition among facts. */
    public static Definitions definitions(List<FoundFact> general) {
        return Definitions.none().withAll(contents(general, Definition.class).toList());
    }

    /** Returns every definition. */
    public Definitions definitions() {
        return definitions(general);
    }

    /** Returns the rules that ship and those that were published; what cannot be compiled is left out. */
    public Rules rules(RuleBasis basis) {
        return basis.rules(RuleTrouble.IGNORED)
                .withAll(contents(general, Rule.class)
                        .flatMap(rule -> compiled(rule, basis).stream())
                        .toList());
    }

    private static Optional<ReadyRule> compiled(Rule rule, RuleBasis basis) {
        try {
            return Optional.of(ReadyRule.of(rule, basis.language(), RuleTrouble.IGNORED));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Returns what was expected of the indicator. */
    public Expectations expectations() {
        Expectations sum = Expectations.empty(indicator);
        for (Consensus forecast : contents(own, Consensus.class).toList()) {
            sum = sum.with(forecast);
        }
        return sum;
    }

    /**
     * Returns what contests the indicator.
     *
     * @param counted which contradictions count
     */
    public Contests contests(Predicate<Contradiction> counted) {
        Contests sum = Contests.NONE;
        for (ViewUpdate update : contents(own, ViewUpdate.class).toList()) {
            if (update.event() instanceof Contradiction contradiction
                    && contradiction.contested().contains(indicator)
                    && counted.test(contradiction)) {
                sum = update.withdrawn() ? sum.without(contradiction.id()) : sum.with(contradiction.contest());
            }
        }
        return sum;
    }

    /** Returns what was published of the indicator; what was while a definition computes it counts nowhere. */
    public Vintages vintages() {
        Definitions definitions = definitions();
        Vintages sum = Vintages.empty(indicator);
        for (ObservationRecord fact : contents(own, ObservationRecord.class).toList()) {
            boolean isComputed = fact instanceof Figures && definitions.computes(indicator, fact.instant());
            sum = isComputed ? sum : fact.addedTo(sum);
        }
        return sum;
    }

    /** Returns what was published of its components. */
    public Components components() {
        Components sum = Components.empty(indicator);
        for (ComponentRecord fact : contents(own, ComponentRecord.class).toList()) {
            sum = fact instanceof Component ? fact.content().addedTo(sum) : sum;
        }
        return sum;
    }

    /** Returns which parts of releases are there as a whole, or are waited for no longer. */
    public Completeness completeness() {
        Completeness sum = Completeness.none();
        for (ComponentRecord fact : contents(own, ComponentRecord.class).toList()) {
            sum = fact instanceof Component ? sum : fact.content().addedTo(sum);
        }
        return sum;
    }

    private static <T> Stream<T> contents(List<FoundFact> facts, Class<T> kind) {
        return facts.stream().flatMap(fact -> fact.as(kind).stream());
    }
}
