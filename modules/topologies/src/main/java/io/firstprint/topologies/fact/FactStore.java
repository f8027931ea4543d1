/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.fact;

import io.firstprint.domain.indicator.Indicator;
import io.firstprint.events.serde.Decoded;
import io.firstprint.events.serde.Decoded.Accepted;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.jspecify.annotations.Nullable;

/**
 * What the facts of one topic add up to for each indicator, on the heap.
 *
 * <p>The topic is the store's changelog: restoration decodes and folds its records exactly as processing
 * does, refuses what processing refuses, and ends at the committed offset. Sums are immutable, so that
 * queries may read while the task writes. They see what is not yet committed.
 *
 * @param <F> fact
 * @param <S> what the facts of one indicator add up to
 */
public class FactStore<F, S> implements StateStore {

    /**
     * Turns a record's bytes into a fact or a refusal, the same whenever it is asked.
     *
     * @param <F> fact
     */
    public interface Decoding<F> {
        /** Returns what the bytes are. */
        Decoded<F> decode(byte @Nullable [] key, byte @Nullable [] value);
    }

    /**
     * How facts add up. Total: any fact that decodes can be added.
     *
     * @param <F> fact
     * @param <S> sum
     */
    public interface Fold<F, S> {
        /** Returns the indicator that a fact is about; empty when it adds to no sum. */
        Optional<Indicator> indicatorOf(F fact);

        /** Returns the sum of no facts. */
        S empty(Indicator indicator);

        /** Returns the sum with a fact, the same object when the fact says nothing new. */
        S add(S sum, F fact);
    }

    private final String name;
    private final Decoding<F> decoder;
    private final Fold<F, S> fold;
    private volatile Map<Indicator, S> sums = Map.of();
    private volatile boolean open;

    /** Creates a store of no facts. */
    public FactStore(String name, Decoding<F> decoder, Fold<F, S> fold) {
        this.name = name;
        this.decoder = decoder;
        this.fold = fold;
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        sums = new ConcurrentHashMap<>();
        open = true;
        context.register(root, this::restore);
    }

    private void restore(byte[] key, byte[] value) {
        if (decode(key, value) instanceof Accepted<F> accepted) {
            F fact = accepted.value();
            fold.indicatorOf(fact).ifPresentOrElse(indicator -> add(indicator, fact), () -> addGeneral(fact));
        }
    }

    /** Adds a fact that is about no indicator of its own; to most stores it says nothing. */
    protected void addGeneral(F fact) {}

    /** Returns what a record's bytes are. */
    public final Decoded<F> decode(byte @Nullable [] key, byte @Nullable [] value) {
        return decoder.decode(key, value);
    }

    /** Returns the indicator that a fact is about; empty when it adds to no sum. */
    public final Optional<Indicator> indicatorOf(F fact) {
        return fold.indicatorOf(fact);
    }

    /** Returns what an indicator's facts add up to. */
    public final S get(Indicator indicator) {
        @Nullable S sum = sums.get(indicator);
        return sum == null ? fold.empty(indicator) : sum;
    }

    /** Adds a fact and returns what they add up to with it. */
    public final S add(Indicator indicator, F fact) {
        S sum = fold.add(get(indicator), fact);
        sums.put(indicator, sum);
        return sum;
    }

    /** Returns every indicator of which there are facts. */
    public final Set<Indicator> indicators() {
        return sums.keySet();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void close() {
        open = false;
        sums = Map.of();
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
