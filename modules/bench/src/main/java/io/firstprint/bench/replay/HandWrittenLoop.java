/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.bench.replay;

import io.firstprint.bench.cluster.BenchCluster;
import io.firstprint.bench.cluster.FactTopic;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.view.ViewUpdate;
import io.firstprint.events.serde.EventSerdes;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * The practical limit: one thread that consumes, decodes, keeps books and produces every result, acknowledged
 * but without a transaction, without committed offsets, and with nothing to restore from.
 */
public final class HandWrittenLoop {
    private final BenchCluster cluster;
    private final FactTopic facts;

    public HandWrittenLoop(BenchCluster cluster, FactTopic facts) {
        this.cluster = cluster;
        this.facts = facts;
    }

    /** Decodes every record and keeps nothing. */
    long decodeOnly() {
        FirstRecords.reset();
        try (EventSerdes serdes = new EventSerdes(cluster.registry())) {
            BookWork work = new BookWork(serdes, facts.name());
            TopicLoop.run(cluster, facts, record -> work.decode(record.key(), record.value()));
            return FirstRecords.elapsed();
        }
    }

    /** Does everything. */
    public long run() {
        FirstRecords.reset();
        try (EventSerdes serdes = new EventSerdes(cluster.registry());
                Producer<byte[], byte[]> producer = new KafkaProducer<>(
                        producerSettings(cluster.servers()), new ByteArraySerializer(), new ByteArraySerializer())) {
            BookWork work = new BookWork(serdes, facts.name());
            ViewRecords records = new ViewRecords(serdes, cluster.topics(), BenchCluster.PARTITIONS);
            Map<Indicator, Vintages> books = new HashMap<>();
            TopicLoop.run(cluster, facts, record -> {
                ObservationSet fact = work.decode(record.key(), record.value());
                @Nullable Vintages before = books.get(fact.indicator());
                Vintages after = BookWork.with(before, fact);
                books.put(fact.indicator(), after);
                for (ViewUpdate update : work.changes(before, after)) {
                    send(producer, records, update);
                }
            });
            producer.flush();
            return FirstRecords.elapsed();
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // views are counted after the first round
    private static void send(Producer<byte[], byte[]> producer, ViewRecords records, ViewUpdate update) {
        producer.send(records.of(update));
    }

    /** What the processor's producer has in a replay, so that batches are alike. */
    private static Map<String, Object> producerSettings(String servers) {
        return Map.of("bootstrap.servers", servers, "acks", "all", "batch.size", 256 * 1024, "linger.ms", 10);
    }
}
