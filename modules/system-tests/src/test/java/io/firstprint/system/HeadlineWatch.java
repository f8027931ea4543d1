/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.system;

import io.firstprint.testkit.cluster.TestNamespace;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * How long what is written waits: from when a reader of uncommitted records has a record until a reader of committed ones
 * has it, or has gone past it because it was aborted. Reads on a thread of its own until it is closed.
 */
final class HeadlineWatch implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(5);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final Thread thread;
    private volatile boolean closed;
    private volatile long longestNanos;
    private volatile @Nullable RuntimeException failure;

    private record Waiting(TopicPartition partition, long offset, long sinceNanos) {}

    HeadlineWatch(TestNamespace namespace) {
        thread = new Thread(() -> run(namespace), "headline-watch");
        thread.start();
    }

    private void run(TestNamespace namespace) {
        String topic = namespace.topics().observations();
        try (KafkaConsumer<byte[], byte[]> written = CommittedTopic.consumer(namespace, topic, "read_uncommitted");
                KafkaConsumer<byte[], byte[]> committed = CommittedTopic.consumer(namespace, topic, "read_committed")) {
            while (!closed || !waiting.isEmpty()) {
                look(written, committed);
            }
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    private void look(KafkaConsumer<byte[], byte[]> written, KafkaConsumer<byte[], byte[]> committed) {
        long now = System.nanoTime();
        for (ConsumerRecord<byte[], byte[]> found : written.poll(POLL)) {
            waiting.add(new Waiting(new TopicPartition(found.topic(), found.partition()), found.offset(), now));
        }
        committed.poll(POLL);
        long later = System.nanoTime();
        for (Iterator<Waiting> all = waiting.iterator(); all.hasNext(); ) {
            Waiting one = all.next();
            longestNanos = Math.max(longestNanos, later - one.sinceNanos());
            if (committed.position(one.partition()) > one.offset()) {
                all.remove();
            }
        }
    }

    /** Ends when no record waits any more, and returns the longest wait. */
    Duration longestWait() throws InterruptedException {
        closed = true;
        thread.join(PATIENCE.toMillis());
        if (failure != null) {
            throw failure;
        }
        if (thread.isAlive()) {
            throw new AssertionError("Expected no record that waits " + PATIENCE + " after the last writer, found one");
        }
        return Duration.ofNanos(longestNanos);
    }

    @Override
    public void close() {
        closed = true;
    }
}
