/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.testkit.views;

import java.util.HexFormat;
import java.util.Map;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record of a topic of views or dead letters, as a reader without our classes sees it.
 *
 * @param topic name without the namespace, {@code alerts.v1}
 * @param key the record's key
 * @param event the decoded value
 * @param content the value's bytes after its schema id, in hexadecimal
 * @param headers by name
 */
public record View(String topic, String key, GenericRecord event, String content, Map<String, String> headers) {
    private static final int SCHEMA_ID_BYTES = 5;

    static String contentOf(byte[] value) {
        return HexFormat.of().formatHex(value, SCHEMA_ID_BYTES, value.length);
    }

    /** Returns whether the book no longer says it. */
    public boolean withdrawn() {
        return event.hasField("withdrawn") && Boolean.TRUE.equals(event.get("withdrawn"));
    }

    /** Returns a field as text, empty when it is null. */
    public String text(String field) {
        @Nullable Object value = event.get(field);
        return value == null ? "" : value.toString();
    }

    /** Returns topic and key. */
    public String id() {
        return topic + " " + key;
    }

    @Override
    public String toString() {
        return id() + " " + event;
    }
}
