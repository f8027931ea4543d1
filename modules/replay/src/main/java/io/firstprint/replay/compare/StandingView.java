/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.compare;

import io.firstprint.events.serde.EventFields;
import java.util.Arrays;
import java.util.Map;

/**
 * What a view says in the end: the last event with its id, not withdrawn. The bytes are kept as they were written and are
 * decoded each time that a field is asked for, so that millions of them fit in memory.
 */
public final class StandingView {
    private static final int HEADER_BYTES = 5;

    private final String topic;
    private final String id;
    private final byte[] value;
    private final EventFields decoding;

    StandingView(String topic, String id, byte[] value, EventFields decoding) {
        this.topic = topic;
        this.id = id;
        this.value = value;
        this.decoding = decoding;
    }

    /** Returns the topic without its namespace: {@code alerts.v1}. */
    public String topic() {
        return topic;
    }

    /** Returns the event's id, which is the record's key. */
    public String id() {
        return id;
    }

    /** Returns the Avro bytes, without magic byte and schema id. */
    public byte[] content() {
        return Arrays.copyOfRange(value, HEADER_BYTES, value.length);
    }

    /** Returns the fingerprint of the schema that the bytes were written with, see {@link EventFields#schemaOf}. */
    public String schema() {
        return decoding.schemaOf(value);
    }

    /** Returns the fields that have a value, in order of the schema, see {@link EventFields#of}. */
    public Map<String, String> fields() {
        return decoding.of(value);
    }

    /** Returns the version of the logic that computed it. */
    public int logicVersion() {
        return decoding.standingOf(value).logicVersion();
    }

    /** Returns whether another view has the same bytes, written with the same schema. */
    public boolean saysWhat(StandingView other) {
        return Arrays.equals(value, HEADER_BYTES, value.length, other.value, HEADER_BYTES, other.value.length)
                && schema().equals(other.schema());
    }

    /** Returns topic and id. */
    @Override
    public String toString() {
        return topic + " " + id;
    }
}
