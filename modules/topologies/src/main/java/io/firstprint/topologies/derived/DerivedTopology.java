/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.derived;

import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.derived.DerivedViews;
import io.firstprint.domain.view.AlertPolicy;
import io.firstprint.events.record.ComponentRecord;
import io.firstprint.events.serde.EventSerdes;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.topologies.definition.DefinitionStore;
import io.firstprint.topologies.fact.ExpectationFold;
import io.firstprint.topologies.fact.FactSource;
import io.firstprint.topologies.fact.HeapStoreBuilder;
import io.firstprint.topologies.fact.Sinks;
import org.apache.kafka.streams.Topology;

/**
 * Brings components together under their targets and sends out what is derived from them: the same figures and
 * views as of any indicator, contributions and contradictions.
 *
 * <p>Components and consensus share partitioning by target; both topics are the changelogs of their stores.
 */
public final class DerivedTopology {
    private static final String COMPONENTS = "components";
    private static final String EXPECTATIONS = "expectations";
    private static final String DERIVE = "derive";
    private static final String EXPECT = "expect";

    private final TopicCatalogue topics;
    private final EventSerdes serdes;
    private final DerivedViews views;

    /**
     * Creates the wiring.
     *
     * @param topics where facts come from and views go to
     * @param serdes stay the caller's
     * @param policy thresholds for alerts
     */
    public DerivedTopology(TopicCatalogue topics, EventSerdes serdes, AlertPolicy policy) {
        this.topics = topics;
        this.serdes = serdes;
        this.views = new DerivedViews(policy);
    }

    /** Adds sources, stores, processors and sinks. */
    public void addTo(Topology topology) {
        DefinitionStore definitions = DefinitionStore.addTo(topology, topics, serdes);
        FactSource<ComponentRecord> components = components(definitions);
        FactSource<Consensus> consensus = consensus();
        components.addTo(topology);
        consensus.addTo(topology);
        FactSource.join(topology, components, consensus);
        Sinks.addTo(topology, topics, serdes, DERIVE, EXPECT);
    }

    private FactSource<ComponentRecord> components(DefinitionStore definitions) {
        return new FactSource<>(
                topics.components(),
                DERIVE,
                new HeapStoreBuilder<>(
                        COMPONENTS,
                        () -> new ComponentStore(
                                COMPONENTS, serdes.componentDecoder(topics.components())::decode, definitions::all)),
                stores ->
                        new ComponentWork(stores.getStateStore(COMPONENTS), stores.getStateStore(EXPECTATIONS), views));
    }

    private FactSource<Consensus> consensus() {
        return new FactSource<>(
                topics.consensus(),
                EXPECT,
                ExpectationFold.store(EXPECTATIONS, () -> serdes.consensusDecoder(topics.consensus())),
                stores -> new DerivedExpectWork(
                        stores.getStateStore(COMPONENTS), stores.getStateStore(EXPECTATIONS), views));
    }
}
