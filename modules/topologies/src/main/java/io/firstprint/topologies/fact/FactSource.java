/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.fact;

import java.util.Arrays;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;

/**
 * A topic of facts with the store whose changelog it is and the processor that feeds it.
 *
 * @param <F> fact
 * @param topic the topic, which also names the source
 * @param processor name of the processor
 * @param store what builds the store
 * @param wiring what is done with each fact
 */
public record FactSource<F>(
        String topic,
        String processor,
        HeapStoreBuilder<? extends FactStore<F, ?>> store,
        FactProcessor.Wiring<F> wiring) {

    /** Adds source, store and processor. */
    public void addTo(Topology topology) {
        topology.addReadOnlyStateStore(
                store,
                topic,
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer(),
                topic,
                processor,
                withChildren(() -> new FactProcessor<>(store.name(), wiring)));
    }

    /**
     * The signature wants a processor that forwards nothing, for stores that are only read elsewhere. Ours
     * forwards to sinks; Kafka Streams treats both alike.
     */
    @SuppressWarnings("unchecked")
    private static ProcessorSupplier<byte[], byte[], Void, Void> withChildren(
            Supplier<Processor<byte[], byte[], Object, Object>> processors) {
        return () -> (Processor<byte[], byte[], Void, Void>) (Processor<byte[], byte[], ?, ?>) processors.get();
    }

    /** Joins sources into one task: each processor sees every store, and the instance keeps its identity. */
    public static void join(Topology topology, FactSource<?>... sources) {
        for (FactSource<?> source : sources) {
            for (FactSource<?> other : sources) {
                if (!source.equals(other)) {
                    topology.connectProcessorAndStateStores(source.processor, other.store.name());
                }
            }
        }
        ProcessIdentityStore.addTo(
                topology, Arrays.stream(sources).map(FactSource::processor).toArray(String[]::new));
    }
}
