/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.bench.lanes;

import io.firstprint.bench.GeneratedReleases;
import io.firstprint.bench.Latencies;
import io.firstprint.bench.cluster.BenchCluster;
import io.firstprint.events.record.ObservationRecord;
import io.firstprint.events.serde.EventSerdes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes headlines one at a time, each after the alert of the one before, and takes the time to each alert. */
public final class HeadlineProbe implements AutoCloseable {
    private static final int INDICATORS = 40;
    private static final long PAUSE_MS = 50;

    private final BenchCluster cluster;
    private final EventSerdes serdes;
    private final Producer<String, ObservationRecord> facts;
    private final AlertWatch alerts;
    private final List<GeneratedReleases> series =
            IntStream.range(0, INDICATORS).mapToObj(GeneratedReleases::new).toList();
    private int sent;

    public HeadlineProbe(BenchCluster cluster) {
        this.cluster = cluster;
        serdes = new EventSerdes(cluster.registry());
        facts = new KafkaProducer<>(
                Map.of("bootstrap.servers", cluster.servers(), "linger.ms", 0),
                new StringSerializer(),
                serdes.observations());
        alerts = AlertWatch.on(cluster);
        series.forEach(one -> send(one.history()));
    }

    /** Probes at least so often, and on while a condition holds. */
    public Latencies probe(int atLeast, BooleanSupplier goOn) throws InterruptedException {
        Latencies latencies = new Latencies();
        while (latencies.count() < atLeast || goOn.getAsBoolean()) {
            ObservationRecord release = series.get(sent % INDICATORS).release(1 + sent / INDICATORS);
            latencies.add(alerts.until(release.key(), () -> send(release)));
            sent++;
            TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
        }
        return latencies;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // a record that is not sent raises no alert, which ends the run
    private void send(ObservationRecord fact) {
        facts.send(new ProducerRecord<>(
                cluster.topics().observations(), null, fact.instant().toEpochMilli(), fact.key(), fact));
    }

    @Override
    public void close() {
        alerts.close();
        facts.close();
        serdes.close();
    }
}
