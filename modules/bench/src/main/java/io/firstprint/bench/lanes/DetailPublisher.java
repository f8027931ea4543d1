/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.bench.lanes;

import io.firstprint.bench.cluster.FactTopic;
import io.firstprint.events.record.ObservationRecord;
import io.firstprint.events.schema.RegistryConnection;
import io.firstprint.events.serde.EventSerdes;
import io.firstprint.testkit.universe.TradeUniverse;
import io.firstprint.testkit.universe.UniverseShape;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;

/**
 * The entry point of the process that publishes detail: release by release, in transactions of 5 000 records, as the
 * poller cuts them. Asked to hold, it leaves the last transaction open and waits to be killed.
 */
public final class DetailPublisher {
    static final String HELD = "held";
    static final String DONE = "done";

    private static final int RECORDS_OF_A_TRANSACTION = 5_000;
    private static final int INDICATORS = 100_000;
    private static final long SEED = 8_471_500_150L;

    private DetailPublisher() {}

    /** Arguments: brokers, registry, topic, number of the first release, rows, and {@code hold} or {@code commit}. */
    public static void main(String[] arguments) throws Exception {
        String topic = arguments[2];
        int first = Integer.parseInt(arguments[3]);
        long rows = Long.parseLong(arguments[4]);
        boolean hold = arguments[5].equals("hold");
        try (EventSerdes serdes = new EventSerdes(RegistryConnection.to(arguments[1]));
                Producer<byte[], byte[]> producer = producer(arguments[0])) {
            Serializer<ObservationRecord> serializer = serdes.observations();
            Iterator<ProducerRecord<byte[], byte[]>> records = rows(first, rows, topic, serializer);
            producer.initTransactions();
            while (records.hasNext()) {
                producer.beginTransaction();
                sendSome(producer, records);
                if (hold && !records.hasNext()) {
                    producer.flush();
                    System.out.println(HELD);
                    Thread.currentThread().join();
                }
                producer.commitTransaction();
            }
        }
        System.out.println(DONE);
    }

    private static Producer<byte[], byte[]> producer(String servers) {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        servers,
                        "transactional.id",
                        "bench-detail",
                        "transaction.timeout.ms",
                        10_000,
                        "batch.size",
                        64 * 1024),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    private static Iterator<ProducerRecord<byte[], byte[]>> rows(
            int first, long rows, String topic, Serializer<ObservationRecord> serializer) {
        int releases = (int) ((rows + INDICATORS - 1) / INDICATORS);
        TradeUniverse universe = TradeUniverse.of(SEED, UniverseShape.ofDetails(INDICATORS, 0, first + releases));
        return IntStream.range(first, first + releases)
                .boxed()
                .flatMap(release -> FactTopic.observationsOf(universe.month(release)))
                .limit(rows)
                .map(row -> new ProducerRecord<>(
                        topic,
                        null,
                        row.instant().toEpochMilli(),
                        row.key().getBytes(StandardCharsets.UTF_8),
                        serializer.serialize(topic, row)))
                .iterator();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the commit fails when one is not written
    private static void sendSome(Producer<byte[], byte[]> producer, Iterator<ProducerRecord<byte[], byte[]>> records) {
        for (int sent = 0; sent < RECORDS_OF_A_TRANSACTION && records.hasNext(); sent++) {
            producer.send(records.next());
        }
    }
}
