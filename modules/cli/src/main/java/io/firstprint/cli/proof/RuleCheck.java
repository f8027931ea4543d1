/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.proof;

import io.firstprint.domain.rule.RuleVersion;
import org.jspecify.annotations.Nullable;

/**
 * The version of the rule that raised an alert.
 *
 * @param version as the alert names it
 * @param where coordinates of the fact, or that it ships; null where there is no such version
 */
record RuleCheck(RuleVersion version, @Nullable String where) {
    static final String SHIPPED = "ships with this build";

    boolean isFound() {
        return where != null;
    }
}
