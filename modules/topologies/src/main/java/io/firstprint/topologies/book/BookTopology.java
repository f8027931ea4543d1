/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.book;

import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.definition.Definition;
import io.firstprint.domain.definition.Definitions;
import io.firstprint.domain.rule.RuleBasis;
import io.firstprint.domain.view.BookViews;
import io.firstprint.domain.view.ViewUpdate;
import io.firstprint.events.record.ObservationRecord;
import io.firstprint.events.serde.EventSerdes;
import io.firstprint.events.topic.Lane;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.topologies.definition.DefinitionStore;
import io.firstprint.topologies.fact.ContestStore;
import io.firstprint.topologies.fact.ExpectationFold;
import io.firstprint.topologies.fact.FactSource;
import io.firstprint.topologies.fact.FactStore;
import io.firstprint.topologies.fact.GlobalFacts;
import io.firstprint.topologies.fact.HeapStoreBuilder;
import io.firstprint.topologies.fact.Sinks;
import io.firstprint.topologies.rule.RuleStore;
import org.apache.kafka.streams.Topology;

/**
 * Feeds every fact of a lane to the book of its indicator and sends out what the book says differently.
 *
 * <p>Observations and consensus share key and partitioning, so book, figures, surprises and alerts are one
 * task. Both topics of facts are the changelogs of their stores. What others are derived from goes on to stage 2.
 * Contradictions, those of its own books among them, come back as facts: they mark alerts, and hold nothing back.
 */
public final class BookTopology {
    /** Name of the store of what was published. */
    public static final String VINTAGES = BookStores.VINTAGES;

    /** Name of the store of what was expected. */
    public static final String EXPECTATIONS = BookStores.EXPECTATIONS;

    /** Name of the store of what is contradicted. */
    public static final String CONTESTS = BookStores.CONTESTS;

    private static final String OBSERVE = "observe";
    private static final String EXPECT = "expect";
    private static final String CONTEST = "contest";

    private final TopicCatalogue topics;
    private final Lane lane;
    private final EventSerdes serdes;
    private final RuleBasis basis;

    /**
     * Creates the wiring.
     *
     * @param topics where facts come from and views go to
     * @param lane whose observations are read
     * @param serdes stay the caller's
     * @param basis how conditions are read, and the rules that ship
     */
    public BookTopology(TopicCatalogue topics, Lane lane, EventSerdes serdes, RuleBasis basis) {
        this.topics = topics;
        this.lane = lane;
        this.serdes = serdes;
        this.basis = basis;
    }

    /** Adds sources, stores, processors and sinks. */
    public void addTo(Topology topology) {
        GlobalFacts<Definition, Definitions> definitions = DefinitionStore.addTo(topology, topics, serdes);
        BookViews views = new BookViews(RuleStore.addTo(topology, topics, serdes, basis)::all);
        FactSource<ObservationRecord> observations = observations(definitions, views);
        FactSource<Consensus> consensus = consensus(views);
        FactSource<ViewUpdate> contradictions = contradictions(views);
        observations.addTo(topology);
        consensus.addTo(topology);
        contradictions.addTo(topology);
        FactSource.join(topology, observations, consensus, contradictions);
        Sinks.addTo(topology, topics, lane, serdes, OBSERVE, EXPECT, CONTEST);
        ComponentSink.addTo(topology, topics, OBSERVE);
    }

    private FactSource<ObservationRecord> observations(
            GlobalFacts<Definition, Definitions> definitions, BookViews views) {
        String topic = topics.observations(lane);
        return new FactSource<>(
                topic,
                OBSERVE,
                new HeapStoreBuilder<>(
                        BookStores.VINTAGES,
                        () -> new FactStore<>(
                                BookStores.VINTAGES,
                                new UnderivedObservations(serdes.observationDecoder(topic), definitions::all),
                                VintagesFold.INSTANCE)),
                stores -> new ObserveWork(BookStores.of(stores, views), definitions::all));
    }

    private FactSource<Consensus> consensus(BookViews views) {
        return new FactSource<>(
                topics.consensus(),
                EXPECT,
                ExpectationFold.store(BookStores.EXPECTATIONS, () -> serdes.consensusDecoder(topics.consensus())),
                stores -> new ExpectWork(BookStores.of(stores, views)));
    }

    private FactSource<ViewUpdate> contradictions(BookViews views) {
        String topic = topics.contradictions();
        return new FactSource<>(
                topic,
                CONTEST,
                ContestStore.builder(BookStores.CONTESTS, () -> serdes.contradictionDecoder(topic)),
                stores -> new ContestWork(BookStores.of(stores, views)));
    }
}
