/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.rule.Field;
import io.firstprint.domain.rule.Finding;
import io.firstprint.domain.rule.ReadyRule;
import io.firstprint.domain.rule.Subject;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rules that ship make of findings just below and at their thresholds. */
class DefaultRulesTest {
    private static final Instant NOW = Instant.parse("2026-01-29T13:30:00Z");

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            RULE,     FIELD,            VALUE,  SEVERITY
            surprise, SURPRISE_PERCENT, 4.999,
            surprise, SURPRISE_PERCENT, 5,      MEDIUM
            surprise, SURPRISE_PERCENT, -19.999, MEDIUM
            surprise, SURPRISE_PERCENT, -20,    HIGH
            swing,    CHANGE_PERCENT,   14.999,
            swing,    CHANGE_PERCENT,   -15,    MEDIUM
            swing,    CHANGE_PERCENT,   39.999, MEDIUM
            swing,    CHANGE_PERCENT,   40,     HIGH
            revision, REVISION_PERCENT, 1.999,  LOW
            revision, REVISION_PERCENT, -2,     MEDIUM
            revision, REVISION_PERCENT, 9.999,  MEDIUM
            revision, REVISION_PERCENT, 10,     HIGH
            """)
    void shouldGradeByPercentages(String rule, Field field, double value, String severity) {
        assertSeverity(rule, GivenFinding.of(subject(rule)).with(field, value), severity);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            AMOUNT, SEVERITY
            0,
            1,      MEDIUM
            -1,     MEDIUM
            """)
    void shouldLookAtEveryDifferenceFromAConsensusThatHasNoPercentage(double amount, String severity) {
        assertSeverity("surprise", GivenFinding.of(Subject.SURPRISE).with(Field.SURPRISE_AMOUNT, amount), severity);
    }

    @Test
    void shouldTellOfNoBaseline() {
        Finding baseline = GivenFinding.of(Subject.SURPRISE)
                .with(Field.SURPRISE_BASELINE, true)
                .with(Field.SURPRISE_AMOUNT, -1e9)
                .with(Field.SURPRISE_PERCENT, 50.0);

        assertThat(rule("surprise").judge(baseline)).isNull();
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            SPAN,   YEARS, SEVERITY
            period, 4,
            period, 5,     MEDIUM
            period, 14,    MEDIUM
            period, 15,    HIGH
            year,   30,
            """)
    void shouldGradeRecordsByTheirYears(String span, long years, String severity) {
        Finding record = GivenFinding.of(Subject.RECORD)
                .with(Field.RECORD_SPAN, span)
                .with(Field.RECORD_YEARS, years)
                .with(Field.RECORD_RANK, 9L);

        assertSeverity("record", record, severity);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            SPAN,   RANK, OUT OF, EVER,  SEVERITY
            year,   1,    5,      true,  HIGH
            year,   1,    5,      false, MEDIUM
            year,   1,    4,      true,
            year,   3,    15,     false, MEDIUM
            year,   3,    14,     false,
            year,   4,    40,     false,
            period, 1,    40,     true,
            """)
    void shouldGradeYearsByTheirPlace(String span, long rank, long outOf, boolean ever, String severity) {
        Finding year = GivenFinding.of(Subject.RECORD)
                .with(Field.RECORD_SPAN, span)
                .with(Field.RECORD_RANK, rank)
                .with(Field.RECORD_OUT_OF, outOf)
                .with(Field.RECORD_EVER, ever);

        assertSeverity("year", year, severity);
    }

    @ParameterizedTest
    @CsvSource({"3,", "4, MEDIUM", "7, MEDIUM", "8, HIGH"})
    void shouldGradeStreaksByTheirLength(long length, String severity) {
        assertSeverity("streak", GivenFinding.of(Subject.STREAK).with(Field.STREAK_LENGTH, length), severity);
    }

    @ParameterizedTest
    @CsvSource({"false, 12, LOW", "false, 13, MEDIUM", "true, 1, MEDIUM"})
    void shouldTellOfEveryRevision(boolean takenBack, long periods, String severity) {
        Finding revision = GivenFinding.of(Subject.REVISION)
                .with(Field.REVISION_TAKEN_BACK, takenBack)
                .with(Field.REVISION_PERIODS, periods);

        assertSeverity("revision", revision, severity);
    }

    @Test
    void shouldTellOfEveryValueThatIsHeld() {
        assertSeverity("quarantine", GivenFinding.of(Subject.QUARANTINE), "HIGH");
    }

    @Test
    void shouldBeInForceFromTheEpochOn() {
        assertThat(DefaultRules.rules().at(Instant.EPOCH)).hasSameSizeAs(DefaultRules.all());
    }

    private static Subject subject(String rule) {
        return rule(rule).rule().on();
    }

    private static void assertSeverity(String rule, Finding finding, String severity) {
        assertThat(rule(rule).judge(finding)).satisfies(found -> assertThat(found == null ? null : found.name())
                .isEqualTo(severity));
        assertThat(rule(rule).failures()).isZero();
    }

    private static ReadyRule rule(String name) {
        return DefaultRules.rules().at(NOW).stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
