/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.bench.cluster;

import io.firstprint.events.record.ObservationRecord;
import io.firstprint.events.serde.EventSerdes;
import io.firstprint.testkit.facts.Fact;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;

/**
 * What a topic of observations was filled with.
 *
 * @param name of the topic
 * @param records number of records
 * @param values number of values in them
 */
public record FactTopic(String name, long records, long values) {

    /** Writes observations to a topic, keyed and stamped as the poller does. */
    @SuppressWarnings("FutureReturnValueIgnored") // what is not written is missing at the end, which ends the run
    public static FactTopic fill(BenchCluster cluster, String name, Stream<ObservationRecord> observations) {
        Map<String, Object> settings = Map.of("bootstrap.servers", cluster.servers(), "batch.size", 256 * 1024);
        long[] counts = new long[2];
        try (EventSerdes serdes = new EventSerdes(cluster.registry());
                Producer<byte[], byte[]> producer =
                        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            Serializer<ObservationRecord> serializer = serdes.observations();
            observations.forEachOrdered(observation -> {
                producer.send(new ProducerRecord<>(
                        name,
                        null,
                        observation.instant().toEpochMilli(),
                        observation.key().getBytes(StandardCharsets.UTF_8),
                        serializer.serialize(name, observation)));
                counts[0]++;
                counts[1] += valuesIn(observation);
            });
        }
        return new FactTopic(name, counts[0], counts[1]).checkedIn(cluster);
    }

    /** Returns the observations among facts. */
    public static Stream<ObservationRecord> observationsOf(Stream<Fact> facts) {
        return facts.filter(Fact.Observed.class::isInstance).map(fact -> ((Fact.Observed) fact).content());
    }

    /** Returns how many values a record has; a marker has none. */
    public static int valuesIn(ObservationRecord observation) {
        return observation instanceof ObservationRecord.Figures figures
                ? figures.set().observations().size()
                : 0;
    }

    private FactTopic checkedIn(BenchCluster cluster) {
        long found = cluster.ends(java.util.List.of(name)).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        if (found != records) {
            throw new IllegalStateException("Expected " + records + " records in " + name + ", found " + found);
        }
        return this;
    }

    /** Returns the mean number of values in a record. */
    public double valuesPerRecord() {
        return (double) values / records;
    }
}
