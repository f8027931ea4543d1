/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.indicator.Indicator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest {
    private static final Indicator MEXICO = Indicator.parse("M.US.MX.IMPORTS.GOODS.CUSTOMS.NSA.NOMINAL");
    private static final Instant DECEMBER = Instant.parse("2026-12-31T00:00:00Z");
    private static final Instant NEW_YEAR = Instant.parse("2027-01-01T00:00:00Z");
    private static final String SINCE_2026 = "2026-01-01T00:00:00Z";

    @Test
    void shouldJudgeByTheVersionInForceAtTheInstantOfTheRelease() {
        ReadyRule first = SampleRules.ready(SampleRules.rule("swing", Subject.SWING, "**", "never", SINCE_2026));
        ReadyRule second =
                SampleRules.ready(SampleRules.rule("swing", Subject.SWING, "**", "always", NEW_YEAR.toString()));

        Rules rules = Rules.none().with(second).with(first);

        assertThat(rules.concerning(Subject.SWING, MEXICO, DECEMBER)).containsExactly(first);
        assertThat(rules.concerning(Subject.SWING, MEXICO, NEW_YEAR)).containsExactly(second);
    }

    @Test
    void shouldJudgeNothingBeforeTheFirstVersionBegins() {
        Rules rules = Rules.none()
                .with(SampleRules.ready(SampleRules.rule("swing", Subject.SWING, "**", "always", SINCE_2026)));

        assertThat(rules.concerning(Subject.SWING, MEXICO, Instant.parse("2025-12-31T23:59:59Z")))
                .isEmpty();
    }

    @Test
    void shouldJudgeNothingByARetiredRule() {
        Rule rule = SampleRules.rule("swing", Subject.SWING, "**", "always", SINCE_2026);
        Rule retired = new Rule(
                rule.name(),
                rule.owner(),
                rule.on(),
                rule.scope(),
                rule.condition(),
                rule.grading(),
                null,
                NEW_YEAR,
                DECEMBER,
                true);

        Rules rules = Rules.none().with(SampleRules.ready(rule)).with(SampleRules.ready(retired));

        assertThat(rules.watching(MEXICO, DECEMBER)).isEqualTo(1);
        assertThat(rules.watching(MEXICO, NEW_YEAR)).isZero();
    }

    @Test
    void shouldCountRulesOfEveryKindThatWatchAnIndicator() {
        Rules rules = Rules.none()
                .withAll(List.of(
                        SampleRules.of("one", Subject.SWING, "never"),
                        SampleRules.of("two", Subject.RECORD, "never"),
                        SampleRules.ready(
                                SampleRules.rule("other", Subject.RECORD, "M.US.CA.**", "never", SINCE_2026))));

        assertThat(rules.watching(MEXICO, DECEMBER)).isEqualTo(2);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shouldFindByTheIndexWhatTheScopesSay(long seed) {
        Random random = new Random(seed);
        List<ReadyRule> all = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            all.add(SampleRules.ready(SampleRules.rule("r" + i, Subject.SWING, scope(random), "always", SINCE_2026)));
        }
        Rules rules = Rules.none().withAll(all);

        List<ReadyRule> found = rules.concerning(Subject.SWING, MEXICO, DECEMBER);

        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(all.stream()
                        .filter(rule -> rule.rule().scope().matches(MEXICO))
                        .toList());
    }

    @Test
    void shouldSayNothingOfAFindingWhereAConditionFails() {
        ReadyRule failing = SampleRules.of("failing", Subject.SWING, "fails");

        assertThat(failing.judge(new SampleFinding(Subject.SWING, MEXICO))).isNull();
        assertThat(failing.failures()).isEqualTo(1);
    }

    @Test
    void shouldTellOfAFailureOnceForEachVersion() {
        List<String> told = new ArrayList<>();
        ReadyRule failing = SampleRules.ready(
                SampleRules.rule("failing", Subject.SWING, "**", "fails", SINCE_2026),
                (rule, finding, reason) -> told.add(rule.name() + " " + reason.getMessage()));

        failing.judge(new SampleFinding(Subject.SWING, MEXICO));
        failing.judge(new SampleFinding(Subject.SWING, MEXICO));

        assertThat(told).containsExactly("failing made up");
    }

    private static String scope(Random random) {
        List<String> partners = List.of("*", "MX", "CA", "M*");
        List<String> products = List.of("*", "GOODS", "HS-8471500150", "G*");
        return "M.US." + partners.get(random.nextInt(4)) + ".IMPORTS." + products.get(random.nextInt(4)) + ".**";
    }

    private record SampleFinding(Subject subject, Indicator indicator) implements Finding {
        @Override
        public Object value(Field field) {
            return Double.NaN;
        }
    }
}
