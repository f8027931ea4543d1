/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.fact;

import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.book.Expectations;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.events.serde.FactDecoder;
import java.util.Optional;
import java.util.function.Supplier;

/** How expectations add up to the other half of a book, at either stage. */
public final class ExpectationFold implements FactStore.Fold<Consensus, Expectations> {
    private static final ExpectationFold INSTANCE = new ExpectationFold();

    private ExpectationFold() {}

    /** Returns a builder of stores of expectations. */
    public static HeapStoreBuilder<FactStore<Consensus, Expectations>> store(
            String name, Supplier<FactDecoder<Consensus>> decoders) {
        return new HeapStoreBuilder<>(name, () -> new FactStore<>(name, decoders.get()::decode, INSTANCE));
    }

    @Override
    public Optional<Indicator> indicatorOf(Consensus fact) {
        return Optional.of(fact.indicator());
    }

    @Override
    public boolean isKeyedByIndicator(byte[] key) {
        return true;
    }

    @Override
    public Expectations empty(Indicator indicator) {
        return Expectations.empty(indicator);
    }

    @Override
    public Expectations add(Expectations sum, Consensus fact) {
        return sum.with(fact);
    }
}
