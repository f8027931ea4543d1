/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.processor;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells how many facts were read again before work began or went on, and how long that took. */
final class Restoration implements StateRestoreListener {
    private static final Logger LOG = LoggerFactory.getLogger(Restoration.class);

    private final LongSupplier nanos;
    private final Map<TopicPartition, Long> begun = new ConcurrentHashMap<>();
    private final AtomicLong restored = new AtomicLong();

    Restoration(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Returns how many records this instance has restored for its active tasks since it started. */
    long records() {
        return restored.get();
    }

    @Override
    public void onRestoreStart(TopicPartition partition, String store, long from, long to) {
        begun.put(partition, nanos.getAsLong());
    }

    @Override
    public void onBatchRestored(TopicPartition partition, String store, long end, long records) {
        restored.addAndGet(records);
    }

    @Override
    public void onRestoreEnd(TopicPartition partition, String store, long records) {
        @Nullable Long start = begun.remove(partition);
        if (start != null && records > 0) {
            Duration took = Duration.ofNanos(nanos.getAsLong() - start);
            LOG.info("Restored {} facts of {} into {} in {} ms", records, partition, store, took.toMillis());
        }
    }
}
