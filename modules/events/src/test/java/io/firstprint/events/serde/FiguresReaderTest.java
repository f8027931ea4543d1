/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.serde;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.events.mapping.ObservationMapping;
import io.firstprint.events.mapping.RandomFacts;
import io.firstprint.events.record.ObservationRecord;
import io.firstprint.events.v1.ObservationSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.LongStream;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Figures come from bytes of the current schema at once; markers and rulings do not. */
class FiguresReaderTest {
    static LongStream seeds() {
        return LongStream.rangeClosed(1, 100);
    }

    private static BinaryDecoder bytesOf(ObservationRecord observation) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        new SpecificDatumWriter<>(ObservationSet.class).write(ObservationMapping.toEvent(observation), encoder);
        return DecoderFactory.get().binaryDecoder(bytes.toByteArray(), null);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldReadFiguresToTheirLastByte(long seed) throws IOException {
        ObservationRecord figures = new RandomFacts(seed).figures();
        BinaryDecoder bytes = bytesOf(figures);

        assertThat(FiguresReader.read(bytes)).isEqualTo(figures);
        assertThat(bytes.isEnd()).isTrue();
    }

    @Test
    void shouldLeaveMarkersAndRulingsToTheGeneratedClasses() throws IOException {
        RandomFacts facts = new RandomFacts(1);

        assertThat(FiguresReader.read(bytesOf(facts.ruling()))).isNull();
        assertThat(FiguresReader.read(bytesOf(facts.completion()))).isNull();
        assertThat(FiguresReader.read(bytesOf(facts.deadline()))).isNull();
    }
}
