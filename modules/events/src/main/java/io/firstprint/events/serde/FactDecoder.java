/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.serde;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.firstprint.events.schema.RegistryUnavailableException;
import io.firstprint.events.serde.Decoded.Accepted;
import io.firstprint.events.serde.Decoded.Refused;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;
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
    private final Function<Object, T> fromEvent;
    private final Function<T, String> keyOf;

    private FactDecoder(
            String topic,
            Class<?> eventType,
            Deserializer<Object> deserializer,
            SchemaRegistryClient schemas,
            Function<Object, T> fromEvent,
            Function<T, String> keyOf) {
        this.topic = topic;
        this.eventType = eventType;
        this.deserializer = deserializer;
        this.schemas = schemas;
        this.fromEvent = fromEvent;
        this.keyOf = keyOf;
    }

    /** The type of the generated event does not show, so that those who decode facts never see it. */
    static <E, T> FactDecoder<T> of(
            String topic,
            Class<E> eventType,
            Deserializer<Object> deserializer,
            SchemaRegistryClient schemas,
            Function<E, T> fromEvent,
            Function<T, String> keyOf) {
        return new FactDecoder<>(
                topic, eventType, deserializer, schemas, event -> fromEvent.apply(eventType.cast(event)), keyOf);
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
                    "Expected a zero byte and a schema id of four bytes, found " + preview(value));
        }
        try {
            return accept(key, deserializer.deserialize(topic, value));
        } catch (KafkaException e) {
            return decodeWithSchemaAtHand(key, value);
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
        return new RegistryUnavailableException(
                "Expected the schema registry's answer, found: " + cause.getMessage(), cause);
    }

    private Decoded<T> accept(byte @Nullable [] key, @Nullable Object event) {
        if (!eventType.isInstance(event)) {
            return new Refused<>(
                    RefusalReason.UNDECODABLE,
                    "Expected " + eventType.getSimpleName() + ", found "
                            + (event == null ? "nothing" : event.getClass().getSimpleName()));
        }
        try {
            T fact = fromEvent.apply(event);
            String expected = keyOf.apply(fact);
            return key != null && Arrays.equals(key, expected.getBytes(StandardCharsets.UTF_8))
                    ? new Accepted<>(fact)
                    : new Refused<>(
                            RefusalReason.WRONG_KEY, "Expected the key '" + expected + "', found " + preview(key));
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

    private static String preview(byte @Nullable [] bytes) {
        if (bytes == null) {
            return "nothing";
        }
        String text = new String(bytes, 0, Math.min(bytes.length, 40), StandardCharsets.UTF_8);
        return bytes.length + " bytes beginning '" + text.replaceAll("\\p{Cntrl}", "?") + "'";
    }
}
