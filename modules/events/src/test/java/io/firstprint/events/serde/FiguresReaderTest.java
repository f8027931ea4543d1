/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firstprint.events.mapping.ObservationMapping;
import io.firstprint.events.mapping.RandomFacts;
import io.firstprint.events.record.ObservationRecord;
import io.firstprint.events.v1.ObservationSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.apache.avro.io.BinaryEncoder;
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

    private static byte[] bytesOf(ObservationRecord observation) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        new SpecificDatumWriter<>(ObservationSet.class).write(ObservationMapping.toEvent(observation), encoder);
        encoder.flush();
        return bytes.toByteArray();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldReadFiguresToTheirLastByte(long seed) throws IOException {
        ObservationRecord figures = new RandomFacts(seed).figures();
        byte[] bytes = bytesOf(figures);
        WireCursor cursor = new WireCursor(bytes, 0);

        assertThat(FiguresReader.read(cursor)).isEqualTo(figures);
        assertThat(cursor.at()).isEqualTo(bytes.length);
    }

    /** Bytes that break off give a failure, never another record: no length may reach beyond them. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldFailWhereBytesBreakOff(long seed) throws IOException {
        byte[] bytes = bytesOf(new RandomFacts(seed).figures());

        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> FiguresReader.read(new WireCursor(cut, 0)))
                    .isInstanceOfAny(IOException.class, RuntimeException.class);
        }
    }

    @Test
    void shouldLeaveMarkersAndRulingsToTheGeneratedClasses() throws IOException {
        RandomFacts facts = new RandomFacts(1);

        assertThat(FiguresReader.read(new WireCursor(bytesOf(facts.ruling()), 0)))
                .isNull();
        assertThat(FiguresReader.read(new WireCursor(bytesOf(facts.completion()), 0)))
                .isNull();
        assertThat(FiguresReader.read(new WireCursor(bytesOf(facts.deadline()), 0)))
                .isNull();
    }
}
