/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the demo keeps everything: a given directory, which stays, or a temporary one, which does not. */
final class DemoDirectory implements AutoCloseable {
    private final Path root;
    private final boolean temporary;

    private DemoDirectory(Path root, boolean temporary) {
        this.root = root;
        this.temporary = temporary;
    }

    static DemoDirectory of(@Nullable Path given) {
        try {
            return given == null
                    ? new DemoDirectory(Files.createTempDirectory("firstprint-demo-"), true)
                    : new DemoDirectory(Files.createDirectories(given).toAbsolutePath(), false);
        } catch (IOException e) {
            throw new UncheckedIOException("Expected a directory to write to at " + given + ", found none", e);
        }
    }

    Path stack() {
        return root.resolve("stack");
    }

    Path state() {
        return root.resolve("state");
    }

    /** Drops a file that ships with the demo here, as its user would. */
    Path drop(String resource) {
        Path file = root.resolve(resource);
        try (InputStream stream = DemoDirectory.class.getResourceAsStream(resource)) {
            Files.copy(Objects.requireNonNull(stream, resource), file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("Writing " + file + " failed", e);
        }
    }

    @Override
    public void close() {
        if (!temporary) {
            return;
        }
        try (Stream<Path> all = Files.walk(root)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Deleting " + root + " failed", e);
        }
    }
}
