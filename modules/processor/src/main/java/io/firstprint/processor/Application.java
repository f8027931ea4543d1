/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.processor;

import io.firstprint.domain.rule.RuleBasis;
import io.firstprint.events.serde.EventSerdes;
import io.firstprint.events.topic.Lane;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.rules.DefaultRules;
import io.firstprint.topologies.book.BookTopology;
import io.firstprint.topologies.definition.DefinitionTopology;
import io.firstprint.topologies.derived.DerivedTopology;
import io.firstprint.topologies.digest.DigestTopology;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.streams.Topology;

/**
 * What can be run: each with a consumer group, transactional ids and offsets of its own, so that none holds up
 * another.
 */
public enum Application {
    /** Books of headline indicators. */
    BOOKS,
    /** Books of detail indicators. */
    DETAIL,
    /** Derived indicators. */
    DERIVED,
    /** What is refused of the topics of definitions and of rules. */
    DEFINITIONS,
    /** Digests of releases. */
    DIGESTS;

    private static final Duration SHORTEST_OF_DETAIL = Duration.ofMillis(100);

    /**
     * Returns the application of a name.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public static Application parse(String name) {
        return Arrays.stream(values())
                .filter(application -> application.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Expected one of the applications books, detail, derived, definitions and digests, found '"
                                + name + "'"));
    }

    /** Returns the ids of all applications with what theirs begin with: {@code firstprint-trade-}. */
    public static Set<String> idsAfter(String prefix) {
        return Arrays.stream(values()).map(application -> prefix + application).collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the topics whose committed offsets are its progress. */
    public List<String> facts(TopicCatalogue topics) {
        return switch (this) {
            case BOOKS -> topics.factsOf(Lane.HEADLINE);
            case DETAIL -> topics.factsOf(Lane.DETAIL);
            case DERIVED -> topics.factsOfDerived();
            case DEFINITIONS -> List.of(topics.definitions(), topics.rules());
            case DIGESTS -> topics.factsOfDigests();
        };
    }

    /** Returns the topics whose schemas its facts were written with. Components keep the bytes of observations. */
    List<String> schemas(TopicCatalogue topics) {
        return switch (this) {
            case BOOKS ->
                List.of(
                        topics.observations(),
                        topics.consensus(),
                        topics.contradictions(),
                        topics.definitions(),
                        topics.rules());
            case DETAIL ->
                List.of(
                        topics.observations(Lane.DETAIL),
                        topics.consensus(),
                        topics.contradictions(),
                        topics.definitions(),
                        topics.rules());
            case DERIVED ->
                List.of(
                        topics.components(),
                        topics.observations(),
                        topics.consensus(),
                        topics.contradictions(),
                        topics.definitions(),
                        topics.rules());
            case DEFINITIONS -> List.of(topics.definitions(), topics.rules());
            case DIGESTS ->
                Stream.concat(Stream.of(topics.rules()), topics.factsOfDigests().stream())
                        .toList();
        };
    }

    /** Returns whether it keeps books or releases, which lost or foreign offsets would make wrong, and sends views. */
    boolean keepsBooks() {
        return this != DEFINITIONS;
    }

    /**
     * Returns how often it commits. Nobody waits at the door for detail, and each commit is work for the brokers that
     * the commits of headlines wait for.
     *
     * @param wanted as set for all applications
     */
    Duration commitInterval(Duration wanted) {
        return this == DETAIL && wanted.compareTo(SHORTEST_OF_DETAIL) < 0 ? SHORTEST_OF_DETAIL : wanted;
    }

    /**
     * Returns what it runs, under the rules that ship, for who runs it without a broker.
     *
     * @param serdes stay the caller's
     */
    public Topology topology(TopicCatalogue topics, EventSerdes serdes) {
        return topology(topics, serdes, DefaultRules.basis());
    }

    Topology topology(TopicCatalogue topics, EventSerdes serdes, RuleBasis basis) {
        Topology topology = new Topology();
        switch (this) {
            case BOOKS -> new BookTopology(topics, Lane.HEADLINE, serdes, basis).addTo(topology);
            case DETAIL -> new BookTopology(topics, Lane.DETAIL, serdes, basis).addTo(topology);
            case DERIVED -> new DerivedTopology(topics, serdes, basis).addTo(topology);
            case DEFINITIONS -> new DefinitionTopology(topics, serdes, basis.language()).addTo(topology);
            case DIGESTS -> new DigestTopology(topics, serdes, basis).addTo(topology);
        }
        return topology;
    }

    /** Returns the last part of its id: {@code books}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
