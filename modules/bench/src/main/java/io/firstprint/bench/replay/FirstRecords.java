/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.bench.replay;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Notes when a consumer of any contestant got its first records: the clock of every run starts there. What a
 * client makes by its class name can only note it statically; runs take turns.
 */
public final class FirstRecords implements ConsumerInterceptor<byte[], byte[]> {
    private static final AtomicLong AT = new AtomicLong();

    /** Forgets what earlier runs got. */
    public static void reset() {
        AT.set(0);
    }

    /** Notes that records came. */
    public static void note() {
        if (AT.get() == 0) {
            AT.compareAndSet(0, System.nanoTime());
        }
    }

    /** Returns the time since the first records came, in nanoseconds. */
    public static long elapsed() {
        long first = AT.get();
        if (first == 0) {
            throw new IllegalStateException("Expected records to come, found none");
        }
        return System.nanoTime() - first;
    }

    @Override
    public ConsumerRecords<byte[], byte[]> onConsume(ConsumerRecords<byte[], byte[]> records) {
        if (!records.isEmpty()) {
            note();
        }
        return records;
    }

    @Override
    public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {}

    @Override
    public void configure(Map<String, ?> settings) {}

    @Override
    public void close() {}
}
