/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.definition;

import io.firstprint.events.serde.EventSerdes;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.topologies.fact.RefusalProcessor;
import io.firstprint.topologies.fact.Sinks;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.streams.Topology;

/**
 * Keeps records of the topic of definitions that cannot be read as dead letters.
 *
 * <p>Every application reads that topic into a global store, whose thread has no producer, and a topology has one source
 * for a topic. So this is one of its own, without a store: each record passes it once, in whichever instance.
 */
public final class DefinitionTopology {
    private static final String REFUSE = "refuse";

    private final TopicCatalogue topics;
    private final EventSerdes serdes;

    /**
     * Creates the wiring.
     *
     * @param topics where definitions come from and dead letters go to
     * @param serdes stay the caller's
     */
    public DefinitionTopology(TopicCatalogue topics, EventSerdes serdes) {
        this.topics = topics;
        this.serdes = serdes;
    }

    /** Adds source, processor and sink. */
    public void addTo(Topology topology) {
        String topic = topics.definitions();
        topology.addSource(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer(), topic);
        topology.addProcessor(REFUSE, () -> new RefusalProcessor(serdes.definitionDecoder(topic)), topic);
        Sinks.addDeadLettersTo(topology, topics, serdes, REFUSE);
    }
}
