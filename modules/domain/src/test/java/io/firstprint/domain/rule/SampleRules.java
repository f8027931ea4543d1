/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.rule;

import static java.util.Map.entry;

import io.firstprint.domain.indicator.IndicatorPattern;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Rules of which the conditions are written in Java, for the domain knows no other language: those that ship mean the
 * same here, which their own module's tests hold against published figures.
 */
public final class SampleRules {
    private static final double LARGE_PERCENT = 10;
    private static final double LARGE_GAP = 500e6;

    private static final Map<String, Condition> CONDITIONS = Map.ofEntries(
            entry("always", finding -> true),
            entry("never", finding -> false),
            entry("fails", finding -> {
                throw new IllegalStateException("made up");
            }),
            entry(
                    "surprise",
                    finding -> finding.value(Field.SURPRISE_BASELINE).equals(false)
                            && (percent(finding, Field.SURPRISE_PERCENT) >= 5
                                    || (Double.isNaN(percent(finding, Field.SURPRISE_PERCENT))
                                            && number(finding, Field.SURPRISE_AMOUNT) != 0))),
            entry("surprise high", finding -> percent(finding, Field.SURPRISE_PERCENT) >= 20),
            entry("swing", finding -> percent(finding, Field.CHANGE_PERCENT) >= 15),
            entry("swing high", finding -> percent(finding, Field.CHANGE_PERCENT) >= 40),
            entry("record", finding -> isOver("period", finding) && whole(finding, Field.RECORD_YEARS) >= 5),
            entry("record high", finding -> whole(finding, Field.RECORD_YEARS) >= 15),
            entry(
                    "year",
                    finding -> isOver("year", finding)
                            && whole(finding, Field.RECORD_RANK) <= 3
                            && whole(finding, Field.RECORD_OUT_OF) >= 5 * whole(finding, Field.RECORD_RANK)),
            entry("year high", finding -> finding.value(Field.RECORD_EVER).equals(true)),
            entry("streak", finding -> whole(finding, Field.STREAK_LENGTH) >= 4),
            entry("streak high", finding -> whole(finding, Field.STREAK_LENGTH) >= 8),
            entry(
                    "revision medium",
                    finding -> percent(finding, Field.REVISION_PERCENT) >= 2
                            || finding.value(Field.REVISION_TAKEN_BACK).equals(true)
                            || whole(finding, Field.REVISION_PERIODS) > 12),
            entry("revision high", finding -> percent(finding, Field.REVISION_PERCENT) >= 10),
            entry("standardised", finding -> percent(finding, Field.SURPRISE_STANDARDISED) >= 3),
            entry("large gap", finding -> Math.abs(number(finding, Field.CONTRADICTION_GAP)) > LARGE_GAP),
            entry("large swing", finding -> percent(finding, Field.CHANGE_PERCENT) >= LARGE_PERCENT));

    /** Texts are names of conditions. */
    private static final ConditionLanguage JAVA = new ConditionLanguage() {
        @Override
        public List<ConditionProblem> problems(Subject on, String text) {
            return List.of();
        }

        @Override
        public Condition compile(Subject on, String text) {
            return Objects.requireNonNull(CONDITIONS.get(text), text);
        }
    };

    private static final Rules SHIPPED = Rules.none()
            .withAll(List.of(
                    graded("surprise", Subject.SURPRISE, "surprise", Severity.MEDIUM, null, "surprise high"),
                    graded("swing", Subject.SWING, "swing", Severity.MEDIUM, null, "swing high"),
                    graded("record", Subject.RECORD, "record", Severity.MEDIUM, null, "record high"),
                    graded("year", Subject.RECORD, "year", Severity.MEDIUM, null, "year high"),
                    graded("streak", Subject.STREAK, "streak", Severity.MEDIUM, null, "streak high"),
                    graded("revision", Subject.REVISION, "always", Severity.LOW, "revision medium", "revision high"),
                    graded("quarantine", Subject.QUARANTINE, "always", Severity.HIGH, null, null)));

