/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.fact;

import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.view.Contradiction;
import io.firstprint.domain.view.ViewUpdate;
import io.firstprint.events.serde.EventSerdes;
import io.firstprint.events.topic.Lane;
import io.firstprint.events.topic.TopicCatalogue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.Topology;

/** The sinks of views and of what is refused. */
public final class Sinks {
    static final String VIEWS = "views";
    static final String DEAD_LETTERS = "dead-letters";

    private Sinks() {}

    /**
     * Adds both sinks behind processors of facts; views go to the topics of a lane, alerts to those of their severities
     * as well where the catalogue has them.
     */
    public static void addTo(
            Topology topology, TopicCatalogue topics, Lane lane, EventSerdes serdes, String... processors) {
        if (topics.isBySeverity()) {
            SeverityRouter.addTo(topology, VIEWS, topics, lane, serdes, processors);
        } else {
            addViewsTo(topology, VIEWS, topics, lane, serdes, processors);
        }
        addDeadLettersTo(topology, topics, serdes, processors);
    }

    static void addViewsTo(
            Topology topology, String name, TopicCatalogue topics, Lane lane, EventSerdes serdes, String... parents) {
        topology.addSink(
                name,
                new TopicOfView(topics, lane),
                new StringSerializer(),
                serdes.views(),
                Sinks::partitionsOf,
                parents);
    }

    /** Adds the sink of what is refused alone, behind processors that say nothing else. */
    public static void addDeadLettersTo(
            Topology topology, TopicCatalogue topics, EventSerdes serdes, String... processors) {
        addDeadLettersTo(topology, DEAD_LETTERS, topics, serdes, processors);
    }

    /**
     * Adds a sink of what is refused under a name of its own, where a topology has stages that must stay apart: a sink
     * behind processors of two would make them one.
     */
    public static void addDeadLettersTo(
            Topology topology, String name, TopicCatalogue topics, EventSerdes serdes, String... processors) {
        topology.addSink(name, topics.deadLetters(), new StringSerializer(), serdes.deadLetters(), processors);
    }

    /**
     * A view goes where its indicator's facts are, a digest where its release's parts are, a contradiction to each book
     * whose alerts it contests.
     */
    static Optional<Set<Integer>> partitionsOf(String topic, String key, ViewUpdate update, int partitions) {
        return Optional.of(readers(update).stream()
                .map(reader -> partitionOf(reader, partitions))
                .collect(Collectors.toSet()));
    }

    /** Returns one of the partitions that an event went to, by which who reads all of them takes it once. */
    public static int firstPartitionOf(ViewUpdate update, int partitions) {
        return partitionOf(readers(update).get(0), partitions);
    }

    private static List<String> readers(ViewUpdate update) {
        return update.event() instanceof Contradiction contradiction
                        && !contradiction.contested().isEmpty()
                ? contradiction.contested().stream().map(Indicator::toString).toList()
                : List.of(update.event().subject());
    }

    private static int partitionOf(String reader, int partitions) {
        return partitionOf(reader.getBytes(StandardCharsets.UTF_8), partitions);
    }

    /** Returns the partition that Kafka's default partitioner gives a key. */
    public static int partitionOf(byte[] key, int partitions) {
        return Utils.toPositive(Utils.murmur2(key)) % partitions;
    }
}
