/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.show;

import io.firstprint.cli.facts.IndicatorFacts;
import io.firstprint.domain.book.Book;
import io.firstprint.domain.definition.Definition;
import io.firstprint.domain.definition.Definitions;
import io.firstprint.domain.derived.DerivedBook;
import io.firstprint.domain.derived.Remarks;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.query.ComputedBook;
import io.firstprint.domain.query.KnownBook;
import io.firstprint.domain.query.PublishedBook;
import io.firstprint.events.topic.Lane;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.poller.publish.FactSearch;
import io.firstprint.poller.publish.FoundFact;
import io.firstprint.poller.publish.PublishConfig;
import io.firstprint.poller.publish.PublishException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads the facts of one indicator from a namespace: of each topic the one partition that they are in. */
final class KnownBooks {
    private final FactSearch search;
    private final TopicCatalogue topics;

    KnownBooks(PublishConfig config) {
        this.search = new FactSearch(config);
        this.topics = config.catalogue();
    }

    /**
     * Returns the facts of an indicator: components, where a definition computes it, or else what was published, as a
     * headline or, when it never was, in detail.
     */
    IndicatorFacts facts(Indicator indicator) throws PublishException {
        List<FoundFact> general = search.general();
        if (isComputed(indicator, IndicatorFacts.definitions(general))) {
            IndicatorFacts derived = facts(indicator, general, topics.components());
            if (!derived.components().known().isEmpty()) {
                return derived;
            }
        }
        IndicatorFacts headline = facts(indicator, general, topics.observations(Lane.HEADLINE));
        return headline.vintages().publications().isEmpty()
                ? facts(indicator, general, topics.observations(Lane.DETAIL))
                : headline;
    }

    private IndicatorFacts facts(Indicator indicator, List<FoundFact> general, String figures) throws PublishException {
        return new IndicatorFacts(
                indicator,
                general,
                search.of(indicator, List.of(figures, topics.consensus(), topics.contradictions())));
    }

    /** Returns the book that facts make. */
    static KnownBook book(IndicatorFacts facts) {
        Remarks remarks = new Remarks(facts.expectations(), facts.contests(contradiction -> true));
        return facts.components().known().isEmpty()
                ? new PublishedBook(new Book(facts.vintages(), remarks.expectations(), remarks.contests()))
                : new ComputedBook(
                        DerivedBook.of(
                                facts.indicator(), facts.definitions(), facts.components(), facts.completeness()),
                        remarks);
    }

    private static boolean isComputed(Indicator indicator, Definitions definitions) {
        return definitions.of(indicator).stream()
                .anyMatch(version ->
                        version.target().equals(indicator) && version.formula().givesValues());
    }

    /** Returns every indicator that was published or that a definition computes. */
    Set<Indicator> all() throws PublishException {
        Set<Indicator> all = new LinkedHashSet<>(
                search.indicators(List.of(topics.observations(Lane.HEADLINE), topics.observations(Lane.DETAIL))));
        IndicatorFacts.definitions(search.general()).versions().stream()
                .filter(version -> version.formula().givesValues())
                .map(Definition::target)
                .forEach(all::add);
        return all;
    }
}
