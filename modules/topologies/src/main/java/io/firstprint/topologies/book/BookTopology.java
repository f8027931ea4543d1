/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.book;

import io.firstprint.domain.book.Book;
import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.book.Expectations;
import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.view.AlertPolicy;
import io.firstprint.domain.view.BookViews;
import io.firstprint.domain.view.ViewUpdate;
import io.firstprint.events.record.ObservationRecord;
import io.firstprint.events.serde.EventSerdes;
import io.firstprint.events.serde.FactDecoder;
import io.firstprint.events.topic.TopicCatalogue;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;

/**
 * Feeds every fact to the book of its indicator and sends out what the book says differently.
 *
 * <p>Observations and consensus share key and partitioning, so book, figures, surprises and alerts are one
 * task. Both topics of facts are the changelogs of their stores.
 */
public final class BookTopology {
    static final String VIEWS = "views";
    static final String DEAD_LETTERS = "dead-letters";
    private static final String VINTAGES = "vintages";
    private static final String EXPECTATIONS = "expectations";
    private static final String OBSERVE = "observe";
    private static final String EXPECT = "expect";

    private final TopicCatalogue topics;
    private final EventSerdes serdes;
    private final BookViews views;

    /**
     * Creates the wiring.
     *
     * @param topics where facts come from and views go to
     * @param serdes stay the caller's
     * @param policy thresholds for alerts
     */
    public BookTopology(TopicCatalogue topics, EventSerdes serdes, AlertPolicy policy) {
        this.topics = topics;
        this.serdes = serdes;
        this.views = new BookViews(policy);
    }

    /** Adds sources, stores, processors and sinks. */
    public void addTo(Topology topology) {
        addFacts(
                topology,
                topics.observations(),
                OBSERVE,
                store(VINTAGES, () -> serdes.observationDecoder(topics.observations()), Folds.VINTAGES),
                () -> new FactProcessor<ObservationRecord, Vintages, Expectations>(
                        VINTAGES,
                        EXPECTATIONS,
                        (before, after, expectations) ->
                                views.changes(new Book(before, expectations), new Book(after, expectations))));
        addFacts(
                topology,
                topics.consensus(),
                EXPECT,
                store(EXPECTATIONS, () -> serdes.consensusDecoder(topics.consensus()), Folds.EXPECTATIONS),
                () -> new FactProcessor<Consensus, Expectations, Vintages>(
                        EXPECTATIONS,
                        VINTAGES,
                        (before, after, vintages) ->
                                views.changes(new Book(vintages, before), new Book(vintages, after))));
        topology.connectProcessorAndStateStores(OBSERVE, EXPECTATIONS);
        topology.connectProcessorAndStateStores(EXPECT, VINTAGES);
        topology.addStateStore(
                new HeapStoreBuilder<>(ProcessIdentityStore.NAME, ProcessIdentityStore::new), OBSERVE, EXPECT);
        addSinks(topology);
    }

    private static <F, S> HeapStoreBuilder<FactStore<F, S>> store(
            String name, Supplier<FactDecoder<F>> decoders, FactStore.Fold<F, S> fold) {
        return new HeapStoreBuilder<>(name, () -> new FactStore<>(name, decoders.get(), fold));
    }

    private static void addFacts(
            Topology topology,
            String topic,
            String processorName,
            HeapStoreBuilder<?> store,
            Supplier<Processor<byte[], byte[], String, Object>> processors) {
        topology.addReadOnlyStateStore(
                store,
                topic,
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer(),
                topic,
                processorName,
                withChildren(processors));
    }

    /**
     * The signature wants a processor that forwards nothing, for stores that are only read elsewhere. Ours
     * forwards to sinks; Kafka Streams treats both alike.
     */
    @SuppressWarnings("unchecked")
    private static ProcessorSupplier<byte[], byte[], Void, Void> withChildren(
            Supplier<Processor<byte[], byte[], String, Object>> processors) {
        return () -> (Processor<byte[], byte[], Void, Void>) (Processor<byte[], byte[], ?, ?>) processors.get();
    }

    private void addSinks(Topology topology) {
        topology.addSink(
                VIEWS,
                new TopicOfView(topics),
                new StringSerializer(),
                serdes.views(),
                BookTopology::partitionOfIndicator,
                OBSERVE,
                EXPECT);
        topology.addSink(
                DEAD_LETTERS, topics.deadLetters(), new StringSerializer(), serdes.deadLetters(), OBSERVE, EXPECT);
    }

    /** The partition that the indicator's facts are in. */
    private static Optional<Set<Integer>> partitionOfIndicator(
            String topic, String key, ViewUpdate update, int partitions) {
        byte[] indicator = update.event().indicator().toString().getBytes(StandardCharsets.UTF_8);
        return Optional.of(Set.of(Utils.toPositive(Utils.murmur2(indicator)) % partitions));
    }
}
