/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.serde;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes events in Confluent's wire format. The first event of a topic goes through Confluent's serializer, which
 * asks the registry for the schema's id; the others take over its header, which saves two look-ups for each. The
 * bytes are the same, and what cannot be written fails in Confluent's serializer, as if there were no short cut.
 */
final class EventWriter {
    private static final int HEADER_BYTES = 5;
    private static final int USUAL_BYTES = 512;

    private final Serializer<Object> confluent;
    private final Map<String, Known> byTopic = new ConcurrentHashMap<>();
    private final ThreadLocal<Buffer> buffers = ThreadLocal.withInitial(Buffer::new);

    EventWriter(Serializer<Object> confluent) {
        this.confluent = confluent;
    }

    private static final class Known {
        private final Schema schema;
        private final byte[] header;
        private final DatumWriter<SpecificRecord> writer;

        private Known(Schema schema, byte[] header) {
            this.schema = schema;
            this.header = header;
            this.writer = new SpecificDatumWriter<>(schema);
        }
    }

    private static final class Buffer {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
        private @Nullable BinaryEncoder encoder;
    }

    byte[] write(String topic, SpecificRecord event) {
        @Nullable Known known = byTopic.get(topic);
        if (known == null || !known.schema.equals(event.getSchema())) {
            return first(topic, event);
        }
        try {
            return written(known, event);
        } catch (IOException | RuntimeException e) {
            return confluent.serialize(topic, event);
        }
    }

    private byte[] first(String topic, SpecificRecord event) {
        byte[] bytes = confluent.serialize(topic, event);
        byTopic.put(topic, new Known(event.getSchema(), Arrays.copyOf(bytes, HEADER_BYTES)));
        return bytes;
    }

    private byte[] written(Known known, SpecificRecord event) throws IOException {
        Buffer buffer = buffers.get();
        buffer.bytes.reset();
        buffer.bytes.writeBytes(known.header);
        buffer.encoder = EncoderFactory.get().directBinaryEncoder(buffer.bytes, buffer.encoder);
        known.writer.write(event, buffer.encoder);
        return buffer.bytes.toByteArray();
    }
}
