/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedStack.class)
class DeadWriterIT {
    private static final String TOPIC = "dead-writer";

    private final String bootstrapServers;

    DeadWriterIT(EmbeddedStack stack) {
        this.bootstrapServers = stack.bootstrapServers();
    }

    @Test
    void shouldNotHoldBackReadersOfCommittedRecordsForLong() throws ExecutionException, InterruptedException {
        createTopic();

        try (KafkaProducer<String, String> abandoned =
                        producer(Map.of("transactional.id", TOPIC, "transaction.timeout.ms", 500));
                KafkaProducer<String, String> alive = producer(Map.of())) {
            abandoned.initTransactions();
            abandoned.beginTransaction();
            abandoned.send(new ProducerRecord<>(TOPIC, "never committed")).get();
            alive.send(new ProducerRecord<>(TOPIC, "plain")).get();

            assertThat(firstCommitted(Duration.ofSeconds(8))).isEqualTo("plain");
        }
    }

    private void createTopic() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
    }

    private KafkaProducer<String, String> producer(Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(more);
        settings.put("bootstrap.servers", bootstrapServers);
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    private String firstCommitted(Duration limit) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", bootstrapServers,
                "isolation.level", "read_committed",
                "auto.offset.reset", "earliest");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition(TOPIC, 0)));
            long deadline = System.nanoTime() + limit.toNanos();
            ConsumerRecords<String, String> records = consumer.poll(limit);
            // A poll also ends, empty, when it has passed over what was aborted.
            while (records.isEmpty() && System.nanoTime() < deadline) {
                records = consumer.poll(limit);
            }
            return records.iterator().next().value();
        }
    }
}