    /** Everything is worth an alert; some of it twice, and some not soon again. */
    private static final Rules TALKATIVE = Rules.none()
            .withAll(List.of(
                    graded("surprise", Subject.SURPRISE, "always", Severity.LOW, "surprise", "surprise high"),
                    graded("swing", Subject.SWING, "always", Severity.LOW, "swing", "swing high"),
                    graded("record", Subject.RECORD, "always", Severity.LOW, "record", "record high"),
                    graded("streak", Subject.STREAK, "always", Severity.LOW, "streak", "streak high"),
                    graded("revision", Subject.REVISION, "always", Severity.LOW, "revision medium", "revision high"),
                    graded("quarantine", Subject.QUARANTINE, "always", Severity.HIGH, null, null),
                    cooling("seldom-swing", Subject.SWING, "large swing", "3 releases"),
                    cooling("seldom-surprise", Subject.SURPRISE, "surprise", "P70D")));

    private SampleRules() {}

    /** Returns rules that mean what those that ship mean. */
    public static Rules shipped() {
        return SHIPPED;
    }

    /** Returns rules by which everything is worth an alert. */
    public static Rules talkative() {
        return TALKATIVE;
    }

    /** Returns a rule about everything, in force from the epoch on. */
    public static ReadyRule of(String name, Subject on, String condition) {
        return graded(name, on, condition, Severity.MEDIUM, null, null);
    }

    /** Returns a rule with a condition that stands in no file. */
    public static ReadyRule asking(String name, Subject on, Condition condition) {
        ConditionLanguage only = new ConditionLanguage() {
            @Override
            public List<ConditionProblem> problems(Subject subject, String text) {
                return List.of();
            }

            @Override
            public Condition compile(Subject subject, String text) {
                return condition;
            }
        };
        return ReadyRule.of(rule(name, on, "**", "given", "1970-01-01T00:00:00Z"), only, RuleTrouble.IGNORED);
    }

    /** Returns the same with a cool-down. */
    public static ReadyRule cooling(String name, Subject on, String condition, String coolDown) {
        return ready(new Rule(
                name,
                "test",
                on,
                IndicatorPattern.EVERYTHING,
                condition,
                Grading.always(Severity.MEDIUM),
                CoolDown.parse(coolDown),
                Instant.EPOCH,
                Instant.EPOCH,
                false));
    }

    /** Returns a rule of an instant and a scope. */
    public static Rule rule(String name, Subject on, String scope, String condition, String effectiveFrom) {
        return new Rule(
                name,
                "test",
                on,
                new IndicatorPattern(scope),
                condition,
                Grading.always(Severity.MEDIUM),
                null,
                Instant.parse(effectiveFrom),
                Instant.EPOCH,
                false);
    }

    /** Returns a rule with its conditions, which are names of conditions here. */
    public static ReadyRule ready(Rule rule) {
        return ready(rule, RuleTrouble.IGNORED);
    }

    static ReadyRule ready(Rule rule, RuleTrouble trouble) {
        return ReadyRule.of(rule, JAVA, trouble);
    }

    private static ReadyRule graded(
            String name,
            Subject on,
            String condition,
            Severity base,
            @Nullable String mediumWhen,
            @Nullable String highWhen) {
        return ready(new Rule(
                name,
                "test",
                on,
                IndicatorPattern.EVERYTHING,
                condition,
                new Grading(base, mediumWhen, highWhen, Map.of()),
                null,
                Instant.EPOCH,
                Instant.EPOCH,
                false));
    }

    private static double percent(Finding finding, Field field) {
        return Math.abs(number(finding, field));
    }

    private static double number(Finding finding, Field field) {
        return (Double) finding.value(field);
    }

    private static long whole(Finding finding, Field field) {
        return (Long) finding.value(field);
    }

    private static boolean isOver(String span, Finding finding) {
        return finding.value(Field.RECORD_SPAN).equals(span);
    }
}
