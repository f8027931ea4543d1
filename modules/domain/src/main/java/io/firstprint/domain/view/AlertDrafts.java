/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.book.ReleaseStep;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.rule.Rule;
import io.firstprint.domain.rule.RuleVersion;
import io.firstprint.domain.rule.Severity;

/**
 * What all alerts of one release share.
 *
 * @param indicator what was published
 * @param step what the release did to the book
 * @param release its identity
 */
record AlertDrafts(Indicator indicator, ReleaseStep step, ReleaseId release) {
    /** Begins the alert that a rule raises for a finding. */
    AlertDraft begin(Rule rule, Severity severity, StepFinding finding) {
        Alert.Kind kind = Alert.Kind.of(finding.subject());
        String id = EventId.of(
                "alert",
                rule.name(),
                kind,
                indicator,
                release,
                step.publication().instant(),
                finding.period(),
                finding.discriminator());
        RuleVersion version = new RuleVersion(rule.name(), rule.effectiveFrom());
        return new AlertDraft(id, kind, version, severity, indicator, finding.period(), release, step);
    }
}
