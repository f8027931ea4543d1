/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.run;

import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.replay.fact.PastFact;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a replay's facts in transactions, to the topics of that replay and to no others: it is made of a replay's name,
 * and the name of a topic is made in here. Nothing else of a replay has a producer of its own.
 */
final class ReplayWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReplayWriter.class);
    private static final int TRANSACTION_TIMEOUT_MS = 60_000;
    private static final int LINGER_MS = 5;
    private static final int BATCH_BYTES = 256 * 1024;

    private final ConsumerGroupMetadata group;
    private final TopicCatalogue topics;
    private final KafkaProducer<byte[], byte[]> producer;
    private boolean isOpen;

    /**
     * Opens a writer; it ends what an earlier one of this replay left open, and shuts that one out.
     *
     * @param client settings of a Kafka client
     * @param group in whose offsets progress is kept
     */
    ReplayWriter(RunName run, Map<String, Object> client, ConsumerGroupMetadata group) {
        this.group = group;
        this.topics = run.topics();
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("transactional.id", run.factsGroup());
        settings.put("transaction.timeout.ms", TRANSACTION_TIMEOUT_MS);
        settings.put("acks", "all");
        settings.put("enable.idempotence", true);
        settings.put("linger.ms", LINGER_MS);
        settings.put("batch.size", BATCH_BYTES);
        settings.putIfAbsent("max.request.size", TopicCatalogue.ARCHIVED_RECORD_BYTES);
        this.producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        try {
            producer.initTransactions();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Writes a fact's bytes in the transaction that is open, or else in a new one. */
    void write(PastFact fact) {
        begin();
        @Nullable Integer partition = fact.isPlacedByKey() ? null : fact.partition();
        ProducerRecord<byte[], byte[]> copy = new ProducerRecord<>(
                topics.nameOf(fact.topic()),
                partition,
                fact.instant().toEpochMilli(),
                fact.key(),
                fact.value(),
                fact.headers());
        Future<?> unusedBecauseTheCommitFails = producer.send(copy);
    }

    private void begin() {
        if (!isOpen) {
            producer.beginTransaction();
            isOpen = true;
        }
    }

    /** Commits what was written, and with it how far the replay is. */
    void commit(Map<TopicPartition, OffsetAndMetadata> progress) {
        begin();
        producer.sendOffsetsToTransaction(progress, group);
        producer.commitTransaction();
        isOpen = false;
    }

    /** Takes back what was written and not committed, so that no reader waits for it. */
    @Override
    public void close() {
        try {
            if (isOpen) {
                producer.abortTransaction();
            }
        } catch (KafkaException | IllegalStateException e) { // the latter after a commit that timed out
            LOG.debug("The transaction could not be aborted; the broker will do it", e);
        }
        producer.close(Duration.ZERO);
    }
}
