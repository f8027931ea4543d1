/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.proof;

import io.firstprint.cli.facts.IndicatorFacts;
import io.firstprint.domain.book.Contests;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.rule.Rule;
import io.firstprint.domain.rule.RuleVersion;
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

    /** Returns the same as what the domain computes with. */
    IndicatorFacts facts() {
        return new IndicatorFacts(indicator, general, own);
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

    /**
     * Returns what contests the indicator.
     *
     * @param until leaves out contradictions by what was published later
     * @param kept but not these, by id
     */
    Contests contests(Instant until, List<String> kept) {
        return facts().contests(contradiction ->
                !contradiction.effectiveAt().isAfter(until) || kept.contains(contradiction.id()));
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
}
