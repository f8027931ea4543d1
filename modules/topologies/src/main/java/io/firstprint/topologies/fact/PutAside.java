/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * Records in their bytes, until somebody takes those of a key. For any number of threads.
 *
 * <p>Adding is cheap, for one thread adds millions; they are sorted by key when the first is taken.
 */
final class PutAside {
    private final Map<Bytes, Values> byKey = new ConcurrentHashMap<>();

    /** A key and its value in turn. Its lock is held while they are sorted. */
    private final List<byte[]> unsorted = new ArrayList<>();

    private final AtomicLong records = new AtomicLong();

    /** The values of one key. Its lock is held while they are taken, so that nobody goes on without them. */
    private static final class Values {
        private @Nullable List<byte[]> values = new ArrayList<>();

        /** Returns whether the value is taken in; if not, these values are taken already. */
        private synchronized boolean add(byte[] value) {
            return values != null && values.add(value);
        }

        private synchronized int take(Consumer<List<byte[]>> taker) {
            if (values == null) {
                return 0;
            }
            List<byte[]> taken = values;
            taker.accept(taken);
            values = null;
            return taken.size();
        }
    }

    void add(byte[] key, byte[] value) {
        synchronized (unsorted) {
            unsorted.add(key);
            unsorted.add(value);
        }
        records.incrementAndGet();
    }

    private void sort() {
        synchronized (unsorted) {
            for (int i = 0; i < unsorted.size(); i += 2) {
                sort(Bytes.wrap(unsorted.get(i)), unsorted.get(i + 1));
            }
            unsorted.clear();
        }
    }

    private void sort(Bytes key, byte[] value) {
        byKey.compute(key, (any, values) -> {
            if (values != null && values.add(value)) {
                return values;
            }
            Values fresh = new Values();
            fresh.add(value);
            return fresh;
        });
    }

    /**
     * Hands over the values of a key, if there are any. Whoever else asks for them meanwhile waits until they are
     * taken; they stay here when the taker fails.
     */
    void take(byte[] key, Consumer<List<byte[]>> taker) {
        sort();
        Bytes name = Bytes.wrap(key);
        @Nullable Values values = byKey.get(name);
        if (values != null) {
            records.addAndGet(-values.take(taker));
            byKey.remove(name, values);
        }
    }

    /** Hands over the values of every key, one after the other, as long as it is wanted. */
    void takeAll(Function<byte[], Consumer<List<byte[]>>> takers) {
        sort();
        byKey.keySet().forEach(key -> take(key.get(), takers.apply(key.get())));
    }

    boolean isEmpty() {
        return records.get() == 0;
    }

    /** Returns how many records are here. */
    long records() {
        return records.get();
    }

    void clear() {
        synchronized (unsorted) {
            unsorted.clear();
        }
        byKey.clear();
        records.set(0);
    }
}
