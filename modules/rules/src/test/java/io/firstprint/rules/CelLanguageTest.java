/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firstprint.domain.rule.Condition;
import io.firstprint.domain.rule.ConditionException;
import io.firstprint.domain.rule.ConditionLanguage;
import io.firstprint.domain.rule.ConditionProblem;
import io.firstprint.domain.rule.Field;
import io.firstprint.domain.rule.Finding;
import io.firstprint.domain.rule.Subject;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CelLanguageTest {
    private static final ConditionLanguage LANGUAGE = CelLanguage.INSTANCE;

    @ParameterizedTest
    @CsvSource(delimiter = ';', useHeadersInDisplayName = true, textBlock = """
            CONDITION                                             ; MET
            change.percent >= 15                                  ; true
            change.percent >= 15.0                                ; true
            change.percent > 94.566                               ; false
            abs(change.amount) > 1e10                             ; true
            change.amount < -1e10 && indicator.partner == "MX"    ; true
            indicator.partner in ["CA", "MX"]                     ; true
            !(indicator.partner in ["CA", "MX"])                  ; false
            indicator.partner.startsWith("M")                     ; true
            known(change.percent)                                 ; true
            known(change.standardised)                            ; false
            change.standardised > 2                               ; false
            change.standardised <= 2                              ; false
            change.standardised >= 2                              ; false
            change.standardised >= 2.0                            ; false
            change.standardised <= 2.0                            ; false
            2 > change.standardised || 2 < change.standardised    ; false
            abs(change.standardised) >= 2                         ; false
            change.standardised == change.standardised            ; false
            late ? change.percent > 100 : change.percent > 50     ; true
            period.year >= 2025                                   ; true
            period.year % 2 == 1                                  ; true
            abs(period.year) == 2025                              ; true
            change.percent >= 15 || 1 / 0 == 1                    ; true
            """)
    void shouldSayWhetherAFindingMeetsACondition(String condition, boolean met) {
        Finding finding = GivenFinding.of(Subject.SWING)
                .with(Field.CHANGE_PERCENT, 94.566)
                .with(Field.CHANGE_AMOUNT, -27_619e6)
                .with(Field.PERIOD_YEAR, 2025L);

        Condition compiled = LANGUAGE.compile(Subject.SWING, condition);

        assertThat(compiled.isMetBy(finding)).isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', useHeadersInDisplayName = true, textBlock = """
            CONDITION                                  ; AT ; FOUND
            change.percentage >= 15                    ; 0  ; found 'change.percentage'
            late && surprise.percent > 5               ; 8  ; found 'surprise.percent'
            change.percent >= "15"                     ; 15 ; found no matching overload
            change.percent + 1.0                       ; 15 ; found
            change.percent >=                          ; 17 ; found
            indicator.partner > 5                      ; 18 ; found no matching overload
            ["MX"].exists(p, p == indicator.partner)   ; 13 ; found
            has(change.percent)                        ; 3  ; found
            """)
    void shouldSayWhatIsWrongAndWhere(String condition, int offset, String found) {
        List<ConditionProblem> problems = LANGUAGE.problems(Subject.SWING, condition);

        assertThat(problems).first().satisfies(problem -> {
            assertThat(problem.text()).startsWith("Expected ").contains(found.replace("found no", "found: found no"));
            assertThat(problem.offset()).isEqualTo(offset);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', useHeadersInDisplayName = true, textBlock = """
            CONDITION                                                     ; AT
            false                                                         ; 0
            1 > 2                                                         ; 2
            late && false                                                 ; 8
            change.percent > 20 && change.percent < 10                    ; 38
            change.percent > 20 && late && change.percent <= 20           ; 46
            10 > change.percent && 20 < change.percent                    ; 26
            abs(change.percent) < 0                                       ; 20
            abs(change.percent) == -1.0                                   ; 20
            period.year > 2025 && period.year < 2026                      ; 34
            (change.percent > 2 && change.percent < 1) || late && false   ; 38
            """)
    void shouldRefuseWhatCanNeverBeTrue(String condition, int offset) {
        List<ConditionProblem> problems = LANGUAGE.problems(Subject.SWING, condition);

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.text()).startsWith("Expected a condition that can be true, found ");
            assertThat(problem.offset()).isEqualTo(offset);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                "change.percent >= 20 && change.percent <= 20",
                "change.percent > 20 || change.percent < 10",
                "change.percent > 20 && change.amount < 10",
                "abs(change.percent) > 20 && change.percent < 10",
                "late && false || change.percent > 20",
                "!(change.percent > 20 && change.percent < 10)"
            })
    void shouldLetPassWhatMayBeTrue(String condition) {
        assertThat(LANGUAGE.problems(Subject.SWING, condition)).isEmpty();
    }

    @Test
    void shouldSayWhichNumberWouldHaveToBeInTwoPlaces() {
        List<ConditionProblem> problems =
                LANGUAGE.problems(Subject.SWING, "change.percent > 20 && change.percent < 10.5");

        assertThat(problems.get(0).text())
                .isEqualTo(
                        "Expected a condition that can be true, found change.percent < 10.5, which is elsewhere > 20;"
                                + " correct or remove it");
    }

    @Test
    void shouldRefuseATextThatIsTooLong() {
        String long_ = "change.percent > 1" + " || change.percent > 1".repeat(50);

        assertThat(LANGUAGE.problems(Subject.SWING, long_)).isNotEmpty();
    }

    @Test
    void shouldRefuseATextThatIsTooDeep() {
        String deep = "(".repeat(200) + "late" + ")".repeat(200);

        assertThat(LANGUAGE.problems(Subject.SWING, deep)).isNotEmpty();
    }

    @Test
    void shouldCompileNothingThatIsWrong() {
        assertThatThrownBy(() -> LANGUAGE.compile(Subject.SWING, "change.percentage > 1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("found 'change.percentage'")
                .hasMessageContaining("(character 1)");
    }

    /** What is decided by a number alone is decided as the language would. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shouldDecideAlikeWhetherOrNotANumberDecides(long seed) {
        Random random = new Random(seed);
        double[] numbers = {Double.NaN, -20, -10.5, -10, 0, 10, 10.5, 20, 1e12};
        for (int i = 0; i < 100; i++) {
            String condition = comparison(random) + " && " + comparison(random);
            Condition direct = LANGUAGE.compile(Subject.SWING, condition);
            Condition evaluated = LANGUAGE.compile(Subject.SWING, "late || " + condition);
            Finding finding = GivenFinding.of(Subject.SWING)
                    .with(Field.CHANGE_PERCENT, numbers[random.nextInt(numbers.length)])
                    .with(Field.PERIOD_YEAR, 9L + random.nextInt(3));

            assertThat(direct.isMetBy(finding)).as(condition).isEqualTo(evaluated.isMetBy(finding));
        }
    }

    private static String comparison(Random random) {
        String left =
                List.of("change.percent", "abs(change.percent)", "period.year").get(random.nextInt(3));
        String operator = List.of("<", "<=", ">", ">=").get(random.nextInt(4));
        String right = List.of("10", "10.5", "-10", "0", "20").get(random.nextInt(5));
        return random.nextBoolean() ? left + " " + operator + " " + right : right + " " + operator + " " + left;
    }

    @Test
    void shouldSayThatAConditionFailed() {
        Condition condition = LANGUAGE.compile(Subject.SWING, "period.year / 0 > 1");

        assertThatThrownBy(() -> condition.isMetBy(GivenFinding.of(Subject.SWING)))
                .isInstanceOf(ConditionException.class)
                .hasMessageContaining("period.year / 0 > 1");
    }

    @ParameterizedTest
    @EnumSource(Subject.class)
    void shouldKnowEveryFieldOfASubject(Subject subject) {
        for (Field field : Field.of(subject)) {
            String condition =
                    switch (field.type()) {
                        case NUMBER, WHOLE -> field.path() + " > 1";
                        case TEXT -> field.path() + " != ''";
                        case TRUTH -> field.path();
                    };

            assertThat(LANGUAGE.problems(subject, condition)).as(condition).isEmpty();
        }
    }
}
