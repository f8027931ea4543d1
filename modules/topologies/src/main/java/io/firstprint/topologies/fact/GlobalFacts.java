/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.fact;

import java.util.function.BiFunction;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;

/**
 * What all facts of one topic add up to, the same in every task: Kafka Streams reads all partitions of the topic to
 * their end before any task restores or processes a fact.
 *
 * <p>Tasks and restore callbacks share this object. What they take from it for a fact does not depend on when they
 * ask: a version begins at least a minute after it was published, so that it is here before any fact it bears on.
 *
 * @param <F> fact
 * @param <S> what facts add up to
 */
public final class GlobalFacts<F, S> implements StateStore {
    private final String name;
    private final BiFunction<S, F, S> adding;
    private volatile S sum;
    private volatile boolean open;

    /**
     * Creates a store.
     *
     * @param nothing the sum of no facts
     * @param adding the sum with a fact
     */
    public GlobalFacts(String name, S nothing, BiFunction<S, F, S> adding) {
        this.name = name;
        this.sum = nothing;
        this.adding = adding;
    }

    /**
     * Adds the store with its source to a topology.
     *
     * @param topic the topic, which also names the source
     * @param processor name of the processor
     */
    public void addTo(Topology topology, String topic, String processor, FactStore.Decoding<F> decoder) {
        topology.addGlobalStore(
                new HeapStoreBuilder<>(name, () -> this),
                topic,
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer(),
                topic,
                processor,
                () -> new GlobalFactProcessor<>(decoder, this));
    }

    /** Returns what is known now. */
    public S all() {
        return sum;
    }

    void add(F fact) {
        sum = adding.apply(sum, fact);
    }

    /** Records come through the processor, in restoration too. */
    @Override
    public void init(StateStoreContext context, StateStore root) {
        context.register(root, (key, value) -> {});
        open = true;
    }

    @Override
    public String name() {
        return name;
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
