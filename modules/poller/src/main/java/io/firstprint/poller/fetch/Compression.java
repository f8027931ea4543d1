/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.fetch;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Content encodings of HTTP that the poller asks for. */
final class Compression {
    static final String GZIP = "gzip";
    /** The same by its old name, which servers may still use. */
    private static final String OLD_GZIP = "x-gzip";

    private Compression() {}

    /** Returns the content behind an encoding, refusing one that grows beyond a limit. */
    static byte[] decoded(byte[] bytes, String encoding, int limit) throws IOException {
        if (encoding.isEmpty() || encoding.equalsIgnoreCase("identity")) {
            return bytes;
        }
        if (!encoding.equalsIgnoreCase(GZIP) && !encoding.equalsIgnoreCase(OLD_GZIP)) {
            throw new FetchFailure("no content encoding or gzip", "'" + encoding + "'");
        }
        try (GZIPInputStream compressed = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            byte[] content = compressed.readNBytes(limit);
            if (compressed.read() >= 0) {
                throw new TooLargeException(limit);
            }
            return content;
        } catch (ZipException | EOFException e) {
            throw new FetchFailure("a complete gzip body", "a damaged one");
        }
    }
}
