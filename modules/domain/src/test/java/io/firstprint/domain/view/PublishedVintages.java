/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.firstprint.domain.Sample;
import io.firstprint.domain.book.Observation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The US goods and services balance as it stood on several dates; tests that need them are skipped without them. */
final class PublishedVintages {
    private static final Path VINTAGES =
            Path.of(System.getProperty("firstprint.root", "."), "..", "shared", "data", "vintages");

    private PublishedVintages() {}

    static Path directory() {
        assumeTrue(Files.isDirectory(VINTAGES), () -> "no vintages at " + VINTAGES.toAbsolutePath());
        return VINTAGES;
    }

    /** Returns a series in millions of dollars as it stood on a date. */
    static Observation[] asOf(String date) {
        return named("BOPGSTB_asof_" + date);
    }

    static Observation[] named(String name) {
        return read(directory().resolve(name + ".csv")).toArray(Observation[]::new);
    }

    /** Rows are {@code 2025-11-01,-56825.0}, below one header. */
    static List<Observation> read(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .filter(cells -> !cells[1].isEmpty())
                    .map(cells -> Sample.value(cells[0].substring(0, 7), (long) Double.parseDouble(cells[1])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
