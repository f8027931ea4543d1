/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.publish;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes all records of a call in one transaction, or none of them. After a failure it is of no more use. */
final class TransactionalWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TransactionalWriter.class);

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
        return settings;
    }

    /** Ends what an earlier writer of this id left open, and shuts it out. */
    void open() {
        producer.initTransactions();
    }

    void write(List<ProducerRecord<byte[], byte[]>> records) {
        producer.beginTransaction();
        try {
            for (ProducerRecord<byte[], byte[]> record : records) {
                Future<?> unusedBecauseTheCommitFails = producer.send(record);
            }
            producer.commitTransaction();
        } catch (KafkaException e) {
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
