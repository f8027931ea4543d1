/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.testkit.views;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** Decodes views by the registry's schemas alone. */
public final class ViewDecoder {
    private final KafkaAvroDeserializer deserializer;
    private final String namespace;

    /** Creates a decoder over a registry client, which stays the caller's. */
    public ViewDecoder(SchemaRegistryClient registry, String namespace) {
        this.deserializer = new KafkaAvroDeserializer(registry);
        this.namespace = namespace;
    }

    /** Returns the view of a record read from a broker. */
    public View decode(ConsumerRecord<String, byte[]> record) {
        return decode(record.topic(), record.key(), record.value(), record.headers());
    }

    /** Returns the view of a record. */
    public View decode(String topic, String key, byte[] value, Headers headers) {
        Map<String, String> texts = new HashMap<>();
        for (Header header : headers) {
            texts.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return new View(
                topic.substring(namespace.length()),
                key,
                (GenericRecord) deserializer.deserialize(topic, value),
                View.contentOf(value),
                Map.copyOf(texts));
    }
}
