/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.testkit.topology;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.firstprint.events.record.FactDigest;
import io.firstprint.events.record.TraceParent;
import io.firstprint.events.serde.EventSerdes;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.testkit.cluster.TestNamespace;
import io.firstprint.testkit.facts.Fact;
import io.firstprint.testkit.views.View;
import io.firstprint.testkit.views.ViewDecoder;
import io.firstprint.testkit.views.Views;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/** A topology under {@link TopologyTestDriver} with real serdes: pipe facts, expect views, and nothing more. */
public final class TopologyHarness implements AutoCloseable {
    private final TopicCatalogue topics;
    private final EventSerdes serdes;
    private final SchemaRegistryClient registry;
    private final ViewDecoder decoder;
    private final TopologyTestDriver driver;
    private final List<View> unexpected = new ArrayList<>();
    private final List<View> passed = new ArrayList<>();

    /** Wires a topology. */
    public interface Wiring {
        /** Adds to a topology whatever is under test; the serdes stay the harness's. */
        void addTo(Topology topology, TopicCatalogue topics, EventSerdes serdes);
    }

    /** Starts a topology over a namespace's schemas; its topics are not used. */
    public TopologyHarness(TestNamespace namespace, Wiring wiring) {
        this(namespace, wiring, Map.of());
    }

    /** Starts a topology with settings of its own beside those that the driver needs. */
    public TopologyHarness(TestNamespace namespace, Wiring wiring, Map<String, ?> more) {
        this.topics = namespace.topics();
        this.serdes = new EventSerdes(namespace.cluster().registry());
        this.registry = namespace.cluster().registry().newClient();
        this.decoder = new ViewDecoder(registry, topics.namespace());
        Topology topology = new Topology();
        wiring.addTo(topology, topics, serdes);
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "harness");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        settings.putAll(more);
        this.driver = new TopologyTestDriver(topology, settings);
    }

    /** Feeds facts in their order. */
    public TopologyHarness pipe(List<? extends Fact> facts) {
        facts.forEach(this::pipe);
        return this;
    }

    /** Feeds one fact. */
    public TopologyHarness pipe(Fact fact) {
        return pipe(fact, new RecordHeaders());
    }

    /** Feeds one fact in a trace. */
    public TopologyHarness pipe(TraceParent trace, Fact fact) {
        Headers headers = new RecordHeaders();
        trace.addTo(headers);
        return pipe(fact, headers);
    }

    private TopologyHarness pipe(Fact fact, Headers headers) {
        byte[] value = fact.encoded(topics, serdes);
        FactDigest.add(headers, value);
        return pipe(
                fact.topic(topics),
                new TestRecord<>(fact.key().getBytes(StandardCharsets.UTF_8), value, headers, fact.instant()));
    }

    /** Feeds any bytes. */
    public TopologyHarness pipeBytes(String topic, byte @Nullable [] key, byte @Nullable [] value) {
        return pipe(topic, new TestRecord<>(key, value));
    }

    private TopologyHarness pipe(String topic, TestRecord<byte[], byte[]> record) {
        driver.createInputTopic(topic, new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(record);
        collect();
        return this;
    }

    private void collect() {
        Set<String> produced = new TreeSet<>(driver.producedTopicNames());
        for (String topic : produced) {
            driver.createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer())
                    .readRecordsToList()
                    .forEach(record -> (isBetweenStages(topic) ? passed : unexpected)
                            .add(decoder.decode(topic, record.key(), record.value(), record.headers())));
        }
    }

    private boolean isBetweenStages(String topic) {
        return topic.equals(topics.components()) || topic.equals(topics.digestParts());
    }

    /** Returns what was said since the last call, and takes it as expected. */
    public Views said() {
        Views said = new Views(unexpected);
        unexpected.clear();
        return said;
    }

    /** Returns what was passed on to another stage since the last call. */
    public List<View> passedOn() {
        List<View> found = List.copyOf(passed);
        passed.clear();
        return found;
    }

    /** Takes what a topic said since the last call as what is to be expected next. */
    public ExpectedViews expect(String topic) {
        List<View> found = new Views(unexpected).in(topic);
        unexpected.removeAll(found);
        return new ExpectedViews(topic, found);
    }

    /** Checks that nothing was said that was not expected. */
    public void andNothingMore() {
        if (!unexpected.isEmpty()) {
            throw new AssertionError("Expected no more views, found " + unexpected);
        }
    }

    @Override
    public void close() {
        driver.close();
        serdes.close();
        try {
            registry.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
