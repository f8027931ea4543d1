/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.drop;

import io.firstprint.poller.publish.ArchivedContent;
import java.time.Instant;

/**
 * A file as it was read.
 *
 * @param name without its folder
 * @param format name of the format, {@code investing-tape}
 * @param content its bytes
 * @param contentDigest SHA-256 of them in hexadecimal
 * @param seenAt when it was read
 */
@SuppressWarnings("ArrayRecordComponent") // bytes of a file, compared by their digest
public record DroppedFile(String name, String format, byte[] content, String contentDigest, Instant seenAt) {
    /** Returns the content as it is kept. */
    public ArchivedContent archived() {
        return new ArchivedContent(contentDigest, content, name, format, seenAt);
    }
}
