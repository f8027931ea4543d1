/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.embedded.registry;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The registry's journal in a compacted topic: one thread reads it back and folds it. */
final class SchemaLog implements Journal, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SchemaLog.class);
    private static final TopicPartition PARTITION = new TopicPartition(SchemaTopic.NAME, 0);
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final Producer<String, String> producer;
    private final Consumer<String, String> consumer;
    private final Thread reader = new Thread(this::readOn, "embedded-registry-reader");
    private final Object progress = new Object();
    private volatile RegistryState state = RegistryState.empty();
    private long nextOffset;
    private @Nullable RuntimeException failure;
    private volatile boolean closed;

    private SchemaLog(Producer<String, String> producer, Consumer<String, String> consumer) {
        this.producer = producer;
        this.consumer = consumer;
        reader.setDaemon(true);
    }

    /** Creates the topic if it is missing, and has read all of it when this returns. */
    static SchemaLog open(String bootstrapServers) {
        SchemaTopic topic = new SchemaTopic(bootstrapServers);
        topic.createIfMissing();
        SchemaLog log = new SchemaLog(topic.producer(), topic.consumer());
        try {
            log.readToEnd();
        } catch (RuntimeException e) {
            log.closeClients();
            throw e;
        }
        log.reader.start();
        return log;
    }

    private void readToEnd() {
        consumer.assign(List.of(PARTITION));
        consumer.seekToBeginning(List.of(PARTITION));
        long end = consumer.endOffsets(List.of(PARTITION)).getOrDefault(PARTITION, 0L);
        while (consumer.position(PARTITION) < end) {
            foldNext();
        }
    }

    private void readOn() {
        try {
            while (!closed) {
                foldNext();
            }
        } catch (WakeupException expected) {
            LOG.debug("Reading of {} ends", SchemaTopic.NAME);
        } catch (RuntimeException e) {
            LOG.error("The embedded registry cannot read {} any longer", SchemaTopic.NAME, e);
            synchronized (progress) {
                failure = e;
                progress.notifyAll();
            }
        }
    }

    private void foldNext() {
        Collection<ConsumerRecord<String, String>> records =
                consumer.poll(TIMEOUT).records(PARTITION);
        RegistryState folded = state;
        for (ConsumerRecord<String, String> read : records) {
            folded = fold(folded, read);
        }
        synchronized (progress) {
            state = folded;
            nextOffset = consumer.position(PARTITION);
            progress.notifyAll();
        }
    }

    private static RegistryState fold(RegistryState state, ConsumerRecord<String, String> read) {
        try {
            return state.apply(LogCodec.decode(read.key(), read.value()));
        } catch (IOException | RegistryException e) {
            LOG.warn("Skipped offset {} of {}: {}", read.offset(), SchemaTopic.NAME, e.getMessage());
            return state;
        }
    }

    @Override
    public RegistryState state() {
        synchronized (progress) {
            requireReading();
            return state;
        }
    }

    @Override
    public void append(LogEntry entry) {
        LogCodec.Encoded encoded = LogCodec.encode(entry);
        try {
            long offset = producer.send(new ProducerRecord<>(SchemaTopic.NAME, 0, encoded.key(), encoded.value()))
                    .get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                    .offset();
            awaitReadBack(offset);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RegistryException.internal("interrupted while writing to " + SchemaTopic.NAME);
        } catch (ExecutionException | TimeoutException e) {
            throw RegistryException.internal("cannot write to %s: %s".formatted(SchemaTopic.NAME, e));
        }
    }

    private void awaitReadBack(long offset) throws InterruptedException, TimeoutException {
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        synchronized (progress) {
            while (nextOffset <= offset) {
                requireReading();
                long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (left <= 0) {
                    throw new TimeoutException("offset %d was not read back".formatted(offset));
                }
                progress.wait(left);
            }
        }
    }

    private void requireReading() {
        if (failure != null) {
            throw RegistryException.internal("cannot read %s: %s".formatted(SchemaTopic.NAME, failure));
        }
    }

    @Override
    public void close() {
        closed = true;
        consumer.wakeup();
        try {
            reader.join(TIMEOUT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        closeClients();
    }

    private void closeClients() {
        producer.close(Duration.ZERO);
        consumer.close(CloseOptions.timeout(Duration.ZERO));
    }
}
