/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.rule;

/** Who is told that a condition failed: once for each version of a rule in a process. */
@FunctionalInterface
public interface RuleTrouble {
    /** Tells nobody. */
    RuleTrouble IGNORED = (rule, finding, reason) -> {};

    /** Takes note of the first finding of which a rule says nothing, and why. */
    void failed(Rule rule, Finding finding, RuntimeException reason);
}
