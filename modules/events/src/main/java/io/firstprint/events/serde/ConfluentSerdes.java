/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.serde;

import io.confluent.kafka.schemaregistry.client.SchemaMetadata;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import io.firstprint.events.access.Causes;
import io.firstprint.events.schema.RegistryConnection;
import io.firstprint.events.schema.RegistryUnavailableException;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;

/** Confluent's serdes over one registry client, and what we make of them. */
final class ConfluentSerdes implements AutoCloseable {
    private final RegistryConnection connection;
    private final SchemaRegistryClient client;

    ConfluentSerdes(RegistryConnection connection) {
        TrustedClasses.add();
        this.connection = connection;
        this.client = connection.newClient();
    }

    <E, T> FactDecoder<T> decoder(String topic, Class<E> eventType, FactDecoder.Reading<E, T> reading) {
        return FactDecoder.of(topic, eventType, reader(), client, reading);
    }

    EventFields fields() {
        return new EventFields(client);
    }

    /**
     * Fetches every schema that a topic's values were ever written with, so that reading needs no registry.
     *
     * @throws RegistryUnavailableException if the registry does not answer or has no such subject
     */
    void fetchSchemas(String topic) {
        String subject = topic + "-value";
        try {
            for (int version : client.getAllVersions(subject)) {
                SchemaMetadata metadata = client.getSchemaMetadata(subject, version);
                client.getSchemaBySubjectAndId(subject, metadata.getId());
            }
        } catch (IOException | RestClientException e) {
            throw RegistryUnavailableException.after(
                    "the schemas of subject " + subject + " at " + connection.url(), e);
        }
    }

    <T> Serializer<T> serializer(Function<T, SpecificRecord> toEvent) {
        KafkaAvroSerializer inner = new KafkaAvroSerializer(client);
        inner.configure(
                Map.of(
                        "schema.registry.url", connection.url(),
                        "auto.register.schemas", false,
                        "avro.remove.java.properties", true),
                false);
        EventWriter writer = new EventWriter(inner);
        return (topic, value) -> {
            try {
                return value == null ? null : writer.write(topic, toEvent.apply(value));
            } catch (KafkaException e) {
                throw causeOf(e, topic);
            }
        };
    }

    /** The registry is asked for a schema that is written or read for the first time; it may be unreachable then. */
    private RuntimeException causeOf(KafkaException failure, String topic) {
        return Causes.of(failure)
                .filter(cause -> cause instanceof RestClientException || cause instanceof IOException)
                .findFirst()
                .<RuntimeException>map(cause -> RegistryUnavailableException.after(
                        "the schema of " + topic + " from the registry at " + connection.url(), cause))
                .orElse(failure);
    }

    <T> Deserializer<T> deserializer(Function<Object, T> fromEvent) {
        Deserializer<Object> inner = reader();
        return (topic, bytes) -> {
            try {
                return bytes == null ? null : fromEvent.apply(inner.deserialize(topic, bytes));
            } catch (KafkaException e) {
                throw causeOf(e, topic);
            }
        };
    }

    private Deserializer<Object> reader() {
        KafkaAvroDeserializer inner = new KafkaAvroDeserializer(client);
        inner.configure(Map.of("schema.registry.url", connection.url(), "specific.avro.reader", true), false);
        return inner;
    }

    /** Closes the registry client. */
    @Override
    public void close() {
        try {
            client.close();
        } catch (IOException e) {
            throw new RegistryUnavailableException("Closing the client of " + connection.url() + " failed", e);
        }
    }
}
