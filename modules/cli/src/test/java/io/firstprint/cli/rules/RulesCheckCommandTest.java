/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.cli.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesCheckCommandTest {
    private static final String SOUND = """
            effective-from: 2026-03-01T00:00:00Z
            owner: Trade desk
            rules:
              - name: large
                on: swing
                scope: M.US.**
                condition: change.percent >= 25
                severity: high
            """;

    private final Console console = new Console();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit before each test
    private Path directory;

    @Test
    void shouldSayThatSoundFilesAreSound() throws IOException {
        int status = console.run("rules", "check", file("sound.yaml", SOUND));

        assertThat(console.out()).isEqualToNormalizingNewlines("1 rules, all sound\n");
        assertThat(status).isZero();
    }

    @Test
    void shouldNameFileLineAndColumnOfEveryProblemOfEveryFile() throws IOException {
        String first = file("first.yaml", SOUND.replace("owner:", "ower:"));
        String second = file("second.yaml", SOUND.replace("change.percent", "late && change"));

        int status = console.run("rules", "check", first, second);

        assertThat(console.err())
                .contains(
                        first + ": line 2, column 1: Expected one of the keys",
                        first + ": line 4, column 5: Expected 'owner', found none",
                        second + ": line 7, column 24: Expected a field of swing");
        assertThat(status).isEqualTo(1);
    }

    @Test
    void shouldRefuseAVersionOfANameInTwoFiles() throws IOException {
        String first = file("first.yaml", SOUND);
        String second = file("second.yaml", SOUND.replace("25", "30"));

        int status = console.run("rules", "check", first, second);

        assertThat(console.err()).contains("Expected each version of a name once, found large from");
        assertThat(status).isEqualTo(1);
    }

    @Test
    void shouldAskForACommand() {
        int status = console.run("rules");

        assertThat(console.err()).contains("Expected 'check', 'load' or 'list', found none");
        assertThat(status).isEqualTo(2);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }
}
