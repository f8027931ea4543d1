/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.fact;

import java.util.List;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.state.QueryableStoreType;
import org.apache.kafka.streams.state.internals.StateStoreProvider;

/**
 * How interactive queries reach a store of facts: the stores of all partitions that were asked for and are here.
 *
 * @param <S> what the facts of one indicator add up to
 */
public final class FactStoreType<S> implements QueryableStoreType<List<FactStore<?, S>>> {

    @Override
    public boolean accepts(StateStore store) {
        return store instanceof FactStore;
    }

    @Override
    public List<FactStore<?, S>> create(StateStoreProvider provider, String storeName) {
        return provider.stores(storeName, new Each<>());
    }

    /** Kafka Streams takes each store for what the type makes, so the list's type is another than its elements'. */
    private static final class Each<S> implements QueryableStoreType<FactStore<?, S>> {
        @Override
        public boolean accepts(StateStore store) {
            return store instanceof FactStore;
        }

        @Override
        public FactStore<?, S> create(StateStoreProvider provider, String storeName) {
            throw new UnsupportedOperationException("one store of several is not to be had by itself");
        }
    }
}
