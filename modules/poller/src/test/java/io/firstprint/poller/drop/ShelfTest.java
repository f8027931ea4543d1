/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.drop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShelfTest {
    private Path directory;

    @BeforeEach
    void start(@TempDir Path temporary) {
        directory = temporary;
    }

    @Test
    void shouldMoveWhatIsDone() throws IOException {
        Path file = write("facts.csv", "first");

        Path movedTo = shelf().done(file, List.of());

        assertThat(movedTo).isEqualTo(directory.resolve("done/facts.csv")).hasContent("first");
        assertThat(file).doesNotExist();
        assertThat(Shelf.leftOut(movedTo)).doesNotExist();
    }

    @Test
    void shouldOverwriteNothing() throws IOException {
        shelf().done(write("facts.csv", "first"), List.of());
        shelf().done(write("facts.csv", "second"), List.of());

        Path third = shelf().done(write("facts.csv", "third"), List.of("a row"));

        assertThat(directory.resolve("done/facts.csv")).hasContent("first");
        assertThat(directory.resolve("done/facts-2.csv")).hasContent("second");
        assertThat(third).isEqualTo(directory.resolve("done/facts-3.csv")).hasContent("third");
        assertThat(directory.resolve("done/facts-3.csv.left-out.txt")).hasContent("a row");
    }

    @Test
    void shouldKeepTheFolderOfAFormat() throws IOException {
        Files.createDirectory(directory.resolve("finnhub"));

        Path movedTo = shelf().done(write("finnhub/week", "{}"), List.of());

        assertThat(movedTo).isEqualTo(directory.resolve("done/finnhub/week"));
    }

    @Test
    void shouldSayWhyBesideWhatIsRejected() throws IOException {
        Path movedTo = shelf().rejected(write("facts.csv", "x"), List.of("NOT_TEXT", "Expected UTF-8"));

        assertThat(movedTo).isEqualTo(directory.resolve("rejected/facts.csv")).hasContent("x");
        assertThat(directory.resolve("rejected/facts.csv.reason.txt")).hasContent("NOT_TEXT\nExpected UTF-8");
    }

    private Shelf shelf() {
        return new Shelf(directory);
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content);
    }
}
