/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.proof;

import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.book.Contests;
import io.firstprint.domain.book.Expectations;
import io.firstprint.domain.definition.Definition;
import io.firstprint.domain.definition.Definitions;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.rule.ReadyRule;
import io.firstprint.domain.rule.Rule;
import io.firstprint.domain.rule.RuleBasis;
import io.firstprint.domain.rule.RuleTrouble;
import io.firstprint.domain.rule.RuleVersion;
import io.firstprint.domain.rule.Rules;
import io.firstprint.domain.view.Contradiction;
import io.firstprint.domain.view.ViewUpdate;
import io.firstprint.events.record.FactDigest;
import io.firstprint.poller.publish.FoundFact;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The facts that an alert can rest on.
 *
 * @param indicator what the alert is about
 * @param general rules and definitions
 * @param own facts of the indicator, and contradictions that may contest it
 */
record AlertFacts(Indicator indicator, List<FoundFact> general, List<FoundFact> own) {
    /** Copies the facts. */
    AlertFacts {
        general = List.copyOf(general);
        own = List.copyOf(own);
    }

    /** Returns every definition; what cannot be read is left out, as by a processor. */
    static Definitions definitions(List<FoundFact> general) {
        return Definitions.none().withAll(contents(general, Definition.class).toList());
    }

    Definitions definitions() {
        return definitions(general);
    }

    /** Returns the rules that ship and those that were published; what cannot be compiled is left out, as by a processor. */
    Rules rules(RuleBasis basis) {
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

    /** Returns where a published version of a rule lies. */
    Optional<FoundFact> published(RuleVersion version) {
        return general.stream()
                .filter(fact -> fact.as(Rule.class)
                        .filter(rule -> rule.name().equals(version.name())
                                && rule.effectiveFrom().equals(version.effectiveFrom()))
                        .isPresent())
                .findFirst();
    }

    Expectations expectations() {
        Expectations sum = Expectations.empty(indicator);
        for (Consensus forecast : contents(own, Consensus.class).toList()) {
            sum = sum.with(forecast);
        }
        return sum;
    }

    /**
     * Returns what contests the indicator.
     *
     * @param until leaves out contradictions by what was published later
     * @param kept but not these, by id
     */
    Contests contests(Instant until, List<String> kept) {
        Contests sum = Contests.NONE;
        for (ViewUpdate update : contents(own, ViewUpdate.class).toList()) {
            if (update.event() instanceof Contradiction contradiction
                    && contradiction.contested().contains(indicator)
                    && (!contradiction.effectiveAt().isAfter(until) || kept.contains(contradiction.id()))) {
                sum = update.withdrawn() ? sum.without(contradiction.id()) : sum.with(contradiction.contest());
            }
        }
        return sum;
    }

    /** Returns the facts whose record is not as it was written, as far as anything tells. */
    List<FoundFact> broken() {
        return all().filter(fact -> fact.problem().isPresent() && fact.digest() != FactDigest.Check.MATCHES)
                .toList();
    }

    /** Returns records that are as they were written and yet no facts: they counted nowhere from the beginning. */
    List<FoundFact> refused() {
        return all().filter(fact -> fact.problem().isPresent() && fact.digest() == FactDigest.Check.MATCHES)
                .toList();
    }

    /** Returns how many facts carry no digest; contradictions never do, for they are computed. */
    long withoutDigest() {
        return all().filter(fact -> fact.digest() == FactDigest.Check.ABSENT
                        && fact.as(ViewUpdate.class).isEmpty())
                .count();
    }

    int size() {
        return general.size() + own.size();
    }

    private Stream<FoundFact> all() {
        return Stream.concat(general.stream(), own.stream());
    }

    static <T> Stream<T> contents(List<FoundFact> facts, Class<T> kind) {
        return facts.stream().flatMap(fact -> fact.as(kind).stream());
    }
}
