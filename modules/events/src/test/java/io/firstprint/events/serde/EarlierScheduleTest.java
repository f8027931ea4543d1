/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.serde;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.events.mapping.ScheduleMapping;
import io.firstprint.events.v1.ScheduledRelease;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.junit.jupiter.api.Test;

class EarlierScheduleTest {
    private static final Path VERSION_1 =
            Path.of(System.getProperty("firstprint.root", "../.."), "schemas", "history", "ScheduledRelease", "1.json");

    @Test
    void shouldReadAFactWithoutAStatusAsScheduled() throws IOException {
        TrustedClasses.add();
        Schema earlier = new Schema.Parser().parse(VERSION_1.toFile());

        io.firstprint.domain.release.ScheduledRelease fact = ScheduleMapping.fromEvent(
                new SpecificDatumReader<ScheduledRelease>(earlier, ScheduledRelease.getClassSchema())
                        .read(null, DecoderFactory.get().binaryDecoder(written(earlier), null)));

        assertThat(fact.status()).isEqualTo(io.firstprint.domain.release.ScheduledRelease.Status.SCHEDULED);
        assertThat(fact.instant()).isEqualTo("2026-01-29T13:30:00Z");
    }

    private static byte[] written(Schema schema) throws IOException {
        GenericRecord release =
                new GenericData.Record(schema.getField("release").schema());
        release.put("publisher", "CENSUS-BEA");
        release.put("programme", "FT900");
        release.put("referencePeriod", "2025-11");
        GenericRecord event = new GenericData.Record(schema);
        event.put("release", release);
        event.put("instant", Instant.parse("2026-01-29T13:30:00Z").toEpochMilli());
        event.put("seenAt", Instant.parse("2025-12-01T00:00:00Z").toEpochMilli());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        new GenericDatumWriter<GenericRecord>(schema).write(event, encoder);
        encoder.flush();
        return bytes.toByteArray();
    }
}
