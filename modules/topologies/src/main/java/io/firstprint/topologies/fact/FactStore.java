/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.fact;

import io.firstprint.domain.indicator.Indicator;
import io.firstprint.events.serde.Decoded;
import io.firstprint.events.serde.Decoded.Accepted;
import io.firstprint.events.serde.Decoded.Refused;
import io.firstprint.events.serde.RefusalReason;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
 * does, refuses what processing refuses, and ends at the committed offset. It puts records aside by their key; those of
 * an indicator are folded together when it is asked for, or by a thread of the task's own once all are here. Folded one
 * by one, with all other indicators' records in between, every sum on the way would grow old on the heap.
 *
 * <p>Sums are immutable, so that queries may read while the task writes. They see what is not yet committed.
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

        /** Returns whether a record of that key, if it is not refused, adds to the sum of the indicator of that name. */
        boolean isKeyedByIndicator(byte[] key);

        /** Returns whether a fact's key says in which partition it belongs: a marker is sent to each. */
        default boolean isPlacedByKey(F fact) {
            return indicatorOf(fact).isPresent();
        }

        /** Returns the sum of no facts. */
        S empty(Indicator indicator);

        /** Returns the sum with a fact, the same object when the fact says nothing new. */
        S add(S sum, F fact);
    }

    private final String name;
    private final Decoding<F> decoder;
    private final Fold<F, S> fold;
    private final PutAside restored = new PutAside();
    private volatile Map<Indicator, S> sums = new ConcurrentHashMap<>();
    private volatile Placement placement = new Placement(0, 0);
    private volatile boolean open;

    /** Creates a store of no facts. */
    public FactStore(String name, Decoding<F> decoder, Fold<F, S> fold) {
        this.name = name;
        this.decoder = decoder;
        this.fold = fold;
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        empty();
        placement = Placement.of(context);
        open = true;
        context.register(root, this::restore);
    }

    private void empty() {
        restored.clear();
        sums = new ConcurrentHashMap<>();
    }

    private void restore(byte[] key, byte[] value) {
        if (fold.isKeyedByIndicator(key)) {
            restored.add(key, value);
        } else if (decode(key, value) instanceof Accepted<F> accepted) {
            addGeneral(accepted.value());
        }
    }

    /** Folds what was restored, all of it unless the store is closed meanwhile. */
    final void foldRestored() {
        Map<Indicator, S> into = sums;
        restored.takeAll(key -> values -> {
            if (into == sums) {
                fold(key, values, into);
            }
        });
    }

    private void foldRestored(Indicator indicator) {
        if (!restored.isEmpty()) {
            byte[] key = indicator.toString().getBytes(StandardCharsets.UTF_8);
            restored.take(key, values -> fold(key, values, sums));
        }
    }

    private void fold(byte[] key, List<byte[]> values, Map<Indicator, S> into) {
        @Nullable Indicator indicator = null;
        @Nullable S sum = null;
        for (byte[] value : values) {
            if (decode(key, value) instanceof Accepted<F> accepted) {
                if (indicator == null || sum == null) {
                    indicator = fold.indicatorOf(accepted.value()).orElseThrow();
                    sum = into.getOrDefault(indicator, fold.empty(indicator));
                }
                sum = fold.add(sum, accepted.value());
            }
        }
        if (indicator != null && sum != null) {
            into.put(indicator, sum);
        }
    }

    /** Returns how many restored records are not yet folded. */
    public final long unfolded() {
        return restored.records();
    }

    /** Adds a fact that is about no indicator of its own; to most stores it says nothing. */
    protected void addGeneral(F fact) {}

    /** Returns what a record's bytes are: also refused when they are in a partition where their key does not belong. */
    public final Decoded<F> decode(byte @Nullable [] key, byte @Nullable [] value) {
        Decoded<F> decoded = decoder.decode(key, value);
        if (key == null || !(decoded instanceof Accepted<F> accepted) || !fold.isPlacedByKey(accepted.value())) {
            return decoded;
        }
        Optional<String> misplaced = placement.misplaced(key);
        return misplaced.isEmpty() ? decoded : new Refused<>(RefusalReason.WRONG_PARTITION, misplaced.get());
    }

    /** Returns the indicator that a fact is about; empty when it adds to no sum. */
    public final Optional<Indicator> indicatorOf(F fact) {
        return fold.indicatorOf(fact);
    }

    /** Returns what an indicator's facts add up to. */
    public final S get(Indicator indicator) {
        return find(indicator).orElseGet(() -> fold.empty(indicator));
    }

    /** Adds a fact and returns what they add up to with it. */
    public final S add(Indicator indicator, F fact) {
        S sum = fold.add(get(indicator), fact);
        sums.put(indicator, sum);
        return sum;
    }

    /** Returns what an indicator's facts add up to, empty when there are none. */
    public final Optional<S> find(Indicator indicator) {
        foldRestored(indicator);
        return Optional.ofNullable(sums.get(indicator));
    }

    /** Returns every indicator of which there are facts. */
    public final Set<Indicator> indicators() {
        foldRestored();
        return sums.keySet();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void close() {
        open = false;
        empty();
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
