/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.fact;

import io.firstprint.events.serde.Decoded;
import io.firstprint.events.serde.Decoded.Accepted;
import io.firstprint.events.serde.Decoded.Refused;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Decodes a topic of facts as its store does and has each fact worked on; what is refused goes to the dead letters.
 *
 * @param <F> fact
 */
public final class FactProcessor<F> implements Processor<byte[], byte[], Object, Object> {

    /**
     * What is to be done with a fact.
     *
     * @param <F> fact
     */
    public interface Work<F> {
        /** Adds the fact to its store and sends out what follows from it. */
        void on(F fact, Record<byte[], byte[]> record, Outlet outlet);
    }

    /**
     * Has work done on the stores of one task.
     *
     * @param <F> fact
     */
    public interface Wiring<F> {
        /** Returns the work on the stores that a context knows by name. */
        Work<F> over(ProcessorContext<?, ?> stores);
    }

    private record Wired<F>(FactStore<F, ?> store, Work<F> work, Outlet outlet) {}

    private final String storeName;
    private final Wiring<F> wiring;
    private @Nullable Wired<F> wired;

    /** Creates a processor of the facts of one store. */
    public FactProcessor(String storeName, Wiring<F> wiring) {
        this.storeName = storeName;
        this.wiring = wiring;
    }

    @Override
    public void init(ProcessorContext<Object, Object> context) {
        FactStore<F, ?> store = context.getStateStore(storeName);
        wired = new Wired<>(store, wiring.over(context), new Outlet(context));
        RestoredFolding.begin(store, context.taskId());
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        Wired<F> at = wired();
        Outlet outlet = at.outlet.following(record);
        Decoded<F> decoded = at.store.decode(record.key(), record.value());
        if (decoded instanceof Accepted<F> accepted) {
            at.work.on(accepted.value(), record, outlet);
        } else if (decoded instanceof Refused<F> refused) {
            outlet.refuse(record, refused);
        }
    }

    private Wired<F> wired() {
        if (wired == null) {
            throw new IllegalStateException("Expected init before process");
        }
        return wired;
    }
}
