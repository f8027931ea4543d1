/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.compare;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.firstprint.events.topic.TopicSpec;
import io.firstprint.testkit.cluster.TestNamespace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;

/** Bytes of one topic as its writers of earlier days would have written them: each version of its schema, registered. */
final class EarlierBytes {
    private static final Path HISTORY = Path.of(System.getProperty("firstprint.root", "../.."), "schemas", "history");
    private static final int ID_BYTES = 5;

    private final List<Version> versions = new ArrayList<>();

    /** Registers every version that was ever published, the oldest first. */
    EarlierBytes(TestNamespace namespace, TopicSpec topic) {
        Path directory = HISTORY.resolve(Objects.requireNonNull(topic.schema()).getName());
        String subject = namespace.topics().nameOf(topic) + "-value";
        try (SchemaRegistryClient registry = namespace.cluster().registry().newClient()) {
            for (int i = 1; Files.exists(directory.resolve(i + ".json")); i++) {
                AvroSchema schema = new AvroSchema(Files.readString(directory.resolve(i + ".json")));
                versions.add(new Version(registry.register(subject, schema), schema.rawSchema()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RestClientException e) {
            throw new IllegalStateException("Expected to register " + subject + ", found: " + e.getMessage(), e);
        }
    }

    private record Version(int id, Schema schema) {}

    int versions() {
        return versions.size();
    }

    /**
     * Returns a value as a version writes it, empty where that version cannot say the same.
     *
     * @param newest the value in the last version, with its id
     * @param version from 1
     */
    Optional<byte[]> in(int version, byte[] newest) {
        Schema last = versions.get(versions.size() - 1).schema();
        Version then = versions.get(version - 1);
        byte[] content = Arrays.copyOfRange(newest, ID_BYTES, newest.length);
        byte[] earlier = written(read(content, last, then.schema()));
        return read(earlier, then.schema(), last).equals(read(content, last, last))
                ? Optional.of(withId(then.id(), earlier))
                : Optional.empty();
    }

    private static GenericRecord read(byte[] content, Schema writer, Schema reader) {
        try {
            return new GenericDatumReader<GenericRecord>(writer, reader)
                    .read(null, DecoderFactory.get().binaryDecoder(content, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] written(GenericRecord event) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        try {
            new GenericDatumWriter<GenericRecord>(event.getSchema()).write(event, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] withId(int id, byte[] content) {
        return ByteBuffer.allocate(ID_BYTES + content.length)
                .put((byte) 0)
                .putInt(id)
                .put(content)
                .array();
    }
}
