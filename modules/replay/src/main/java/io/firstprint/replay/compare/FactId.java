/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.compare;

import java.nio.ByteBuffer;

/**
 * What makes two facts the same: topic, key, schema and content, digested to 16 bytes so that millions fit in memory.
 *
 * @param high first eight bytes of SHA-256
 * @param low next eight bytes
 */
record FactId(long high, long low) {
    static FactId of(LengthsDigest digest) {
        ByteBuffer bytes = ByteBuffer.wrap(digest.bytes());
        return new FactId(bytes.getLong(), bytes.getLong());
    }
}
