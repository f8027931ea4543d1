/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFilesTest {
    private final Path file;

    InputFilesTest(@TempDir Path directory) throws IOException {
        file = Files.write(directory.resolve("three"), new byte[] {1, 2, 3});
    }

    @Test
    void shouldReadAFileOfTheLargestSize() {
        assertThat(InputFiles.bytes(file, 3)).containsExactly(1, 2, 3);
    }

    @Test
    void shouldRefuseALargerFileUnread() {
        assertThatThrownBy(() -> InputFiles.bytes(file, 2))
                .hasMessageContaining("Expected a file of at most 2 bytes at " + file + ", found 3");
    }

    @Test
    void shouldSayWhichFileCannotBeRead() {
        Path missing = file.resolveSibling("missing");

        assertThatThrownBy(() -> InputFiles.bytes(missing))
                .hasMessageContaining("Expected a readable file at " + missing);
    }
}
