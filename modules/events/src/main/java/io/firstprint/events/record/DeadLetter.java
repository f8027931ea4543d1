/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.record;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Something that was refused, with its original bytes.
 *
 * @param origin where it came from: {@code topic/partition/offset}, or an address or file name without secrets
 * @param reason closed code of the reason
 * @param message what was expected, what was found, what to do
 * @param key the record's key, or null when it was no record
 * @param content the original bytes
 * @param seenAt when it was refused, or for a record its own timestamp
 */
@SuppressWarnings("ArrayRecordComponent") // travels once from where it is refused to the topic, and is never compared
public record DeadLetter(
        String origin, String reason, String message, byte @Nullable [] key, byte[] content, Instant seenAt) {

    /** Returns the SHA-256 of the content in hexadecimal. */
    public String contentDigest() {
        return digestOf(content);
    }

    /** Returns the SHA-256 of bytes in hexadecimal. */
    public static String digestOf(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
