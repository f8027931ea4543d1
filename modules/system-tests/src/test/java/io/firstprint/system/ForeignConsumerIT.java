/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.processor.Processing;
import io.firstprint.processor.ProcessorConfig;
import io.firstprint.testkit.cluster.FactWriter;
import io.firstprint.testkit.cluster.SharedCluster;
import io.firstprint.testkit.cluster.TestCluster;
import io.firstprint.testkit.cluster.TestNamespace;
import io.firstprint.testkit.facts.NovemberRelease;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.pulsar.kafka.shade.avro.generic.GenericRecord;
import org.apache.pulsar.kafka.shade.io.confluent.kafka.serializers.KafkaAvroDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Confluent's older client, none of whose classes are ours, reads alerts with two addresses and a topic's name. */
@ExtendWith(SharedCluster.class)
class ForeignConsumerIT {
    private final TestNamespace namespace;
    private final List<GenericRecord> alerts = new ArrayList<>();

    ForeignConsumerIT(TestCluster cluster, @TempDir Path state) throws TimeoutException {
        this.namespace = cluster.namespace(1);
        ProcessorConfig config = new ProcessorConfig(
                cluster.bootstrapServers(),
                Map.of(),
                cluster.registry(),
                namespace.topics(),
                state,
                "1",
                ProcessorConfig.DEFAULT_THREADS,
                ProcessorConfig.DEFAULT_COMMIT_INTERVAL);
        try (FactWriter writer = namespace.newWriter();
                Processing processing = Processing.start(config)) {
            processing.awaitRunning(Duration.ofSeconds(30));
            writer.writeInTransaction(List.of(NovemberRelease.history()));
            writer.writeInTransaction(NovemberRelease.consensus());
            namespace.awaitProcessed(config.applicationId());
            writer.writeInTransaction(List.of(NovemberRelease.release()));
            namespace.awaitProcessed(config.applicationId());
        }
        read(
                cluster.bootstrapServers(),
                cluster.registryUrl(),
                namespace.topics().alerts());
    }

    private void read(String bootstrapServers, String registryUrl, String topic) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "group.id",
                "desk-of-" + topic,
                "isolation.level",
                "read_committed",
                "auto.offset.reset",
                "earliest");
        try (KafkaConsumer<byte[], byte[]> consumer =
                        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
                KafkaAvroDeserializer deserializer = new KafkaAvroDeserializer()) {
            deserializer.configure(Map.of("schema.registry.url", registryUrl), false);
            consumer.subscribe(List.of(topic));
            Awaitility.await().untilAsserted(() -> {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(record -> alerts.add((GenericRecord) deserializer.deserialize(topic, record.value())));
                assertThat(alerts).hasSize(7);
            });
        }
    }

    @Test
    void shouldReadTheHeadlineOfAnAlert() {
        assertThat(alerts).anySatisfy(alert -> assertThat(alert.get("headline").toString())
                .isEqualTo("US goods and services deficit: October revised from $29.4bn to $29.2bn"));
    }

    @Test
    void shouldReadTheFiguresOfAnAlert() {
        assertThat(alerts).anySatisfy(alert -> assertThat(alert.get("figures").toString())
                .contains("{\"name\": \"actual\", \"figure\": {\"amount\": {\"digits\": -56825, \"exponent\": 6,"
                        + " \"unit\": \"USD\"}"));
    }

    @Test
    void shouldReadTheInstantOfTheRelease() {
        assertThat(alerts).allSatisfy(alert -> assertThat(alert.get("releasedAt"))
                .isEqualTo(NovemberRelease.INSTANT.toEpochMilli()));
    }
}
