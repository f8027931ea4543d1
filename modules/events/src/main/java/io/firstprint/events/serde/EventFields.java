/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.serde;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.firstprint.events.schema.RegistryUnavailableException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.avro.Schema;

/**
 * Reads any event by the schema that it was written with, as names and texts: for those who compare events or print them
 * and need no class of each. Safe for use by several threads.
 *
 * <p>Every method throws {@link IllegalArgumentException} where bytes are no event that can be read, and
 * {@link RegistryUnavailableException} where a schema could not be fetched.
 */
public final class EventFields {
    private static final int HEADER_BYTES = 5;
    private static final int UNKNOWN_ID = 40403;

    private final SchemaRegistryClient schemas;
    private final Map<Integer, WrittenForm> forms = new ConcurrentHashMap<>();

    EventFields(SchemaRegistryClient schemas) {
        this.schemas = schemas;
    }

    /**
     * What every view says of itself.
     *
     * @param withdrawn whether it is no longer said
     * @param logicVersion of the rules that it was computed by; 0 where the event has no such field
     */
    public record Standing(boolean withdrawn, int logicVersion) {}

    /**
     * Returns the fingerprint of the schema that an event was written with, 64 hexadecimal digits: SHA-256 of its parsing
     * canonical form, that is of names, types and their order. It is the same in every registry.
     */
    public String schemaOf(byte[] value) {
        return form(value).fingerprint();
    }

    /** Returns whether a view is withdrawn and its logic version, and reads nothing else of it. */
    public Standing standingOf(byte[] value) {
        return read(value, bytes -> form(value).standing(bytes, HEADER_BYTES));
    }

    /**
     * Returns every field that has a value, in order of the schema, as path and text: {@code figures[actual]} and
     * {@code -56825E6 USD within 0.5E6 USD}. Instants are texts in UTC; a field without a value is left out.
     */
    public Map<String, String> of(byte[] value) {
        return read(value, bytes -> form(value).fields(bytes, HEADER_BYTES));
    }

    private interface Reading<T> {
        T of(byte[] value) throws IOException;
    }

    private static <T> T read(byte[] value, Reading<T> reading) {
        try {
            return reading.of(value);
        } catch (IOException | IndexOutOfBoundsException | org.apache.avro.AvroRuntimeException e) {
            throw new IllegalArgumentException(
                    "Expected an event of its schema, found bytes that cannot be read: " + e.getMessage(), e);
        }
    }

    private WrittenForm form(byte[] value) {
        if (value.length < HEADER_BYTES || value[0] != 0) {
            throw new IllegalArgumentException(
                    "Expected a zero byte and a schema id of four bytes, found " + RecordKey.preview(value));
        }
        Function<Integer, WrittenForm> fetched = this::fetch;
        return forms.computeIfAbsent(ByteBuffer.wrap(value).getInt(1), fetched);
    }

    private WrittenForm fetch(int id) {
        try {
            if (schemas.getSchemaById(id).rawSchema() instanceof Schema written) {
                return new WrittenForm(written);
            }
            throw new IllegalArgumentException("Expected an Avro schema with the id " + id + ", found another kind");
        } catch (RestClientException e) {
            if (e.getErrorCode() == UNKNOWN_ID) {
                throw new IllegalArgumentException(
                        "Expected a registered schema with the id " + id + ", found none: " + e.getMessage(), e);
            }
            throw unavailable(e);
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    private static RegistryUnavailableException unavailable(Exception cause) {
        return RegistryUnavailableException.after("the schema registry's answer", cause);
    }
}
