/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.indicator.IndicatorPattern;
import io.firstprint.domain.rule.CoolDown;
import io.firstprint.domain.rule.Grading;
import io.firstprint.domain.rule.Rule;
import io.firstprint.domain.rule.Severity;
import io.firstprint.domain.rule.Subject;
import io.firstprint.yaml.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleFileTest {
    private static final Instant NOW = Instant.parse("2026-02-01T00:00:00Z");
    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
    private static final String TOP = """
            effective-from: 2026-03-01T00:00:00Z
            owner: Trade desk
            rules:
            """;

    @Test
    void shouldReadEveryKey() {
        RuleFile file = read(TOP + """
                  - name: mexico
                    on: swing
                    scope: M.US.MX.BALANCE.**
                    condition: abs(change.percent) >= 10
                    severity: low
                    medium-when: abs(change.percent) >= 20
                    high-when: abs(change.percent) >= 40
                    minimum-severity:
                      newsroom: medium
                      fx-desk: high
                    cool-down: 3 releases
                    retired: true
                """);

        assertThat(file)
                .isEqualTo(new RuleFile(
                        List.of(new Rule(
                                "mexico",
                                "Trade desk",
                                Subject.SWING,
                                new IndicatorPattern("M.US.MX.BALANCE.**"),
                                "abs(change.percent) >= 10",
                                new Grading(
                                        Severity.LOW,
                                        "abs(change.percent) >= 20",
                                        "abs(change.percent) >= 40",
                                        Map.of("newsroom", Severity.MEDIUM, "fx-desk", Severity.HIGH)),
                                CoolDown.parse("3 releases"),
                                MARCH,
                                NOW,
                                true)),
                        List.of()));
    }

    @Test
    void shouldPlaceAProblemWithinACondition() {
        assertThat(problems(condition("late && change.percentage > 5")))
                .containsExactly("line 7, column 24: Expected a field of swing such as [change.amount, change.percent,"
                        + " change.percentAsPublished, change.fromYearAgo, change.standardised, change.robust], abs(x) or"
                        + " known(x), found 'change.percentage'; correct the name");
    }

    @Test
    void shouldPlaceAProblemWithinQuotes() {
        assertThat(problems(condition("\"late && change.percentage > 5\"")))
                .singleElement()
                .asString()
                .startsWith("line 7, column 25: ");
    }

    @Test
    void shouldPlaceAProblemWithinABlockOfLines() {
        assertThat(problems(condition("|\n      late\n        && change.percentage > 5")))
                .singleElement()
                .asString()
                .startsWith("line 9, column 12: ");
    }

    @Test
    void shouldPlaceAProblemWithinFoldedLines() {
        assertThat(problems(condition(">-\n      late &&\n      change.percentage > 5")))
                .singleElement()
                .asString()
                .startsWith("line 9, column 7: ");
    }

    @Test
    void shouldPlaceAProblemWithinTextThatGoesOnInTheNextLine() {
        assertThat(problems(condition("late &&\n      change.percentage > 5")))
                .singleElement()
                .asString()
                .startsWith("line 8, column 7: ");
    }

    @Test
    void shouldTellEveryProblemOfAFile() {
        List<String> problems = problems("""
                effective-from: soon
                rules:
                  - name: Mexico
                    on: swings
                    scope: M.US.**.GOODS
                    condition: change.percent >= 10
                    severity: urgent
                    cool-down: a while
                    when: now
                """);

        assertThat(problems)
                .satisfiesExactly(
                        problem -> assertThat(problem).startsWith("line 1, column 17: Expected an instant"),
                        problem -> assertThat(problem).startsWith("line 3, column 5: Expected 'owner', found none"),
                        problem -> assertThat(problem).startsWith("line 3, column 11: Expected a name"),
                        problem -> assertThat(problem).startsWith("line 4, column 9: Expected one of [surprise, swing"),
                        problem -> assertThat(problem).startsWith("line 5, column 12: Expected"),
                        problem -> assertThat(problem).startsWith("line 7, column 15: Expected one of [low, medium"),
                        problem -> assertThat(problem).startsWith("line 8, column 16: Expected a number of releases"),
                        problem -> assertThat(problem).startsWith("line 9, column 5: Expected one of the keys"));
    }

    @Test
    void shouldRefuseASeverityThatIsNotRaised() {
        assertThat(problems(condition("late") + "    medium-when: late\n"))
                .singleElement()
                .asString()
                .startsWith("line 4, column 5: Expected conditions of higher severities than HIGH only");
    }

    @Test
    void shouldPlaceAMinimumThatIsNoSeverity() {
        assertThat(problems(minimums("\n      newsroom: low\n      fx-desk: urgent")))
                .containsExactly("line 11, column 7: Expected one of [low, medium, high], found 'urgent'");
    }

    @Test
    void shouldPlaceASubscriberThatHasNoName() {
        assertThat(problems(minimums("\n      FX Desk: high")))
                .singleElement()
                .asString()
                .startsWith("line 10, column 7: Expected a name");
    }

    @ParameterizedTest
    @CsvSource({"high, '''high'''", "[fx-desk], a list"})
    void shouldRefuseMinimumsOfNobody(String minimums, String found) {
        assertThat(problems(minimums(" " + minimums)))
                .containsExactly("line 9, column 23: Expected subscribers with a severity each, found " + found
                        + "; write it such as 'fx-desk: high'");
    }

    @Test
    void shouldRefuseASubscriberTwice() {
        assertThat(problems(minimums("\n      fx-desk: high\n      fx-desk: low")))
                .singleElement()
                .asString()
                .startsWith("line 11, column 7: Expected each");
    }

    private static String minimums(String text) {
        return condition("late") + "    minimum-severity:" + text + "\n";
    }

    @Test
    void shouldRefuseAVersionOfANameTwice() {
        assertThat(problems(condition("late") + condition("late").substring(TOP.length())))
                .containsExactly("line 9, column 5: Expected each version of a name once, found 'large' from"
                        + " 2026-03-01T00:00:00Z again, first in line 4; rename one, or give it another"
                        + " effective-from");
    }

    private static String condition(String text) {
        return TOP + """
                  - name: large
                    on: swing
                    scope: M.US.**
                    condition: %s
                    severity: high
                """.formatted(text);
    }

    private static List<String> problems(String text) {
        return read(text).problems().stream().map(Problem::toString).toList();
    }

    private static RuleFile read(String text) {
        return RuleFile.read(text.getBytes(StandardCharsets.UTF_8), NOW);
    }
}
