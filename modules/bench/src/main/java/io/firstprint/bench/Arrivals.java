/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** When batches of records of one partition arrive, noted by a consumer on a thread of its own. */
final class Arrivals implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final long PATIENCE_S = 30;

    private final BlockingQueue<Long> arrivals = new LinkedBlockingQueue<>();
    private final AtomicBoolean open = new AtomicBoolean(true);
    private final Thread thread;
    private volatile long mark;

    private Arrivals(Consumer<byte[], byte[]> consumer) {
        this.thread = new Thread(() -> note(consumer), "arrivals");
    }

    static Arrivals of(String servers, String topic, IsolationLevel isolation) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                servers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                isolation.toString(),
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false);
        Consumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        TopicPartition partition = new TopicPartition(topic, 0);
        consumer.assign(List.of(partition));
        consumer.seekToEnd(List.of(partition));
        consumer.position(partition);
        Arrivals arrivals = new Arrivals(consumer);
        arrivals.thread.start();
        return arrivals;
    }

    private void note(Consumer<byte[], byte[]> consumer) {
        try (consumer) {
            while (open.get()) {
                ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
                if (!records.isEmpty()) {
                    arrivals.add(System.nanoTime());
                }
            }
        }
    }

    /** Runs an action and returns the time from its start to the next arrival. */
    long after(Runnable action) {
        mark();
        action.run();
        return sinceMark();
    }

    /** Forgets earlier arrivals and takes the time from which the next is counted. */
    void mark() {
        arrivals.clear();
        mark = System.nanoTime();
    }

    /** Returns the time from the mark to the first arrival after it. */
    long sinceMark() {
        try {
            Long arrival = arrivals.poll(PATIENCE_S, TimeUnit.SECONDS);
            if (arrival == null) {
                throw new IllegalStateException("Expected a record within " + PATIENCE_S + " s, found none");
            }
            return arrival - mark;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a record", e);
        }
    }

    @Override
    public void close() {
        open.set(false);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
