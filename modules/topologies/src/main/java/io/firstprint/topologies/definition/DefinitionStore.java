/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.definition;

import io.firstprint.domain.definition.Definition;
import io.firstprint.domain.definition.Definitions;
import io.firstprint.events.serde.EventSerdes;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.topologies.fact.GlobalFacts;
import org.apache.kafka.streams.Topology;

/** Every version of every definition, the same in every task. */
public final class DefinitionStore {
    private static final String NAME = "definitions";
    private static final String LEARN = "learn";

    private DefinitionStore() {}

    /** Adds the store with its source to a topology and returns it. */
    public static GlobalFacts<Definition, Definitions> addTo(
            Topology topology, TopicCatalogue topics, EventSerdes serdes) {
        GlobalFacts<Definition, Definitions> store = new GlobalFacts<>(NAME, Definitions.none(), Definitions::with);
        store.addTo(topology, topics.definitions(), LEARN, serdes.definitionDecoder(topics.definitions())::decode);
        return store;
    }
}
