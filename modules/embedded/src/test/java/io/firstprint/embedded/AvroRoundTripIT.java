/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedStack.class)
class AvroRoundTripIT {
    private static final GenericRecord FIGURE = new GenericRecordBuilder(SchemaBuilder.record("Figure")
                    .fields()
                    .requiredLong("digits")
                    .endRecord())
            .set("digits", -56_825L)
            .build();

    @Test
    void shouldCarryAvroRecordsInTransactionsToGroupMembers(EmbeddedStack stack)
            throws ExecutionException, InterruptedException {
        String topic = "round-trip";
        createTopic(stack, topic);

        produceInTransaction(stack, topic);

        assertThat(consume(stack, topic)).isEqualTo(FIGURE);
    }

    private static void createTopic(EmbeddedStack stack, String topic) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        }
    }

    private static void produceInTransaction(EmbeddedStack stack, String topic) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                stack.bootstrapServers(),
                "schema.registry.url",
                stack.registryUrl(),
                "transactional.id",
                "round-trip",
                "key.serializer",
                KafkaAvroSerializer.class,
                "value.serializer",
                KafkaAvroSerializer.class);
        try (KafkaProducer<Object, Object> producer = new KafkaProducer<>(settings)) {
            producer.initTransactions();
            producer.beginTransaction();
            var unused = producer.send(new ProducerRecord<>(topic, "key", FIGURE));
            producer.commitTransaction();
        }
    }

    private static Object consume(EmbeddedStack stack, String topic) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                stack.bootstrapServers(),
                "schema.registry.url",
                stack.registryUrl(),
                "group.id",
                "round-trip",
                "auto.offset.reset",
                "earliest",
                "isolation.level",
                "read_committed",
                "key.deserializer",
                KafkaAvroDeserializer.class,
                "value.deserializer",
                KafkaAvroDeserializer.class);
        try (KafkaConsumer<Object, Object> consumer = new KafkaConsumer<>(settings)) {
            consumer.subscribe(List.of(topic));
            ConsumerRecords<Object, Object> records = consumer.poll(Duration.ofSeconds(20));
            assertThat(records.count()).isEqualTo(1);
            return records.iterator().next().value();
        }
    }
}
