/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.indicator.IndicatorPattern;
import io.firstprint.domain.rule.Field;
import io.firstprint.domain.rule.Rule;
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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of docs/rules.md, and what it says there is. */
class DocumentedRulesTest {
    private static final Instant NOW = Instant.parse("2026-02-01T00:00:00Z");

    @ParameterizedTest
    @MethodSource("examples")
    void shouldReadEveryExample(String example) {
        assertThat(read(example).problems()).isEmpty();
    }

    @Test
    void shouldSayWhatIsDocumentedOfAFileThatIsWrong() {
        List<String> fileAndAnswer = blocks("text").toList();

        RuleFile wrong = read(fileAndAnswer.get(0));

        assertThat(wrong.problems())
                .map(Problem::toString)
                .containsExactlyElementsOf(fileAndAnswer.get(1).lines().toList());
    }

    /** Several fields of one family stand in one line: {@code yearToDate.amount}, {@code .change}. */
    @ParameterizedTest
    @EnumSource(Field.class)
    void shouldNameEveryField(Field field) throws IOException {
        String family = field.path().substring(0, field.path().indexOf('.') + 1);
        String own = field.path().substring(Math.max(0, field.path().indexOf('.')));

        assertThat(page())
                .containsPattern(
                        "\\| `" + Pattern.quote(family) + ".*" + Pattern.quote(own.replaceFirst("^\\.", "")) + "`");
    }

    @Test
    void shouldReadEveryPattern() throws IOException {
        List<String> patterns = Pattern.compile("(?m)^\\| `([^`]*\\*)` \\|")
                .matcher(page())
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(patterns).isNotEmpty().allSatisfy(text -> assertThat(new IndicatorPattern(text))
                .hasToString(text));
    }

    @Test
    void shouldNameEveryRuleThatShips() throws IOException {
        assertThat(page())
                .contains(DefaultRules.all().stream()
                        .map(Rule::name)
                        .map(name -> "`" + name + "`")
                        .toList());
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
        return Files.readString(Path.of(System.getProperty("firstprint.root", "."), "docs", "rules.md"));
    }

    private static RuleFile read(String text) {
        return RuleFile.read(text.getBytes(StandardCharsets.UTF_8), NOW);
    }
}
