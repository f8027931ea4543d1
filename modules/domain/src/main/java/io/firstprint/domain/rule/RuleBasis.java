/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.rule;

import java.util.List;

/**
 * What every processor of one logic version knows without being told: how conditions are read, and the rules that hold
 * until a version of the same name takes their place.
 *
 * @param language of conditions
 * @param shipped rules that begin at the epoch
 */
public record RuleBasis(ConditionLanguage language, List<Rule> shipped) {
    /** Copies the rules. */
    public RuleBasis {
        shipped = List.copyOf(shipped);
    }

    /** Returns the rules that hold where no other is published. */
    public Rules rules(RuleTrouble trouble) {
        return Rules.none()
                .withAll(shipped.stream()
                        .map(rule -> ReadyRule.of(rule, language, trouble))
                        .toList());
    }
}
