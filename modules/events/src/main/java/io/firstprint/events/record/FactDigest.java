/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The digest that a record of facts carries of its own value, so that a flipped bit is found also where no figure shows
 * it: the header {@value #HEADER}, SHA-256 of the value's bytes in small hexadecimal letters.
 */
public final class FactDigest {
    /** Name of the header, an extension attribute of CloudEvents. */
    public static final String HEADER = "ce_sha256";

    private FactDigest() {}

    /** What a record's digest says of its value. */
    public enum Check {
        /** The value is as it was written. */
        MATCHES,
        /** The value is not as it was written, or the digest is not. */
        DIFFERS,
        /** The record carries none: nothing can be said. */
        ABSENT
    }

    /** Adds the digest of a record's value to its headers. */
    public static void add(Headers headers, byte[] value) {
        headers.add(HEADER, of(value));
    }

    /** Copies the digest, where there is one, to the headers of a record with the same value. */
    public static void copy(Headers from, Headers to) {
        @Nullable Header digest = from.lastHeader(HEADER);
        if (digest != null) {
            to.add(digest);
        }
    }

    /** Returns what a record's headers say of its value. */
    public static Check check(Headers headers, byte @Nullable [] value) {
        @Nullable Header header = headers.lastHeader(HEADER);
        if (header == null) {
            return Check.ABSENT;
        }
        return value != null && MessageDigest.isEqual(header.value(), of(value)) ? Check.MATCHES : Check.DIFFERS;
    }

    private static byte[] of(byte[] value) {
        return DeadLetter.digestOf(value).getBytes(StandardCharsets.US_ASCII);
    }
}
