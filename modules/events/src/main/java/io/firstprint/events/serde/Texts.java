/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.serde;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What bytes mean that come again and again, found by the bytes themselves. A table of fixed size: bytes that find
 * their slot and the one beside it taken take the place of others. For any number of threads.
 *
 * @param <T> meaning
 */
final class Texts<T> {
    private static final int LONGEST_KEPT = 400;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private final AtomicReferenceArray<Known<T>> slots;
    private final Parser<T> parser;

    /**
     * Finds out what bytes mean.
     *
     * @param <T> meaning
     */
    interface Parser<T> {
        /** Returns what the bytes from one index up to another mean; throws where they are odd. */
        T parse(byte[] bytes, int from, int to) throws IOException;
    }

    /** @param bits number of slots, as a power of two */
    Texts(int bits, Parser<T> parser) {
        this.slots = new AtomicReferenceArray<>(1 << bits);
        this.parser = parser;
    }

    /** Returns a table of what texts in UTF-8 mean. */
    static <T> Texts<T> of(int bits, Function<String, T> parser) {
        return new Texts<>(
                bits, (bytes, from, to) -> parser.apply(new String(bytes, from, to - from, StandardCharsets.UTF_8)));
    }

    private static final class Known<T> {
        private final byte[] bytes;
        private final T meaning;

        private Known(byte[] bytes, T meaning) {
            this.bytes = bytes;
            this.meaning = meaning;
        }

        private boolean isOf(byte[] other, int from, int to) {
            return Arrays.equals(bytes, 0, bytes.length, other, from, to);
        }
    }

    /** Returns what the bytes from one index up to another mean; throws what the parser throws. */
    T of(byte[] bytes, int from, int to) throws IOException {
        int slot = hash(bytes, from, to) & (slots.length() - 1);
        @Nullable Known<T> known = slots.getPlain(slot);
        if (known != null && known.isOf(bytes, from, to)) {
            return known.meaning;
        }
        @Nullable Known<T> beside = slots.getPlain(slot ^ 1);
        return beside != null && beside.isOf(bytes, from, to)
                ? beside.meaning
                : kept(bytes, from, to, known == null ? slot : slot ^ 1);
    }

    private T kept(byte[] bytes, int from, int to, int slot) throws IOException {
        T meaning = parser.parse(bytes, from, to);
        if (to - from <= LONGEST_KEPT) {
            slots.setRelease(slot, new Known<>(Arrays.copyOfRange(bytes, from, to), meaning));
        }
        return meaning;
    }

    /** Eight bytes at a time, for a text is looked up more often than anything else is done with it. */
    private static int hash(byte[] bytes, int from, int to) {
        long hash = (long) to - from;
        int at = from;
        for (; at <= to - Long.BYTES; at += Long.BYTES) {
            hash = (hash ^ (long) LONGS.get(bytes, at)) * MULTIPLIER;
            hash ^= hash >>> 32;
        }
        for (; at < to; at++) {
            hash = (hash ^ bytes[at]) * MULTIPLIER;
        }
        return (int) (hash ^ (hash >>> 32) ^ (hash >>> 47));
    }
}
