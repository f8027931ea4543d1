/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.embedded.registry;

import io.confluent.kafka.schemaregistry.utils.JacksonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * JSON through Confluent's own mapper, which knows the annotations on its entities. The mapper's
 * type is relocated in the repackaged client and is not in the original, so it is used here only
 * and never named: with the original artifacts this class compiles unchanged.
 */
final class Json {
    private Json() {}

    static String write(Object value) {
        try {
            return JacksonMapper.INSTANCE.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + value.getClass().getSimpleName() + " as JSON", e);
        }
    }

    /**
     * Reads an entity.
     *
     * @throws IOException if the text is no JSON or do not fit the type
     */
    static <T> T read(String json, Class<T> type) throws IOException {
        T value = JacksonMapper.INSTANCE.readValue(json, type);
        if (value == null) {
            throw new IOException("Expected a JSON object, found null");
        }
        return value;
    }

    static Map<?, ?> readObject(String json) throws IOException {
        return read(json, Map.class);
    }
}
