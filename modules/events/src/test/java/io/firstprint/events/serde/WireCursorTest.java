/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cursor reads what Avro's encoder writes. */
class WireCursorTest {

    private interface Writing {
        void to(BinaryEncoder encoder) throws IOException;
    }

    private static WireCursor written(Writing writing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        writing.to(encoder);
        encoder.flush();
        return new WireCursor(bytes.toByteArray(), 0);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 1, 63, -64, 64, 8_191, -56_825, Integer.MAX_VALUE, Long.MAX_VALUE, Long.MIN_VALUE})
    void shouldReadLongs(long number) throws IOException {
        assertThat(written(encoder -> encoder.writeLong(number)).readLong()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 6, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void shouldReadInts(int number) throws IOException {
        assertThat(written(encoder -> encoder.writeInt(number)).readInt()).isEqualTo(number);
    }

    @Test
    void shouldRefuseAnIntOfMoreThan32Bits() throws IOException {
        WireCursor cursor = written(encoder -> encoder.writeLong(1L + Integer.MAX_VALUE));

        assertThatExceptionOfType(IOException.class).isThrownBy(cursor::readInt);
    }

    @Test
    void shouldRefuseANumberOfMoreThanTenBytes() {
        byte[] endless = new byte[20];
        Arrays.fill(endless, (byte) 0x80);

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> new WireCursor(endless, 0).readLong());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1, 1_000, Integer.MAX_VALUE})
    void shouldRefuseALengthBeyondTheRecord(int length) throws IOException {
        WireCursor cursor = written(encoder -> encoder.writeInt(length));

        assertThatExceptionOfType(IOException.class).isThrownBy(cursor::readLength);
    }

    /** Millions of items in a record of some bytes would fill the heap before they run out. */
    @ParameterizedTest
    @ValueSource(longs = {-1, 1, Long.MAX_VALUE})
    void shouldRefuseMoreItemsThanTheRecordHasBytes(long count) throws IOException {
        WireCursor cursor = written(encoder -> encoder.writeLong(count));

        assertThatExceptionOfType(IOException.class).isThrownBy(cursor::readCount);
    }

    @Test
    void shouldRefuseAnUnknownBranchOfAUnion() throws IOException {
        WireCursor cursor = written(encoder -> encoder.writeIndex(2));

        assertThatExceptionOfType(IOException.class).isThrownBy(cursor::readIsPresent);
    }

    @Test
    void shouldStandBehindATextThatItSkipped() throws IOException {
        WireCursor cursor = written(encoder -> {
            encoder.writeString("Ünïcode");
            encoder.writeInt(7);
        });

        cursor.skipText();

        assertThat(cursor.readInt()).isEqualTo(7);
    }
}
