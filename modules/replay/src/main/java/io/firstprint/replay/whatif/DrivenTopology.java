/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.whatif;

import io.firstprint.topologies.fact.Placement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.TopologyDescription.Source;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** A topology in this process, one partition of each topic, without a broker. */
final class DrivenTopology implements AutoCloseable {
    private static final String NO_BROKER = "none:1";

    private final TopologyTestDriver driver;
    private final Map<String, TestInputTopic<byte[], byte[]>> inputs = new HashMap<>();

    DrivenTopology(String name, Topology topology, Path stateDir) {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, name);
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, NO_BROKER);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
        settings.put(Placement.PARTITIONS_SETTING, 1);
        this.driver = new TopologyTestDriver(topology, settings);
        sources(topology.describe())
                .forEach(topic -> inputs.put(
                        topic, driver.createInputTopic(topic, new ByteArraySerializer(), new ByteArraySerializer())));
    }

    private static Set<String> sources(TopologyDescription description) {
        return Stream.concat(
                        description.globalStores().stream().map(TopologyDescription.GlobalStore::source),
                        description.subtopologies().stream()
                                .flatMap(part -> part.nodes().stream())
                                .filter(Source.class::isInstance)
                                .map(Source.class::cast))
                .flatMap(source -> source.topicSet().stream())
                .collect(Collectors.toSet());
    }

    /** Returns whether it reads a topic. */
    boolean reads(String topic) {
        return inputs.containsKey(topic);
    }

    /** Processes a record of a topic that it reads, and whatever it says to itself because of that. */
    List<ProcessedRecord> process(ProcessedRecord record) {
        Objects.requireNonNull(inputs.get(record.topic()))
                .pipeInput(new TestRecord<>(record.key(), record.value(), record.headers(), record.instant()));
        List<ProcessedRecord> said = new ArrayList<>();
        driver.producedTopicNames().forEach(topic -> driver.createOutputTopic(
                        topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList()
                .forEach(each -> said.add(
                        new ProcessedRecord(topic, each.key(), each.value(), each.getRecordTime(), each.headers()))));
        return said;
    }

    @Override
    public void close() {
        driver.close();
    }
}
