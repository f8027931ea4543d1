/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.fact;

import io.firstprint.domain.book.Contests;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.view.Contradiction;
import io.firstprint.domain.view.ViewUpdate;
import io.firstprint.events.serde.FactDecoder;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is contradicted, by indicator, at either stage. The topic of contradictions is its changelog; of the events with one id, which
 * come from one writer in its order, the last holds.
 */
public final class ContestStore extends FactStore<ViewUpdate, Contests> {

    private ContestStore(String name, Decoding<ViewUpdate> decoder) {
        super(name, decoder, new ContestFold());
    }

    /** Returns a builder of stores of what is contradicted. */
    public static HeapStoreBuilder<ContestStore> builder(String name, Supplier<FactDecoder<ViewUpdate>> decoders) {
        return new HeapStoreBuilder<>(name, () -> new ContestStore(name, decoders.get()::decode));
    }

    /** A contradiction is about each indicator that it contests. */
    @Override
    protected void addGeneral(ViewUpdate fact) {
        contestedBy(fact).forEach(indicator -> add(indicator, fact));
    }

    /** Returns every indicator that a contradiction contests. */
    public static List<Indicator> contestedBy(ViewUpdate fact) {
        return fact.event() instanceof Contradiction contradiction ? contradiction.contested() : List.of();
    }

    private static final class ContestFold implements Fold<ViewUpdate, Contests> {
        @Override
        public Optional<Indicator> indicatorOf(ViewUpdate fact) {
            return Optional.empty();
        }

        /** The key is that of the contradiction, which may contest several. */
        @Override
        public boolean isKeyedByIndicator(byte[] key) {
            return false;
        }

        @Override
        public Contests empty(Indicator indicator) {
            return Contests.NONE;
        }

        @Override
        public Contests add(Contests sum, ViewUpdate fact) {
            if (fact.withdrawn() || !(fact.event() instanceof Contradiction contradiction)) {
                return sum.without(fact.event().id());
            }
            return sum.with(contradiction.contest());
        }
    }
}
