/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that a user names on the command line. */
public final class InputFiles {
    private InputFiles() {}

    /**
     * Returns what is in a file.
     *
     * @throws UncheckedIOException saying what was expected where it cannot be read
     */
    public static byte[] bytes(Path file) {
        return bytes(file, Integer.MAX_VALUE);
    }

    /**
     * Returns what is in a file that people write.
     *
     * @param most how many bytes it may have
     * @throws IllegalArgumentException if it has more
     * @throws UncheckedIOException saying what was expected where it cannot be read
     */
    public static byte[] bytes(Path file, int most) {
        try {
            if (Files.size(file) > most) {
                throw new IllegalArgumentException("Expected a file of at most " + most + " bytes at " + file
                        + ", found " + Files.size(file) + ": check that it is the one that is meant");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Expected a readable file at " + file + "; check the path", e);
        }
    }
}
