/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.serde;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.apache.avro.util.Utf8;
import org.jspecify.annotations.Nullable;

/**
 * What texts mean that come again and again, found by their bytes. A table of fixed size: a text that finds its slot
 * and the one beside it taken takes the place of another. For any number of threads.
 *
 * @param <T> meaning
 */
final class Texts<T> {
    private static final int LONGEST_KEPT = 100;

    private final AtomicReferenceArray<Known<T>> slots;
    private final Function<String, T> parser;

    /** @param bits number of slots, as a power of two */
    Texts(int bits, Function<String, T> parser) {
        this.slots = new AtomicReferenceArray<>(1 << bits);
        this.parser = parser;
    }

    private static final class Known<T> {
        private final byte[] bytes;
        private final T meaning;

        private Known(byte[] bytes, T meaning) {
            this.bytes = bytes;
            this.meaning = meaning;
        }

        private boolean isOf(Utf8 text) {
            return Arrays.equals(bytes, 0, bytes.length, text.getBytes(), 0, text.getByteLength());
        }
    }

    /** Returns what a text means; throws what its parser throws. */
    T of(Utf8 text) {
        int hash = text.hashCode();
        int slot = (hash ^ (hash >>> 16)) & (slots.length() - 1);
        @Nullable Known<T> known = slots.getPlain(slot);
        if (known != null && known.isOf(text)) {
            return known.meaning;
        }
        @Nullable Known<T> beside = slots.getPlain(slot ^ 1);
        return beside != null && beside.isOf(text) ? beside.meaning : kept(text, known == null ? slot : slot ^ 1);
    }

    private T kept(Utf8 text, int slot) {
        T meaning = parser.apply(text.toString());
        if (text.getByteLength() <= LONGEST_KEPT) {
            slots.setRelease(slot, new Known<>(Arrays.copyOf(text.getBytes(), text.getByteLength()), meaning));
        }
        return meaning;
    }
}
