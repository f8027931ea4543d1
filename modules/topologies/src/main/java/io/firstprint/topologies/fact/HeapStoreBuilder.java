/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.fact;

import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * Builds a store without a changelog of its own.
 *
 * @param <S> store
 */
public final class HeapStoreBuilder<S extends StateStore> implements StoreBuilder<S> {
    private final String name;
    private final Supplier<S> stores;

    /** Creates a builder of stores. */
    public HeapStoreBuilder(String name, Supplier<S> stores) {
        this.name = name;
        this.stores = stores;
    }

    @Override
    public S build() {
        return stores.get();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean loggingEnabled() {
        return false;
    }

    @Override
    public Map<String, String> logConfig() {
        return Map.of();
    }

    @Override
    public StoreBuilder<S> withLoggingDisabled() {
        return this;
    }

    @Override
    public StoreBuilder<S> withLoggingEnabled(Map<String, String> config) {
        throw new UnsupportedOperationException("the topic of facts is the changelog of " + name);
    }

    @Override
    public StoreBuilder<S> withCachingEnabled() {
        throw new UnsupportedOperationException(name + " is on the heap already");
    }

    @Override
    public StoreBuilder<S> withCachingDisabled() {
        return this;
    }
}
