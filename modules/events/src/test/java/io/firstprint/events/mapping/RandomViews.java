/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.mapping;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.definition.Definition;
import io.firstprint.domain.definition.Formula;
import io.firstprint.domain.definition.Formula.Breakdown;
import io.firstprint.domain.definition.Part;
import io.firstprint.domain.definition.Term;
import io.firstprint.domain.figures.BaselineMethod;
import io.firstprint.domain.figures.Measure;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.indicator.IndicatorPattern;
import io.firstprint.domain.rule.CoolDown;
import io.firstprint.domain.rule.Grading;
import io.firstprint.domain.rule.Rule;
import io.firstprint.domain.rule.Severity;
import io.firstprint.domain.rule.Subject;
import io.firstprint.domain.view.Contradiction;
import io.firstprint.domain.view.Contributions;
import io.firstprint.domain.view.Contributions.Contribution;
import io.firstprint.domain.view.Forecast;
import io.firstprint.domain.view.Revision;
import io.firstprint.domain.view.RunningBalance;
import io.firstprint.domain.view.StandardScore;
import io.firstprint.domain.view.Surprise;
import io.firstprint.domain.view.SurpriseScores;
import io.firstprint.domain.view.ViewUpdate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Generated definitions and what is computed by them, the same for the same seed. */
public final class RandomViews {
    private static final Measure[] OTHER_MEASURES = {Measure.PRIOR, Measure.CHANGE, Measure.YEAR_TO_DATE};

    private final RandomFacts facts;

    /** @param seed of the generator */
    public RandomViews(long seed) {
        facts = new RandomFacts(seed);
    }

    /** Returns a generated value: definition. */
    public Definition definition() {
        return new Definition(
                "d" + facts.below(1000),
                facts.text(),
                facts.instant(),
                facts.instant(),
                formula(),
                some(() -> new Part(facts.text(), facts.text(), facts.text())),
                facts.below(2) == 0);
    }

    /** Returns a generated value: rule. */
    public Rule rule() {
        return new Rule(
                "r" + facts.below(1000),
                facts.text(),
                facts.one(Subject.values()),
                new IndicatorPattern(
                        facts.below(2) == 0 ? "**" : facts.indicator().toString()),
                facts.text(),
                new Grading(
                        Severity.LOW,
                        facts.maybe(facts::text),
                        facts.maybe(facts::text),
                        facts.maybe(facts::text) == null ? Map.of() : Map.of("desk", Severity.HIGH)),
                facts.maybe(() -> facts.below(2) == 0
                        ? new CoolDown(1 + facts.below(24), null)
                        : new CoolDown(0, Duration.ofSeconds(1 + facts.below(100_000)))),
                facts.instant(),
                facts.instant(),
                facts.below(2) == 0);
    }

    private Formula formula() {
        Indicator target = facts.indicator();
        return switch (facts.below(5)) {
            case 0 -> new Formula.Sum(target, Unit.USD, some(this::term));
            case 1 -> new Formula.Share(target, Unit.USD, some(this::term), some(this::term));
            case 2 -> new Formula.GrowthGap(target, Unit.USD, some(this::term), some(this::term));
            case 3 -> new Breakdown(target, facts.one(Breakdown.Dimension.values()), Unit.USD, some(this::term));
            default -> new Formula.Identity(target, Unit.USD, some(this::term));
        };
    }

    private Term term() {
        Indicator component = facts.indicator();
        return new Term(
                facts.below(2) * 2 - 1,
                component,
                facts.maybe(() -> facts.period(component.frequency())),
                null,
                facts.below(2) == 1);
    }

    /** Returns a generated value: contradiction. */
    public ViewUpdate contradiction() {
        Indicator indicator = facts.indicator();
        return new ViewUpdate(
                new Contradiction(
                        facts.text(),
                        facts.one(Contradiction.Kind.values()),
                        indicator,
                        facts.period(indicator.frequency()),
                        facts.release(),
                        facts.instant(),
                        facts.text(),
                        facts.figure(),
                        facts.text(),
                        facts.figure(),
                        facts.figure(),
                        some(facts::indicator)),
                facts.below(2) == 0);
    }

    /** Returns a generated value: contributions. */
    public ViewUpdate contributions() {
        Indicator indicator = facts.indicator();
        return new ViewUpdate(
                new Contributions(
                        facts.text(),
                        facts.text(),
                        indicator,
                        facts.one(Breakdown.Dimension.values()),
                        facts.period(indicator.frequency()),
                        facts.release(),
                        facts.instant(),
                        facts.maybe(facts::figure),
                        facts.figure(),
                        facts.maybe(facts::figure),
                        some(() -> new Contribution(
                                facts.indicator(),
                                facts.figure(),
                                facts.maybe(facts::figure),
                                facts.maybe(facts::figure),
                                facts.maybe(facts::figure))),
                        facts.figure(),
                        some(facts::indicator)),
                facts.below(2) == 0);
    }

    /** Returns a revision. */
    public ViewUpdate revision() {
        Indicator indicator = facts.indicator();
        return new ViewUpdate(
                new Revision(
                        facts.text(),
                        indicator,
                        facts.period(indicator.frequency()),
                        facts.release(),
                        facts.instant(),
                        facts.figure().amount(),
                        facts.maybe(() -> facts.figure().amount()),
                        facts.below(2) == 0),
                facts.below(2) == 0);
    }

    /** Returns a running balance. */
    public ViewUpdate balance() {
        Indicator indicator = facts.indicator();
        return new ViewUpdate(
                new RunningBalance(
                        indicator,
                        facts.period(indicator.frequency()),
                        facts.instant(),
                        Map.of(Measure.ACTUAL, facts.figure(), facts.one(OTHER_MEASURES), facts.figure()),
                        facts.below(2) == 0,
                        null),
                facts.below(2) == 0);
    }

    /** Returns a surprise, of a consensus or of a baseline. */
    public ViewUpdate surprise() {
        Indicator indicator = facts.indicator();
        return new ViewUpdate(
                new Surprise(
                        facts.text(),
                        indicator,
                        facts.period(indicator.frequency()),
                        facts.release(),
                        facts.instant(),
                        forecast(),
                        dollars(),
                        facts.below(2) == 0,
                        new SurpriseScores(
                                facts.maybe(this::score), facts.maybe(this::score), facts.maybe(this::score))),
                facts.below(2) == 0);
    }

    private Forecast forecast() {
        return new Forecast(
                facts.below(2) == 0 ? facts.text() : BaselineMethod.DRIFT.provider(),
                facts.maybe(() -> facts.one(Consensus.Statistic.values())),
                dollars(),
                facts.maybe(this::dollars),
                facts.maybe(this::dollars),
                facts.maybe(this::dollars),
                facts.maybe(() -> facts.below(100)),
                facts.instant());
    }

    private Amount dollars() {
        return new Amount(facts.below(2_000) - 1_000, 6 + facts.below(3), Unit.USD);
    }

    private StandardScore score() {
        return new StandardScore(facts.below(1_000) / 7.0, 1 + facts.below(1_000), facts.below(100), facts.below(100));
    }

    private <T> List<T> some(Supplier<T> values) {
        return Stream.generate(values).limit(facts.below(4)).toList();
    }
}
