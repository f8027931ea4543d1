/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    private final Console console = new Console();

    @Test
    void shouldAskForACommand() {
        int status = console.run();

        assertThat(status).isEqualTo(2);
        assertThat(console.err()).contains("Expected a command, found none", "Usage: firstprint");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "run",
                "poll",
                "load",
                "backfill",
                "sources",
                "decode",
                "notices",
                "archive",
                "definitions",
                "deadline",
                "alerts",
                "what-if",
                "contributions",
                "contradictions",
                "digests",
                "topics",
                "schemas"
            })
    void shouldExplainEveryCommand(String command) {
        int status = console.run(command, "--help");

        assertThat(status).isZero();
        assertThat(console.out()).startsWith("Usage: firstprint " + command);
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "run", "topics"})
    void shouldTellTheVersionOfEveryCommand(String command) {
        int status = console.run(command, "--version");

        assertThat(status).isZero();
        assertThat(console.out()).startsWith("firstprint ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "poll", "load", "alerts", "contributions", "contradictions", "digests"})
    void shouldAskForTheCluster(String command) {
        int status = console.run(command);

        assertThat(status).isEqualTo(2);
        assertThat(console.err()).contains("--bootstrap-servers", "--schema-registry");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ftp://nowhere      | trade. | Expected the schema registry's address such as http://localhost:8081
                    http://127.0.0.1:1 | Trade  | Expected a namespace of small letters
                    http://127.0.0.1:1 | trade. | Expected a schema registry at http://127.0.0.1:1
                    """)
    void shouldSayWhatIsWrongWithTheClusterInPlainWords(String registry, String namespace, String message) {
        int status = console.run(
                "schemas",
                "check",
                "--bootstrap-servers",
                "127.0.0.1:1",
                "--schema-registry",
                registry,
                "--namespace",
                namespace);

        assertThat(status).isEqualTo(1);
        assertThat(console.err()).startsWith("firstprint: " + message).doesNotContain("\tat ");
    }

    @Test
    void shouldNameAPropertiesFileThatIsNotThere() {
        Path missing = Path.of("no-such-file.properties");

        int status = console.run(
                "schemas",
                "check",
                "--bootstrap-servers",
                "127.0.0.1:1",
                "--schema-registry",
                "http://127.0.0.1:1",
                "--config",
                missing.toString());

        assertThat(status).isEqualTo(1);
        assertThat(console.err())
                .startsWith("firstprint: Expected a readable properties file at no-such-file.properties");
    }

    /** Kafka looks up names of its own in upper case, and a Turkish upper case finds none of them. */
    @Test
    void shouldRunAlikeInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));

            Main.prepare();

            assertThat(Locale.getDefault()).isEqualTo(Locale.ROOT);
        } finally {
            Locale.setDefault(before);
        }
    }
}
