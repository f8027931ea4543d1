/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.compare;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over parts, each after its length in four bytes, so that no two lists of parts run into the same bytes. */
final class LengthsDigest {
    private final MessageDigest digest;

    LengthsDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Expected SHA-256 in every JDK, found none", e);
        }
    }

    LengthsDigest add(String part) {
        return add(part.getBytes(UTF_8));
    }

    LengthsDigest add(byte[] part) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).flip());
        digest.update(part);
        return this;
    }

    /** Returns the digest in hexadecimal, and begins anew. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
