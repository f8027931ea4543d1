/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.serde;

import io.firstprint.events.serde.Decoded.Accepted;
import io.firstprint.events.serde.Decoded.Refused;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Keys of records of facts, as they are and as they have to be. */
final class RecordKey {
    private static final int PREVIEWED = 40;

    private RecordKey() {}

    /** Returns a fact where the key is its own. */
    static <T> Decoded<T> accept(T fact, byte @Nullable [] key, String expected) {
        return key != null && Arrays.equals(key, expected.getBytes(StandardCharsets.UTF_8))
                ? new Accepted<>(fact)
                : refuse("the key '" + expected + "'", key);
    }

    static <T> Decoded<T> refuse(String expected, byte @Nullable [] key) {
        return new Refused<>(RefusalReason.WRONG_KEY, "Expected " + expected + ", found " + preview(key));
    }

    static String preview(byte @Nullable [] bytes) {
        if (bytes == null) {
            return "nothing";
        }
        String text = new String(bytes, 0, Math.min(bytes.length, PREVIEWED), StandardCharsets.UTF_8);
        return bytes.length + " bytes beginning '" + text.replaceAll("\\p{Cntrl}", "?") + "'";
    }
}
