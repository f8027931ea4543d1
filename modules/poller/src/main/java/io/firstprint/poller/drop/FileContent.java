/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.drop;

import io.firstprint.poller.publish.ArchivedContent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of a file of facts. */
public final class FileContent {
    /** Larger files are no files of forecasts, dates or figures. */
    public static final int LARGEST_BYTES = ArchivedContent.LARGEST_BYTES;

    private FileContent() {}

    /** Returns the bytes of a file. */
    public static byte[] read(Path file) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            byte[] content = input.readNBytes(LARGEST_BYTES);
            if (input.read() >= 0) {
                throw new IOException("larger");
            }
            return content;
        }
    }

    /** Returns in words that a file cannot be read. */
    public static String unreadable(Path file, IOException failure) {
        return "Expected a readable file of at most " + LARGEST_BYTES + " bytes at " + file + ", found "
                + failure.getClass().getSimpleName() + ": " + failure.getMessage();
    }
}
