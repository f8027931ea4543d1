/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.derived;

import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.definition.Definition;
import io.firstprint.domain.definition.Definitions;
import io.firstprint.domain.derived.DerivedViews;
import io.firstprint.domain.rule.RuleBasis;
import io.firstprint.domain.view.ViewUpdate;
import io.firstprint.events.record.ComponentRecord;
import io.firstprint.events.serde.EventSerdes;
import io.firstprint.events.topic.Lane;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.topologies.definition.DefinitionStore;
import io.firstprint.topologies.fact.ContestStore;
import io.firstprint.topologies.fact.ExpectationFold;
import io.firstprint.topologies.fact.FactSource;
import io.firstprint.topologies.fact.GlobalFacts;
import io.firstprint.topologies.fact.HeapStoreBuilder;
import io.firstprint.topologies.fact.Sinks;
import io.firstprint.topologies.rule.RuleStore;
import org.apache.kafka.streams.Topology;

/**
 * Brings components together under their targets and sends out what is derived from them: the same figures and
 * views as of any indicator, contributions and contradictions.
 *
 * <p>Components, consensus and contradictions share partitioning by target; all three topics are the changelogs of
 * their stores. A contradiction marks alerts, and holds nothing back.
 */
public final class DerivedTopology {
    private static final String DERIVE = "derive";
    private static final String EXPECT = "expect";
    private static final String CONTEST = "contest";

    private final TopicCatalogue topics;
    private final EventSerdes serdes;
    private final RuleBasis basis;

    /**
     * Creates the wiring.
     *
     * @param topics where facts come from and views go to
     * @param serdes stay the caller's
     * @param basis how conditions are read, and the rules that ship
     */
    public DerivedTopology(TopicCatalogue topics, EventSerdes serdes, RuleBasis basis) {
        this.topics = topics;
        this.serdes = serdes;
        this.basis = basis;
    }

    /** Adds sources, stores, processors and sinks. */
    public void addTo(Topology topology) {
        GlobalFacts<Definition, Definitions> definitions = DefinitionStore.addTo(topology, topics, serdes);
        DerivedViews views = new DerivedViews(RuleStore.addTo(topology, topics, serdes, basis)::all);
        FactSource<ComponentRecord> components = components(definitions, views);
        FactSource<Consensus> consensus = consensus(views);
        FactSource<ViewUpdate> contradictions = contradictions(views);
        components.addTo(topology);
        consensus.addTo(topology);
        contradictions.addTo(topology);
        FactSource.join(topology, components, consensus, contradictions);
        Sinks.addTo(topology, topics, Lane.HEADLINE, serdes, DERIVE, EXPECT, CONTEST);
    }

    private FactSource<ComponentRecord> components(
            GlobalFacts<Definition, Definitions> definitions, DerivedViews views) {
        return new FactSource<>(
                topics.components(),
                DERIVE,
                new HeapStoreBuilder<>(
                        DerivedStores.COMPONENTS,
                        () -> new ComponentStore(
                                DerivedStores.COMPONENTS,
                                serdes.componentDecoder(topics.components())::decode,
                                definitions::all)),
                stores -> new ComponentWork(DerivedStores.of(stores, views)));
    }

    private FactSource<Consensus> consensus(DerivedViews views) {
        return new FactSource<>(
                topics.consensus(),
                EXPECT,
                ExpectationFold.store(DerivedStores.EXPECTATIONS, () -> serdes.consensusDecoder(topics.consensus())),
                stores -> new DerivedExpectWork(DerivedStores.of(stores, views)));
    }

    private FactSource<ViewUpdate> contradictions(DerivedViews views) {
        String topic = topics.contradictions();
        return new FactSource<>(
                topic,
                CONTEST,
                ContestStore.builder(DerivedStores.CONTESTS, () -> serdes.contradictionDecoder(topic)),
                stores -> new DerivedContestWork(DerivedStores.of(stores, views)));
    }
}
