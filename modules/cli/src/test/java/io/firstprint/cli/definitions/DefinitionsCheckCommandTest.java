/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.cli.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefinitionsCheckCommandTest {
    private static final String SOUND = """
            effective-from: 2026-03-01T00:00:00Z
            unit: USD
            definitions:
              - name: neighbours
                title: Imports from neighbours
                formula: sum
                target: M.US.NEIGHBOURS.IMPORTS.GOODS.CUSTOMS.NSA.NOMINAL
                components:
                  - M.US.CA.IMPORTS.GOODS.CUSTOMS.NSA.NOMINAL
                  - M.US.MX.IMPORTS.GOODS.CUSTOMS.NSA.NOMINAL
            """;

    private final Console console = new Console();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit before each test
    private Path directory;

    @Test
    void shouldSayThatSoundFilesAreSound() throws IOException {
        int status = console.run("definitions", "check", file("sound.yaml", SOUND));

        assertThat(console.out()).isEqualToNormalizingNewlines("1 definitions, all sound\n");
        assertThat(status).isZero();
    }

    @Test
    void shouldNameFileLineAndColumnOfEveryProblemOfEveryFile() throws IOException {
        String first = file("first.yaml", SOUND.replace("title:", "titel:"));
        String second = file("second.yaml", SOUND.replace("sum", "product"));

        int status = console.run("definitions", "check", first, second);

        assertThat(console.err())
                .contains(
                        first + ": line 4, column 5: Expected 'title', found none",
                        first + ": line 5, column 5: Expected one of the keys",
                        second + ": line 6, column 14: Expected one of [sum,");
        assertThat(status).isEqualTo(1);
    }

    @Test
    void shouldRefuseFilesThatContradictEachOther() throws IOException {
        String first = file("first.yaml", SOUND);
        String second = file("second.yaml", SOUND.replace("name: neighbours", "name: others"));

        int status = console.run("definitions", "check", first, second);

        assertThat(console.err()).contains("Expected one definition at a time to give the values");
        assertThat(status).isEqualTo(1);
    }

    @Test
    void shouldNameAFileThatIsNotThere() {
        int status = console.run("definitions", "check", "no-such-file.yaml");

        assertThat(console.err()).contains("no-such-file.yaml: Expected a readable file, found NoSuchFileException");
        assertThat(status).isEqualTo(1);
    }

    @Test
    void shouldAskForACommand() {
        int status = console.run("definitions");

        assertThat(console.err()).contains("Expected 'check', 'load', 'backfill' or 'list', found none");
        assertThat(status).isEqualTo(2);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }
}
