/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.fact;

import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;

/**
 * Holds nothing. Kafka Streams keeps an instance's process id over a restart only where a topology has a
 * persistent store, and fences a killed instance's open transaction only under the same process id.
 */
final class ProcessIdentityStore implements StateStore {
    private static final String NAME = "process-identity";

    private volatile boolean open;

    /** Adds the store to the topology of the processors that update books. */
    static void addTo(Topology topology, String... processors) {
        topology.addStateStore(new HeapStoreBuilder<>(NAME, ProcessIdentityStore::new), processors);
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        context.register(root, (key, value) -> {});
        open = true;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void close() {
        open = false;
    }

    @Override
    public boolean persistent() {
        return true;
    }

    @Override
    public boolean isOpen() {
        return open;
    }
}
