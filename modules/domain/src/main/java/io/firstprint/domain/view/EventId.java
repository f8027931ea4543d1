/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids of views: the first half of a SHA-256 over what identifies the event. */
public final class EventId {
    private static final int BYTES = 16;
    private static final int LENGTH = 160;

    private static final HexFormat HEX = HexFormat.of();
    private static final ThreadLocal<MessageDigest> DIGESTS = ThreadLocal.withInitial(EventId::sha256);

    private EventId() {}

    /**
     * Returns 32 hexadecimal digits.
     *
     * @param parts hold no line feed, so joining them with one is unambiguous
     */
    public static String of(Object... parts) {
        StringBuilder text = new StringBuilder(LENGTH);
        for (Object part : parts) {
            text.append(part).append('\n');
        }
        byte[] digest = DIGESTS.get().digest(text.toString().getBytes(StandardCharsets.UTF_8));
        return HEX.formatHex(digest, 0, BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
