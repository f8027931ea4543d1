/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.rule;

import io.firstprint.domain.version.Versioned;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A version of a rule with its conditions compiled.
 *
 * <p>Equal when the rules are. Safe to share between threads.
 */
public final class ReadyRule implements Versioned<ReadyRule> {
    private final Rule rule;
    private final Condition condition;
    private final @Nullable Condition mediumWhen;
    private final @Nullable Condition highWhen;
    private final RuleTrouble trouble;
    private final AtomicLong failures = new AtomicLong();

    private ReadyRule(
            Rule rule,
            Condition condition,
            @Nullable Condition mediumWhen,
            @Nullable Condition highWhen,
            RuleTrouble trouble) {
        this.rule = rule;
        this.condition = condition;
        this.mediumWhen = mediumWhen;
        this.highWhen = highWhen;
        this.trouble = trouble;
    }

    /**
     * Compiles a rule.
     *
     * @param trouble is told of the first finding of which the rule says nothing because a condition failed
     * @throws IllegalArgumentException if a condition is not of the language, saying which and why
     */
    public static ReadyRule of(Rule rule, ConditionLanguage language, RuleTrouble trouble) {
        Grading grading = rule.grading();
        return new ReadyRule(
                rule,
                language.compile(rule.on(), rule.condition()),
                grading.mediumWhen() == null ? null : language.compile(rule.on(), grading.mediumWhen()),
                grading.highWhen() == null ? null : language.compile(rule.on(), grading.highWhen()),
                trouble);
    }

    /**
     * Returns how severe the alert is that this raises for a finding, null when it raises none. A condition that fails
     * says nothing of the finding, whatever it throws: a rule is somebody's text, and the stream goes on.
     */
    public @Nullable Severity judge(Finding finding) {
        try {
            return condition.isMetBy(finding) ? grade(finding) : null;
        } catch (RuntimeException e) {
            if (failures.getAndIncrement() == 0) {
                trouble.failed(rule, finding, e);
            }
            return null;
        }
    }

    private Severity grade(Finding finding) {
        if (highWhen != null && highWhen.isMetBy(finding)) {
            return Severity.HIGH;
        }
        return mediumWhen != null && mediumWhen.isMetBy(finding)
                ? Severity.MEDIUM
                : rule.grading().base();
    }

    /** Returns the fact. */
    public Rule rule() {
        return rule;
    }

    /** Returns how many findings it said nothing of because a condition failed, in this process. */
    public long failures() {
        return failures.get();
    }

    @Override
    public String name() {
        return rule.name();
    }

    @Override
    public Instant effectiveFrom() {
        return rule.effectiveFrom();
    }

    @Override
    public Instant publishedAt() {
        return rule.publishedAt();
    }

    @Override
    public boolean retired() {
        return rule.retired();
    }

    @Override
    public boolean saysTheSameAs(ReadyRule other) {
        return rule.saysTheSameAs(other.rule);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReadyRule that && rule.equals(that.rule);
    }

    @Override
    public int hashCode() {
        return rule.hashCode();
    }

    @Override
    public String toString() {
        return rule.toString();
    }
}
