/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.bench.rules;

import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.indicator.IndicatorPattern;
import io.firstprint.domain.rule.Grading;
import io.firstprint.domain.rule.ReadyRule;
import io.firstprint.domain.rule.Rule;
import io.firstprint.domain.rule.RuleTrouble;
import io.firstprint.domain.rule.Rules;
import io.firstprint.domain.rule.Severity;
import io.firstprint.domain.rule.Subject;
import io.firstprint.rules.CelLanguage;
import io.firstprint.rules.DefaultRules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Rules as desks would have them, beside those that ship: most about one indicator's partner or product, some about a
 * family, a few about everything; rarely met, for an alert that is raised costs whoever raised it.
 */
public final class GeneratedRules {
    private static final int OF_HUNDRED = 100;
    private static final int ABOUT_EVERYTHING = 5;
    private static final int ABOUT_A_FAMILY = 20;
    private static final long SEED = 1000;
    private static final List<Subject> SUBJECTS = List.of(Subject.values());

    private GeneratedRules() {}

    static Rules of(int count, List<Indicator> indicators) {
        Random random = new Random(SEED);
        List<ReadyRule> rules = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Indicator one = indicators.get(random.nextInt(indicators.size()));
            Subject on = i % 2 == 0 ? Subject.SWING : SUBJECTS.get(i / 2 % SUBJECTS.size());
            String scope = scope(one, random.nextInt(OF_HUNDRED));
            rules.add(ready("generated-" + i, on, scope, condition(on)));
        }
        return DefaultRules.rules().withAll(rules);
    }

    /** Returns a rule in force from the epoch on, compiled. */
    public static ReadyRule ready(String name, Subject on, String scope, String condition) {
        Rule rule = new Rule(
                name,
                "bench",
                on,
                new IndicatorPattern(scope),
                condition,
                Grading.always(Severity.MEDIUM),
                null,
                Instant.EPOCH,
                Instant.EPOCH,
                false);
        return ReadyRule.of(rule, CelLanguage.INSTANCE, RuleTrouble.IGNORED);
    }

    private static String scope(Indicator one, int dice) {
        if (dice < ABOUT_EVERYTHING) {
            return "**";
        }
        return dice < ABOUT_A_FAMILY
                ? one.frequency().code() + "." + one.reporter() + ".*."
                        + one.flow().name() + ".**"
                : one.frequency().code() + "." + one.reporter() + "." + one.partner() + "."
                        + one.flow().name() + "." + one.product() + ".**";
    }

    private static String condition(Subject on) {
        return switch (on) {
            case SWING -> "abs(change.percent) >= 1e6 && abs(change.amount) >= 1e9 && !late";
            case SURPRISE -> "surprise.provider == 'Reuters' && abs(surprise.percent) >= 1e6";
            case RECORD -> "record.measure == 'level' && record.years >= 1000";
            case STREAK -> "streak.length >= 1000 && streak.direction in ['falling', 'narrowing']";
            case REVISION -> "abs(revision.percent) >= 1e6 && revision.periods < 1000";
            case QUARANTINE -> "quarantine.reason == 'unit' && abs(quarantine.value) >= 1e30";
            case CONTRADICTION -> "contradiction.kind == 'identity' && abs(contradiction.gap) >= 1e30";
        };
    }
}
