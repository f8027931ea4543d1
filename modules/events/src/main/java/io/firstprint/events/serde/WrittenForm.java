/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.serde;

import io.firstprint.events.serde.EventFields.Standing;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;

/** A schema that events were written with, and what reads them by it. */
final class WrittenForm {
    private static final String WITHDRAWN = "withdrawn";
    private static final String LOGIC_VERSION = "logicVersion";

    private final String fingerprint;
    private final Schema written;
    private final Schema standing;

    WrittenForm(Schema written) {
        this.fingerprint = SchemaForm.fingerprint(written);
        this.written = written;
        this.standing = onlyStanding(written);
    }

    /** Avro skips over the fields that a reader's schema lacks, which is far cheaper than to read them. */
    private static Schema onlyStanding(Schema written) {
        return Schema.createRecord(
                written.getName(),
                null,
                written.getNamespace(),
                false,
                Stream.of(WITHDRAWN, LOGIC_VERSION)
                        .map(written::getField)
                        .filter(Objects::nonNull)
                        .map(field -> new Schema.Field(field.name(), field.schema()))
                        .toList());
    }

    String fingerprint() {
        return fingerprint;
    }

    Standing standing(byte[] value, int offset) throws IOException {
        GenericRecord event = read(value, offset, standing);
        return new Standing(
                event.hasField(WITHDRAWN) && Boolean.TRUE.equals(event.get(WITHDRAWN)),
                event.hasField(LOGIC_VERSION) && event.get(LOGIC_VERSION) instanceof Integer version ? version : 0);
    }

    Map<String, String> fields(byte[] value, int offset) throws IOException {
        return FieldTexts.of(read(value, offset, written));
    }

    private GenericRecord read(byte[] value, int offset, Schema wanted) throws IOException {
        return new GenericDatumReader<GenericRecord>(written, wanted)
                .read(null, DecoderFactory.get().binaryDecoder(value, offset, value.length - offset, null));
    }
}
