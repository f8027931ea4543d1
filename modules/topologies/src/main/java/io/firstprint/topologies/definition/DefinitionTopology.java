/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.definition;

import io.firstprint.domain.rule.ConditionLanguage;
import io.firstprint.domain.rule.RuleTrouble;
import io.firstprint.events.serde.EventSerdes;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.topologies.fact.FactStore;
import io.firstprint.topologies.fact.RefusalProcessor;
import io.firstprint.topologies.fact.Sinks;
import io.firstprint.topologies.rule.RuleDecoding;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.streams.Topology;

/**
 * Keeps records of the topics of definitions and of rules that cannot be read as dead letters.
 *
 * <p>Every application reads those topics into global stores, whose thread has no producer, and a topology has one
 * source for a topic. So this is one of its own, without a store: each record passes it once, in whichever instance.
 */
public final class DefinitionTopology {
    private static final String REFUSE = "refuse";
    private static final String REFUSE_RULES = "refuse-rules";

    private final TopicCatalogue topics;
    private final EventSerdes serdes;
    private final ConditionLanguage language;

    /**
     * Creates the wiring.
     *
     * @param topics where definitions and rules come from and dead letters go to
     * @param serdes stay the caller's
     * @param language of conditions
     */
    public DefinitionTopology(TopicCatalogue topics, EventSerdes serdes, ConditionLanguage language) {
        this.topics = topics;
        this.serdes = serdes;
        this.language = language;
    }

    /** Adds sources, processors and the sink. */
    public void addTo(Topology topology) {
        String definitions = topics.definitions();
        String rules = topics.rules();
        refuse(topology, definitions, REFUSE, serdes.definitionDecoder(definitions)::decode);
        refuse(
                topology,
                rules,
                REFUSE_RULES,
                new RuleDecoding(serdes.ruleDecoder(rules), language, RuleTrouble.IGNORED));
        Sinks.addDeadLettersTo(topology, topics, serdes, REFUSE, REFUSE_RULES);
    }

    private static <F> void refuse(Topology topology, String topic, String processor, FactStore.Decoding<F> decoder) {
        topology.addSource(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer(), topic);
        topology.addProcessor(processor, () -> new RefusalProcessor(decoder), topic);
    }
}
