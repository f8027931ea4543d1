/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.serde;

import java.io.IOException;

/**
 * Reads Avro's binary form from an array, field after field, and never copies a text. Avro's own decoder wants a
 * buffer of its own for each text, which costs more than all else of a small record.
 *
 * <p>Whatever the array does not hold, or the usual encoders do not write, is odd: an {@link IOException} or an
 * {@link IndexOutOfBoundsException}.
 */
final class WireCursor {
    private static final int MOST_SHIFT = 63;
    private static final int CONTINUED = 0x80;
    private static final int BITS = 0x7F;

    private final byte[] bytes;
    private int at;

    WireCursor(byte[] bytes, int from) {
        this.bytes = bytes;
        this.at = from;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Returns the index of the next byte. */
    int at() {
        return at;
    }

    long readLong() throws IOException {
        long zigzag = 0;
        for (int shift = 0; shift <= MOST_SHIFT; shift += 7) {
            byte next = bytes[at++];
            zigzag |= (long) (next & BITS) << shift;
            if ((next & CONTINUED) == 0) {
                return (zigzag >>> 1) ^ -(zigzag & 1);
            }
        }
        throw new IOException("Expected a number of at most ten bytes, found a longer one");
    }

    int readInt() throws IOException {
        long number = readLong();
        if ((int) number != number) {
            throw new IOException("Expected a number of 32 bits, found " + number);
        }
        return (int) number;
    }

    /** Returns the length of a text, which begins at the cursor then. */
    int readLength() throws IOException {
        int length = readInt();
        if (length < 0 || length > bytes.length - at) {
            throw new IOException("Expected a text within the record, found a length of " + length);
        }
        return length;
    }

    void skip(int count) {
        at += count;
    }

    void skipText() throws IOException {
        skip(readLength());
    }

    /** Returns the number of items that follow, 0 behind the last. A block that says its size in bytes is odd. */
    long readCount() throws IOException {
        long count = readLong();
        if (count < 0 || count > bytes.length - at) {
            throw new IOException("Expected a number of items within the record, found " + count);
        }
        return count;
    }

    /** Of our unions null is the first branch and the value the second. */
    boolean readIsPresent() throws IOException {
        int branch = readInt();
        if (branch != 0 && branch != 1) {
            throw new IOException("Expected branch 0 or 1 of a union, found " + branch);
        }
        return branch == 1;
    }
}
