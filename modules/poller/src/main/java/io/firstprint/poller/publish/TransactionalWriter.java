/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.publish;

import io.firstprint.events.topic.TopicCatalogue;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes records in transactions. After a failure it is of no more use. */
final class TransactionalWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TransactionalWriter.class);

    /** Where a large part is cut: a transaction holds back readers of its partitions for as long as it takes. */
    private static final int MOST_RECORDS = 5_000;

    private static final Duration LONGEST = Duration.ofMillis(500);

    /** From one release to the next, and longer: where a topic is should not have to be asked when it counts. */
    private static final Duration REMEMBERED_TOPIC = Duration.ofDays(100);

    private final KafkaProducer<byte[], byte[]> producer;

    TransactionalWriter(PublishConfig config, String transactionalId) {
        producer = new KafkaProducer<>(
                settings(config, transactionalId), new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static Map<String, Object> settings(PublishConfig config, String transactionalId) {
        int deliveryMillis = Math.toIntExact(config.deliveryTimeout().toMillis());
        Map<String, Object> settings = new HashMap<>(config.kafka());
        settings.put("transactional.id", transactionalId);
        settings.put(
                "transaction.timeout.ms",
                Math.toIntExact(config.transactionTimeout().toMillis()));
        settings.put("acks", "all");
        settings.put("enable.idempotence", true);
        settings.put("linger.ms", 0);
        settings.put("delivery.timeout.ms", deliveryMillis);
        settings.put("request.timeout.ms", deliveryMillis / 2);
        settings.put("max.block.ms", config.answerTimeout().toMillis());
        settings.put("metadata.max.idle.ms", REMEMBERED_TOPIC.toMillis());
        settings.putIfAbsent("max.request.size", TopicCatalogue.ARCHIVED_RECORD_BYTES);
        return settings;
    }

    /**
     * Ends what an earlier writer of this id left open, and shuts it out.
     *
     * @param topics where they are is asked now, so that the first record need not wait for it
     */
    void open(List<String> topics) {
        producer.initTransactions();
        topics.forEach(producer::partitionsFor);
    }

    /** Writes all records in one transaction, or none of them. */
    void write(List<ProducerRecord<byte[], byte[]>> records) {
        inTransaction(() -> records.forEach(this::send));
    }

    /**
     * Writes records in as many transactions as their number and the time they take call for.
     *
     * @param units records that must not be parted, made one by one as they are sent
     * @param end goes into the last transaction
     */
    void writeInPieces(Iterator<List<ProducerRecord<byte[], byte[]>>> units, List<ProducerRecord<byte[], byte[]>> end) {
        do {
            inTransaction(() -> {
                sendPiece(units);
                if (!units.hasNext()) {
                    end.forEach(this::send);
                }
            });
        } while (units.hasNext());
    }

    private void sendPiece(Iterator<List<ProducerRecord<byte[], byte[]>>> units) {
        long begunAt = System.nanoTime();
        for (int sent = 0; sent < MOST_RECORDS && units.hasNext(); sent++) {
            if (System.nanoTime() - begunAt > LONGEST.toNanos()) {
                return;
            }
            units.next().forEach(this::send);
        }
    }

    private void send(ProducerRecord<byte[], byte[]> record) {
        Future<?> unusedBecauseTheCommitFails = producer.send(record);
    }

    private void inTransaction(Runnable sending) {
        producer.beginTransaction();
        try {
            sending.run();
            producer.commitTransaction();
        } catch (RuntimeException e) { // of whatever kind: a transaction left open holds back every reader
            abort();
            throw e;
        }
    }

    private void abort() {
        try {
            producer.abortTransaction();
        } catch (KafkaException | IllegalStateException e) { // the latter after a commit that timed out
            LOG.debug("The transaction could not be aborted; the broker will do it", e);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
