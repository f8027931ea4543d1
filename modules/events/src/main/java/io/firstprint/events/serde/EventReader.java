/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.serde;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the events of a topic in Confluent's wire format. The first one with a schema's id goes through Confluent's
 * deserializer; the others are read with that schema at once, which saves its look-ups. What cannot be read fails in
 * Confluent's deserializer, as if there were no short cut.
 */
final class EventReader {
    private static final int HEADER_BYTES = 5;

    private final String topic;
    private final Class<?> eventType;
    private final Deserializer<Object> confluent;
    private final SchemaRegistryClient schemas;
    private final Map<Integer, Known> byId = new ConcurrentHashMap<>();
    private final ThreadLocal<BinaryDecoder> decoders =
            ThreadLocal.withInitial(() -> DecoderFactory.get().binaryDecoder(new byte[0], null));

    /** @param confluent reads any event, slowly */
    EventReader(String topic, Class<?> eventType, Deserializer<Object> confluent, SchemaRegistryClient schemas) {
        this.topic = topic;
        this.eventType = eventType;
        this.confluent = confluent;
        this.schemas = schemas;
    }

    /** A schema that an event of our type was read with. */
    private record Known(boolean current, DatumReader<Object> reader) {}

    /** Reads an event with a reader of the current schema's bytes, or returns null where they have another schema. */
    <C> @Nullable C readCurrent(byte[] value, CurrentReader<C> reader) throws IOException {
        @Nullable Known known = byId.get(idOf(value));
        return known == null || !known.current ? null : reader.read(new WireCursor(value, HEADER_BYTES));
    }

    /**
     * What reads the bytes of our own schema without the generated classes.
     *
     * @param <C> what they mean
     */
    interface CurrentReader<C> {
        /** Returns what the bytes mean, or null where only the generated classes tell. */
        @Nullable
        C read(WireCursor bytes) throws IOException;
    }

    /** @throws org.apache.kafka.common.KafkaException if the bytes cannot be read, or the schema was not to be had */
    @Nullable
    Object read(byte[] value) {
        int id = idOf(value);
        @Nullable Known known = byId.get(id);
        if (known == null) {
            return first(id, value);
        }
        try {
            return known.reader.read(null, decoder(value));
        } catch (IOException | RuntimeException e) {
            return confluent.deserialize(topic, value);
        }
    }

    private @Nullable Object first(int id, byte[] value) {
        @Nullable Object event = confluent.deserialize(topic, value);
        if (eventType.isInstance(event)) {
            remember(id);
        }
        return event;
    }

    private void remember(int id) {
        try {
            if (schemas.getSchemaBySubjectAndId(topic + "-value", id).rawSchema() instanceof Schema written) {
                Schema mine = SpecificData.get().getSchema(eventType);
                byId.put(id, new Known(SchemaForm.isSame(written, mine), new SpecificDatumReader<>(written, mine)));
            }
        } catch (IOException | RestClientException e) {
            // The event itself was read; the next one with this id tries again.
        }
    }

    private BinaryDecoder decoder(byte[] value) {
        return DecoderFactory.get().binaryDecoder(value, HEADER_BYTES, value.length - HEADER_BYTES, decoders.get());
    }

    private static int idOf(byte[] value) {
        return ByteBuffer.wrap(value).getInt(1);
    }
}
