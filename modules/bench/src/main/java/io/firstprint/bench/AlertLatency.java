/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.bench;

import io.firstprint.embedded.EmbeddedConfig;
import io.firstprint.embedded.EmbeddedStack;
import io.firstprint.events.record.ObservationRecord;
import io.firstprint.events.schema.RegistryConnection;
import io.firstprint.events.schema.SchemaContract;
import io.firstprint.events.serde.EventSerdes;
import io.firstprint.events.topic.TopicAdmin;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.processor.Processing;
import io.firstprint.processor.ProcessorConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * From an observation that is produced to its alert that is consumed, beside the same broker's floor: one
 * record produced and consumed. One at a time, each after the one before was seen; floor and alerts in turn.
 */
final class AlertLatency {
    private static final String FLOOR = "bench-floor";
    private static final int INDICATORS = 60;
    private static final int RELEASES = 12;
    private static final int WARM_UP_INDICATORS = 30;

    private final TopicCatalogue topics = new TopicCatalogue("bench.");
    private final Latencies floor = new Latencies();
    private final Latencies provisional = new Latencies();
    private final Latencies committed = new Latencies();

    String measure() throws Exception {
        Path state = Files.createTempDirectory("firstprint-bench");
        try (EmbeddedStack stack = EmbeddedStack.start(EmbeddedConfig.defaults().withData(state.resolve("data")))) {
            RegistryConnection registry = RegistryConnection.to(stack.registryUrl());
            prepare(stack, registry);
            ProcessorConfig config = new ProcessorConfig(
                    stack.bootstrapServers(),
                    Map.of(),
                    registry,
                    topics,
                    state.resolve("state"),
                    "1",
                    1,
                    ProcessorConfig.DEFAULT_COMMIT_INTERVAL);
            try (Processing processing = Processing.start(config)) {
                processing.awaitRunning(Duration.ofSeconds(30));
                run(stack.bootstrapServers(), registry);
            }
        }
        return table();
    }

    private void prepare(EmbeddedStack stack, RegistryConnection registry) {
        try (Admin admin = Admin.create(client(stack.bootstrapServers()))) {
            new TopicAdmin(topics, admin).create(1, (short) 1);
            TopicAdmin.await(() -> admin.createTopics(List.of(new NewTopic(FLOOR, Optional.of(1), Optional.empty())))
                    .all()
                    .get());
        }
        new SchemaContract(topics, registry).register();
    }

    private void run(String servers, RegistryConnection registry) {
        try (EventSerdes serdes = new EventSerdes(registry);
                Producer<String, ObservationRecord> facts =
                        new KafkaProducer<>(client(servers), new StringSerializer(), serdes.observations());
                Producer<byte[], byte[]> plain =
                        new KafkaProducer<>(client(servers), new ByteArraySerializer(), new ByteArraySerializer());
                Arrivals floorArrivals = Arrivals.of(servers, FLOOR, IsolationLevel.READ_UNCOMMITTED);
                Arrivals early = Arrivals.of(servers, topics.alerts(), IsolationLevel.READ_UNCOMMITTED);
                Arrivals late = Arrivals.of(servers, topics.alerts(), IsolationLevel.READ_COMMITTED)) {
            for (int number = 0; number < INDICATORS; number++) {
                boolean counted = number >= WARM_UP_INDICATORS;
                GeneratedReleases releases = new GeneratedReleases(number);
                send(facts, releases.history());
                for (int month = 1; month <= RELEASES; month++) {
                    ObservationRecord release = releases.release(month);
                    long floorNanos = floorArrivals.after(() -> sendPlain(plain));
                    early.mark();
                    long committedNanos = late.after(() -> send(facts, release));
                    long provisionalNanos = early.sinceMark();
                    if (counted) {
                        floor.add(floorNanos);
                        provisional.add(provisionalNanos);
                        committed.add(committedNanos);
                    }
                }
            }
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // a record that is not sent does not arrive, which ends the run
    private static void sendPlain(Producer<byte[], byte[]> plain) {
        plain.send(new ProducerRecord<>(FLOOR, new byte[200]));
    }

    @SuppressWarnings("FutureReturnValueIgnored") // a record that is not sent does not arrive, which ends the run
    private void send(Producer<String, ObservationRecord> facts, ObservationRecord fact) {
        facts.send(
                new ProducerRecord<>(topics.observations(), null, fact.instant().toEpochMilli(), fact.key(), fact));
    }

    private static Map<String, Object> client(String servers) {
        return Map.of("bootstrap.servers", servers, "linger.ms", 0);
    }

    private String table() {
        return "| measure | count | p50 ms | p99 ms | p50 / floor |\n|---|---|---|---|---|\n"
                + floor.row("produce to consume (floor)", floor)
                + provisional.row("observation to alert, provisional", floor)
                + committed.row(
                        "observation to alert, committed every " + ProcessorConfig.DEFAULT_COMMIT_INTERVAL.toMillis()
                                + " ms",
                        floor);
    }
}
