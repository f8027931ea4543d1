/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.rule;

/**
 * When a rule fires. A pure function of the finding; ends after a number of steps that its text bounds. Safe to share
 * between threads.
 */
@FunctionalInterface
public interface Condition {
    /**
     * Returns whether a finding meets it.
     *
     * @throws ConditionException if that cannot be said of this finding
     */
    boolean isMetBy(Finding finding);
}
