/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.definition;

import io.firstprint.domain.definition.Definition;
import io.firstprint.domain.definition.Definitions;
import io.firstprint.events.serde.EventSerdes;
import io.firstprint.events.serde.FactDecoder;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.topologies.fact.HeapStoreBuilder;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;

/**
 * Every version of every definition, the same in every task: Kafka Streams reads all partitions of the topic to
 * their end before any task restores or processes a fact.
 *
 * <p>Tasks and restore callbacks share this object. What they take from it for a fact does not depend on when they
 * ask: a version begins at least a minute after it was published, so that it is here before any fact it bears on.
 */
public final class DefinitionStore implements StateStore {
    private static final String NAME = "definitions";
    private static final String LEARN = "learn";

    private volatile Definitions all = Definitions.none();
    private volatile boolean open;

    private DefinitionStore() {}

    /** Adds the store with its source to a topology and returns it. */
    public static DefinitionStore addTo(Topology topology, TopicCatalogue topics, EventSerdes serdes) {
        DefinitionStore store = new DefinitionStore();
        FactDecoder<Definition> decoder = serdes.definitionDecoder(topics.definitions());
        topology.addGlobalStore(
                new HeapStoreBuilder<>(NAME, () -> store),
                topics.definitions(),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer(),
                topics.definitions(),
                LEARN,
                () -> new DefinitionProcessor(decoder, store));
        return store;
    }

    /** Returns what is known now. */
    public Definitions all() {
        return all;
    }

    void add(Definition version) {
        all = all.with(version);
    }

    /** Records come through the processor, in restoration too. */
    @Override
    public void init(StateStoreContext context, StateStore root) {
        context.register(root, (key, value) -> {});
        open = true;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void close() {
        open = false;
    }

    @Override
    public boolean persistent() {
        return false;
    }

    @Override
    public boolean isOpen() {
        return open;
    }
}
