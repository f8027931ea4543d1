/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.publish;

import io.firstprint.events.record.DeadLetter;
import io.firstprint.events.record.TraceParent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * What a publisher sent, byte for byte, as it is kept beside the facts that were made from it.
 *
 * @param digest SHA-256 of the content in small hexadecimal letters, which the facts name
 * @param content the bytes, at most {@link #LARGEST_BYTES}; not copied
 * @param origin the address without secrets, or a file's name
 * @param source which of our sources read it
 * @param seenAt when it was read, to the millisecond, as facts have it
 * @param trace that began when it was read
 */
@SuppressWarnings("ArrayRecordComponent") // travels once from where it was read to the topic, and is never compared
public record ArchivedContent(
        String digest, byte[] content, String origin, String source, Instant seenAt, TraceParent trace) {
    /** Size of the largest content, 16 MiB. */
    public static final int LARGEST_BYTES = 16 << 20;

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException if the digest is none or the content too large */
    public ArchivedContent {
        seenAt = seenAt.truncatedTo(ChronoUnit.MILLIS);
        if (!isDigest(digest)) {
            throw new IllegalArgumentException(
                    "Expected a SHA-256 in 64 small hexadecimal letters, found '" + digest + "'");
        }
        if (content.length > LARGEST_BYTES) {
            throw new IllegalArgumentException(
                    "Expected at most " + LARGEST_BYTES + " bytes from " + origin + ", found " + content.length);
        }
    }

    /** Returns a content under its own digest, whose trace begins here. */
    public static ArchivedContent of(byte[] content, String origin, String source, Instant seenAt) {
        return new ArchivedContent(DeadLetter.digestOf(content), content, origin, source, seenAt, TraceParent.begin());
    }

    /** Returns whether a text has the form of a digest. */
    public static boolean isDigest(String text) {
        return DIGEST.matcher(text).matches();
    }

    /** Returns whether the bytes are those that the digest was made of. */
    public boolean isIntact() {
        return DeadLetter.digestOf(content).equals(digest);
    }

    @Override
    public String toString() {
        return "ArchivedContent[" + digest + ", " + content.length + " bytes from " + origin + " by " + source
                + ", seen " + seenAt + "]";
    }
}
