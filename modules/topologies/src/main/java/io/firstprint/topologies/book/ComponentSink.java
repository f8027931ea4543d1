/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.book;

import io.firstprint.domain.definition.Definitions;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.events.record.ObservationRecord;
import io.firstprint.events.record.ObservationRecord.Ruled;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.topologies.fact.Outlet;
import io.firstprint.topologies.fact.Sinks;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Record;

/** Passes observations on to stage 2 with the very bytes they came in, once for each target that uses them. */
final class ComponentSink {
    private static final String NAME = "components";

    private ComponentSink() {}

    static void addTo(Topology topology, TopicCatalogue topics, String... processors) {
        topology.addSink(
                NAME,
                topics.components(),
                new ByteArraySerializer(),
                new ByteArraySerializer(),
                ComponentSink::partitionsOf,
                processors);
    }

    /** A component goes to its target's partition, a marker to every one: it says so for whatever is derived there. */
    private static Optional<Set<Integer>> partitionsOf(String topic, byte[] key, byte[] value, int partitions) {
        return Optional.of(
                ObservationRecord.isMarkerKey(key)
                        ? IntStream.range(0, partitions).boxed().collect(Collectors.toUnmodifiableSet())
                        : Set.of(Sinks.partitionOf(key, partitions)));
    }

    /** Passes on what was observed of an indicator, or an operator's word on it. */
    static void passOn(
            Indicator indicator,
            ObservationRecord fact,
            Record<byte[], byte[]> record,
            Definitions definitions,
            Outlet outlet) {
        for (Indicator target : targets(indicator, fact, definitions)) {
            outlet.passOn(target.toString().getBytes(StandardCharsets.UTF_8), record, fact.instant(), NAME);
        }
    }

    /**
     * A ruling is about a value that came earlier, by the definitions in force then: it goes wherever that value may
     * have gone, and says nothing where it did not.
     */
    private static Set<Indicator> targets(Indicator indicator, ObservationRecord fact, Definitions definitions) {
        return fact instanceof Ruled
                ? definitions.everyTargetOf(indicator)
                : definitions.targetsOf(indicator, fact.instant());
    }

    static void passMarker(ObservationRecord marker, Record<byte[], byte[]> record, Outlet outlet) {
        outlet.passOn(marker.key().getBytes(StandardCharsets.UTF_8), record, marker.instant(), NAME);
    }
}
