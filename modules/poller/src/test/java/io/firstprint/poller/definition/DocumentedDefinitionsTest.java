/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.yaml.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of docs/definitions.md. */
class DocumentedDefinitionsTest {
    private static final Instant NOW = Instant.parse("2026-02-01T00:00:00Z");

    @ParameterizedTest
    @MethodSource("examples")
    void shouldReadEveryExample(String example) {
        assertThat(read(example).problems()).isEmpty();
    }

    @Test
    void shouldSayWhatIsDocumentedOfAFileThatIsWrong() {
        List<String> fileAndAnswer = blocks("text").toList();

        DefinitionFile wrong = read(fileAndAnswer.get(0));

        assertThat(wrong.problems())
                .map(Problem::toString)
                .containsExactlyElementsOf(fileAndAnswer.get(1).lines().toList());
    }

    @Test
    void shouldNameEveryFileThatShips() throws IOException {
        assertThat(page()).contains(DefinitionFile.SHIPPED);
    }

    static Stream<String> examples() {
        return blocks("yaml");
    }

    private static Stream<String> blocks(String language) {
        try {
            return Pattern.compile("(?ms)^```" + language + "\\R(.*?)^```")
                    .matcher(page())
                    .results()
                    .map((MatchResult block) -> block.group(1))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String page() throws IOException {
        return Files.readString(Path.of(System.getProperty("firstprint.root", "."), "docs", "definitions.md"));
    }

    private static DefinitionFile read(String text) {
        return DefinitionFile.read(text.getBytes(StandardCharsets.UTF_8), NOW);
    }
}
