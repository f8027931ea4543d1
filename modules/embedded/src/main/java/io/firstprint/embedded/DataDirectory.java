/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the broker keeps its data: a given directory, or one that ends with the stack. */
record DataDirectory(Path path, boolean temporary) implements AutoCloseable {
    static DataDirectory of(Optional<Path> given) {
        return given.map(path -> new DataDirectory(path, false)).orElseGet(DataDirectory::fresh);
    }

    private static DataDirectory fresh() {
        try {
            return new DataDirectory(Files.createTempDirectory("firstprint-"), true);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create a temporary directory for the embedded broker", e);
        }
    }

    @Override
    public void close() {
        if (!temporary || !Files.exists(path)) {
            return;
        }
        try {
            for (Path entry : deepestFirst()) {
                Files.deleteIfExists(entry);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete the temporary directory " + path, e);
        }
    }

    private List<Path> deepestFirst() throws IOException {
        try (Stream<Path> entries = Files.walk(path)) {
            return entries.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
