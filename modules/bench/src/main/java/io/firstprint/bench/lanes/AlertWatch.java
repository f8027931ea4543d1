/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.bench.lanes;

import io.firstprint.bench.cluster.BenchCluster;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** Notes when committed alerts arrive and what they are about, on a thread of its own. */
final class AlertWatch implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final long PATIENCE_S = 60;

    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile boolean open = true;

    private record Arrival(String subject, long nanos) {}

    private AlertWatch(Consumer<byte[], byte[]> consumer) {
        this.thread = new Thread(() -> note(consumer), "alert-watch");
    }

    static AlertWatch on(BenchCluster cluster) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                cluster.servers(),
                "isolation.level",
                "read_committed",
                "enable.auto.commit",
                false,
                "auto.offset.reset",
                "earliest");
        Consumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer.assign(cluster.ends(List.of(cluster.topics().alerts())).keySet());
        AlertWatch watch = new AlertWatch(consumer);
        watch.thread.start();
        return watch;
    }

    private void note(Consumer<byte[], byte[]> consumer) {
        try (consumer) {
            while (open) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    arrivals.add(new Arrival(subjectOf(record), System.nanoTime()));
                }
            }
        }
    }

    private static String subjectOf(ConsumerRecord<byte[], byte[]> record) {
        @Nullable Header subject = record.headers().lastHeader("ce_subject");
        return subject == null ? "" : new String(subject.value(), StandardCharsets.UTF_8);
    }

    /** Runs an action and returns the time from its start to the first alert about an indicator after it. */
    long until(String indicator, Runnable action) {
        arrivals.clear();
        long start = System.nanoTime();
        action.run();
        try {
            while (true) {
                @Nullable Arrival arrival = arrivals.poll(PATIENCE_S, TimeUnit.SECONDS);
                if (arrival == null) {
                    throw new IllegalStateException(
                            "Expected an alert about " + indicator + " within " + PATIENCE_S + " s, found none");
                }
                if (arrival.subject.equals(indicator)) {
                    return arrival.nanos - start;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for an alert", e);
        }
    }

    @Override
    public void close() {
        open = false;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
