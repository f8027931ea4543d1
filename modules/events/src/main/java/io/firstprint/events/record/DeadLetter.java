/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.record;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Something that was refused, with its original bytes.
 *
 * @param origin where it came from: {@code topic/partition/offset}, or an address or file name without secrets
 * @param reason closed code of the reason
 * @param message what was expected, what was found, what to do
 * @param key the record's key, or null when it was no record
 * @param content the original bytes, or the first of them where they would not fit
 * @param seenAt when it was refused, or for a record its own timestamp
 */
@SuppressWarnings("ArrayRecordComponent") // travels once from where it is refused to the topic, and is never compared
public record DeadLetter(
        String origin, String reason, String message, byte @Nullable [] key, byte[] content, Instant seenAt) {
    /** Together they leave room for the rest in a record of Kafka's default size of 1 MiB. */
    private static final int LARGEST_CONTENT = 900_000;

    private static final int LARGEST_KEY = 10_000;
    private static final int LONGEST_MESSAGE = 5_000;

    /**
     * Returns the letter as it fits into a record of Kafka's default size: what is too long is cut, and the message
     * says so. A record that was refused may be as large as a record can be, and this one must still be written.
     */
    public DeadLetter cutToFit() {
        StringBuilder told = new StringBuilder(message);
        if (told.length() > LONGEST_MESSAGE) {
            told.setLength(LONGEST_MESSAGE);
            told.append("...");
        }
        byte[] keptContent = cut(content, LARGEST_CONTENT, "content", told);
        byte @Nullable [] keptKey = key == null ? null : cut(key, LARGEST_KEY, "key", told);
        return new DeadLetter(origin, reason, told.toString(), keptKey, keptContent, seenAt);
    }

    private static byte[] cut(byte[] bytes, int limit, String what, StringBuilder told) {
        if (bytes.length <= limit) {
            return bytes;
        }
        told.append("; of the ").append(what).append(" the first ").append(limit);
        told.append(" of ").append(bytes.length).append(" bytes");
        return Arrays.copyOf(bytes, limit);
    }

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
