/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.yaml.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mistake with its place, from a table of files and their problems. */
class ProblemsOfFilesTest {
    private static final Instant NOW = Instant.parse("2026-02-01T00:00:00Z");

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void shouldNameEveryProblemWithItsPlace(String name, String file, List<String> problems) {
        DefinitionFile read = DefinitionFile.read(file.getBytes(StandardCharsets.UTF_8), NOW);

        assertThat(read.problems()).map(Problem::toString).containsExactlyElementsOf(problems);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void shouldUseNothingOfAFileWithProblems(String name, String file, List<String> problems) {
        DefinitionFile read = DefinitionFile.read(file.getBytes(StandardCharsets.UTF_8), NOW);

        assertThat(read.definitions()).isEmpty();
    }

    @Test
    void shouldRefuseBytesThatAreNotUtf8() {
        DefinitionFile read = DefinitionFile.read(new byte[] {'a', ':', ' ', (byte) 0xE4}, NOW);

        assertThat(read.problems())
                .map(Problem::toString)
                .containsExactly(
                        "line 1, column 1: Expected UTF-8 text, found bytes that are not; save the file as UTF-8");
    }

    @Test
    void shouldRefuseAFileThatIsTooLarge() {
        DefinitionFile read = DefinitionFile.read(new byte[(1 << 20) + 1], NOW);

        assertThat(read.problems())
                .map(Problem::toString)
                .containsExactly("line 1, column 1: Expected a file of at most 1048576 bytes, found 1048577 bytes;"
                        + " make several files of it");
    }

    @Test
    void shouldNotLoseItsStackToDeepNesting() {
        byte[] content = "[".repeat(500_000).getBytes(StandardCharsets.UTF_8);

        DefinitionFile read = DefinitionFile.read(content, NOW);

        assertThat(read.problems())
                .map(Problem::toString)
                .containsExactly("line 1, column 14: Expected at most 12 levels, found more; no file of ours needs that"
                        + " many");
    }

    /** Nine million components in a few kilobytes: refused before they fill the heap. */
    @Test
    void shouldRefuseATemplateThatExpandsToMoreComponentsThanMayBe() {
        String codes = IntStream.range(0, 3_000).mapToObj(i -> "A" + i).collect(Collectors.joining(","));
        String file = "lists: {p: [" + codes + "]}\n"
                + "unit: USD\n"
                + "definitions:\n"
                + "  - name: a\n"
                + "    title: b\n"
                + "    effective-from: 2026-03-01T00:00:00Z\n"
                + "    formula: sum\n"
                + "    target: M.US.X.IMPORTS.GOODS.CUSTOMS.NSA.NOMINAL\n"
                + "    components: {component: 'M.US.{partner}.IMPORTS.HS-{product}.CUSTOMS.NSA.NOMINAL',"
                + " partners: p, products: p}\n";

        DefinitionFile read = DefinitionFile.read(file.getBytes(StandardCharsets.UTF_8), NOW);

        assertThat(read.problems()).map(Problem::toString).anyMatch(problem -> problem.contains("at most 5000"));
    }

    static Stream<Arguments> cases() throws IOException {
        try (InputStream table =
                Objects.requireNonNull(ProblemsOfFilesTest.class.getResourceAsStream("problems.txt"))) {
            String text = new String(table.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("(?m)^=== ")).skip(1).map(ProblemsOfFilesTest::caseOf);
        }
    }

    private static Arguments caseOf(String block) {
        String[] parts = block.split("(?m)^--- problems\\R", 2);
        int name = parts[0].indexOf('\n');
        List<String> problems = parts[1].lines().filter(line -> !line.isBlank()).toList();
        return Arguments.of(parts[0].substring(0, name), parts[0].substring(name + 1), problems);
    }
}
