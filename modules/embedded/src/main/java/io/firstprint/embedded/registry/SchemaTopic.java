/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.embedded.registry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The compacted topic of Confluent's name, and clients of it. */
record SchemaTopic(String bootstrapServers) {
    static final String NAME = "_schemas";

    void createIfMissing() {
        NewTopic topic = new NewTopic(NAME, 1, (short) 1).configs(Map.of("cleanup.policy", "compact"));
        try (Admin admin = Admin.create(client())) {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("Cannot create the topic " + NAME + " on " + bootstrapServers, e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while creating the topic " + NAME, e);
        }
    }

    Producer<String, String> producer() {
        return new KafkaProducer<>(
                client(
                        "acks",
                        "all",
                        "linger.ms",
                        0,
                        "max.block.ms",
                        10_000,
                        "delivery.timeout.ms",
                        15_000,
                        "request.timeout.ms",
                        10_000),
                new StringSerializer(),
                new StringSerializer());
    }

    Consumer<String, String> consumer() {
        return new KafkaConsumer<>(
                client("enable.auto.commit", false, "allow.auto.create.topics", false),
                new StringDeserializer(),
                new StringDeserializer());
    }

    /** Without metrics that nobody reads: they cost start-up time. */
    private Map<String, Object> client(Object... more) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "client.id",
                "embedded-registry",
                "metric.reporters",
                "",
                "enable.metrics.push",
                false));
        for (int i = 0; i < more.length; i += 2) {
            settings.put(more[i].toString(), more[i + 1]);
        }
        return settings;
    }
}
