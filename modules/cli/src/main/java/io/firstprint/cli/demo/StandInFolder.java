/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * The files of the demo's release in a folder: what was known before, what was expected, and the page as it was after.
 * Those that are there are left as they are.
 *
 * @param root the folder
 */
record StandInFolder(Path root) {
    private static final String BEFORE = "BOPGSTB_2026-01-08.csv";
    private static final String CONSENSUS = "consensus.csv";

    /** The file whose bytes are the publisher's page. */
    private static final String PAGE = "BOPGSTB.csv";

    /** Writes what is missing. */
    void fill() {
        BalanceHistory history = BalanceHistory.load();
        try {
            Files.createDirectories(root);
            write(BEFORE, BalanceHistory.asGraphCsv(history.before()));
            write(CONSENSUS, resource(CONSENSUS));
            write(PAGE, BalanceHistory.asGraphCsv(history.after()));
        } catch (IOException e) {
            throw new UncheckedIOException("Expected a folder to write to at " + root + ", found none", e);
        }
    }

    private void write(String name, byte[] bytes) throws IOException {
        Path file = root.resolve(name);
        if (!Files.exists(file)) {
            Files.write(file, bytes);
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream stream = StandInFolder.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(stream, name).readAllBytes();
        }
    }

    Path pageFile() {
        return root.resolve(PAGE);
    }

    /** Returns the page as it is now. */
    byte[] page() {
        try {
            return Files.readAllBytes(pageFile());
        } catch (IOException e) {
            throw new UncheckedIOException("Expected the publisher's page at " + pageFile() + ", found none", e);
        }
    }
}
