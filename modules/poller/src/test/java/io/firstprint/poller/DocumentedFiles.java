/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The tables of files that were read, in docs/sources.md. */
public final class DocumentedFiles {
    private DocumentedFiles() {}

    /** Checks that every row of a file is accounted for and that the document says so, and prints the line. */
    public static void check(String file, byte[] content, int rows, List<Integer> accounts, Object... more) {
        String counts = accounts.stream().map(String::valueOf).collect(Collectors.joining(" | "));
        String others = Arrays.stream(more).map(String::valueOf).collect(Collectors.joining(" | "));
        String line = "| " + file + " | " + rows + " | " + counts + " | " + others + " |";
        System.out.println(line);

        assertThat(accounts.stream().mapToInt(Integer::intValue).sum())
                .as("rows of %s, %d bytes, that gave a fact, were passed over or rejected", file, content.length)
                .isEqualTo(rows);
        assertThat(text().lines()).contains(line);
    }

    /** Returns how many lines a file has below its header. */
    public static int linesBelowHeader(byte[] content) {
        return (int) new String(content, StandardCharsets.UTF_8).lines().count() - 1;
    }

    /** Returns the document. */
    public static String text() {
        try {
            return Files.readString(Path.of(System.getProperty("firstprint.root", "."), "docs", "sources.md"));
        } catch (IOException e) {
            throw new AssertionError("docs/sources.md cannot be read", e);
        }
    }
}
