/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.serde;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.firstprint.events.schema.RegistryUnavailableException;
import io.firstprint.events.serde.Decoded.Refused;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Turns the bytes of a record of facts into a fact or a refusal, alike in processing and in restoration.
 *
 * <p>Trouble with the registry is no refusal: it throws, so that the same record is tried again.
 *
 * @param <T> fact
 */
public final class FactDecoder<T> {
    private static final int HEADER_BYTES = 5;
    private static final int UNKNOWN_ID = 40403;

    private final String topic;
    private final Class<?> eventType;
    private final Deserializer<Object> deserializer;
    private final SchemaRegistryClient schemas;
    private final Reading<Object, T> reading;
    private final EventReader events;

    private FactDecoder(
            String topic,
            Class<?> eventType,
            Deserializer<Object> deserializer,
            SchemaRegistryClient schemas,
            Reading<Object, T> reading) {
        this.topic = topic;
        this.eventType = eventType;
        this.deserializer = deserializer;
        this.schemas = schemas;
        this.reading = reading;
        this.events = new EventReader(topic, eventType, deserializer, schemas);
    }

    /**
     * What a record's key and decoded value mean.
     *
     * @param <E> generated event
     * @param <T> fact
     */
    interface Reading<E, T> {
        /**
         * Returns the fact, or that the key is not its.
         *
         * @throws IllegalArgumentException if the event breaks the contract, saying where
         */
        Decoded<T> of(byte @Nullable [] key, E event);

        /**
         * Returns what {@link #of} would, from the bytes of the current schema and without the event; null where only
         * the event tells.
         *
         * @throws IOException or a runtime exception where the bytes are odd; the event will say how
         */
        default @Nullable Decoded<T> direct(byte @Nullable [] key, WireCursor bytes) throws IOException {
            return null;
        }
    }

    /** The type of the generated event does not show, so that those who decode facts never see it. */
    @SuppressWarnings("unchecked") // an event's type is checked before it is read
    static <E, T> FactDecoder<T> of(
            String topic,
            Class<E> eventType,
            Deserializer<Object> deserializer,
            SchemaRegistryClient schemas,
            Reading<E, T> reading) {
        return new FactDecoder<>(topic, eventType, deserializer, schemas, (Reading<Object, T>) reading);
    }

    /**
     * Decodes one record.
     *
     * @throws RegistryUnavailableException if the schema could not be fetched
     */
    public Decoded<T> decode(byte @Nullable [] key, byte @Nullable [] value) {
        if (value == null) {
            return new Refused<>(RefusalReason.NO_VALUE, "Expected a fact, found a record without a value");
        }
        if (value.length < HEADER_BYTES || value[0] != 0) {
            return new Refused<>(
                    RefusalReason.NOT_WIRE_FORMAT,
                    "Expected a zero byte and a schema id of four bytes, found " + RecordKey.preview(value));
        }
        try {
            @Nullable Decoded<T> direct = direct(key, value);
            return direct == null ? accept(key, events.read(value)) : direct;
        } catch (KafkaException e) {
            return decodeWithSchemaAtHand(key, value);
        }
    }

    private @Nullable Decoded<T> direct(byte @Nullable [] key, byte[] value) {
        try {
            return events.readCurrent(value, bytes -> reading.direct(key, bytes));
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    /**
     * A failure does not tell trouble with the registry from bytes that break off: both are I/O exceptions.
     * So the schema is fetched first, or was kept from the first try; what fails then is the bytes' fault.
     */
    private Decoded<T> decodeWithSchemaAtHand(byte @Nullable [] key, byte[] value) {
        try {
            schemas.getSchemaBySubjectAndId(
                    topic + "-value", ByteBuffer.wrap(value).getInt(1));
            return accept(key, deserializer.deserialize(topic, value));
        } catch (RestClientException e) {
            if (e.getErrorCode() == UNKNOWN_ID) {
                return new Refused<>(
                        RefusalReason.UNKNOWN_SCHEMA, "Expected a registered schema, found: " + e.getMessage());
            }
            throw unavailable(e);
        } catch (IOException e) {
            throw unavailable(e);
        } catch (KafkaException e) {
            return new Refused<>(
                    RefusalReason.UNDECODABLE, "Expected " + eventType.getSimpleName() + ", found: " + rootMessage(e));
        }
    }

    private static RegistryUnavailableException unavailable(Exception cause) {
        return RegistryUnavailableException.after("the schema registry's answer", cause);
    }

    private Decoded<T> accept(byte @Nullable [] key, @Nullable Object event) {
        if (!eventType.isInstance(event)) {
            return new Refused<>(
                    RefusalReason.UNDECODABLE,
                    "Expected " + eventType.getSimpleName() + ", found "
                            + (event == null ? "nothing" : event.getClass().getSimpleName()));
        }
        try {
            return reading.of(key, event);
        } catch (IllegalArgumentException e) {
            return new Refused<>(RefusalReason.INVALID, String.valueOf(e.getMessage()));
        }
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }
}
