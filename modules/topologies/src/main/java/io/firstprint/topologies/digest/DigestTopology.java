/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.digest;

import io.firstprint.domain.digest.DigestPart;
import io.firstprint.domain.rule.RuleBasis;
import io.firstprint.domain.rule.Rules;
import io.firstprint.domain.view.Alert;
import io.firstprint.domain.view.Contradiction;
import io.firstprint.domain.view.Contributions;
import io.firstprint.domain.view.Revision;
import io.firstprint.domain.view.Surprise;
import io.firstprint.domain.view.ViewEvent;
import io.firstprint.events.serde.EventSerdes;
import io.firstprint.events.topic.Lane;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.topologies.fact.FactSource;
import io.firstprint.topologies.fact.HeapStoreBuilder;
import io.firstprint.topologies.fact.Placement;
import io.firstprint.topologies.fact.Sinks;
import io.firstprint.topologies.rule.RuleStore;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.Topology;

/**
 * Brings what was said of a release together and sends out its digest.
 *
 * <p>Observations, views and markers are partitioned by indicator, so one stage takes from them what bears on a digest and
 * passes it on under its release; the topic in between is the changelog of the second stage's store. The two share no processor
 * and no sink, so that they stay tasks of their own.
 */
public final class DigestTopology {
    static final String GATHERED = "gathered";
    static final String GATHER_DEAD_LETTERS = "gather-dead-letters";
    static final String ASKED = "asked";

    private static final String GATHER = "gather-";
    private static final String DIGEST = "digest";
    private static final String RELEASES = "releases";
    private static final List<Class<? extends ViewEvent>> VIEWS =
            List.of(Alert.class, Surprise.class, Revision.class, Contradiction.class, Contributions.class);

    private final TopicCatalogue topics;
    private final EventSerdes serdes;
    private final RuleBasis basis;

    /**
     * Creates the wiring.
     *
     * @param topics where views come from and digests go to
     * @param serdes stay the caller's
     * @param basis how conditions are read, and the rules that ship
     */
    public DigestTopology(TopicCatalogue topics, EventSerdes serdes, RuleBasis basis) {
        this.topics = topics;
        this.serdes = serdes;
        this.basis = basis;
    }

    /** Adds sources, processors, stores and sinks. */
    public void addTo(Topology topology) {
        String[] gathering = gather(topology, RuleStore.addTo(topology, topics, serdes, basis)::all);
        addPartsSink(topology, GATHERED, gathering);
        Sinks.addDeadLettersTo(topology, GATHER_DEAD_LETTERS, topics, serdes, gathering);

        FactSource<DigestPart> parts = parts();
        parts.addTo(topology);
        FactSource.join(topology, parts);
        addPartsSink(topology, ASKED, DIGEST);
        Sinks.addTo(topology, topics, Lane.HEADLINE, serdes, DIGEST);
    }

    private String[] gather(Topology topology, Supplier<Rules> rules) {
        List<String> processors = new ArrayList<>();
        processors.add(gather(
                topology,
                topics.components(),
                context -> Markers.in(context, serdes.componentDecoder(topics.components()))));
        for (Lane lane : Lane.values()) {
            String topic = topics.observations(lane);
            processors.add(gather(
                    topology,
                    topic,
                    context -> new Judgements(serdes.observationDecoder(topic), rules, Placement.of(context))));
        }
        addViews(topology, processors);
        return processors.toArray(String[]::new);
    }

    private void addViews(Topology topology, List<String> processors) {
        for (Class<? extends ViewEvent> view : VIEWS) {
            for (Lane lane : Lane.values()) {
                String topic = topics.topicOf(view, lane);
                if (lane == Lane.HEADLINE || !topic.equals(topics.topicOf(view))) {
                    processors.add(
                            gather(topology, topic, context -> new Views(serdes.viewedDecoder(view, lane, topic))));
                }
            }
        }
    }

    private String gather(Topology topology, String topic, GatherProcessor.Beginning beginning) {
        String name = GATHER + topic.substring(topics.namespace().length());
        topology.addSource(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer(), topic);
        topology.addProcessor(
                name, () -> new GatherProcessor(beginning, topics.digestParts(), serdes.digestParts()), topic);
        return name;
    }

    /** Parts of one release go to one partition, by Kafka's default partitioner and under the release as the key. */
    private void addPartsSink(Topology topology, String name, String... processors) {
        topology.addSink(name, topics.digestParts(), new ByteArraySerializer(), new ByteArraySerializer(), processors);
    }

    private FactSource<DigestPart> parts() {
        String topic = topics.digestParts();
        return new FactSource<>(
                topic,
                DIGEST,
                new HeapStoreBuilder<>(
                        RELEASES, () -> new DigestStore(RELEASES, serdes.digestPartDecoder(topic)::decode)),
                stores -> new DigestWork(stores.getStateStore(RELEASES), topic, serdes.digestParts()));
    }
}
