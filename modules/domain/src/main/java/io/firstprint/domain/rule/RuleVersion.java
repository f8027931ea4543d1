/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.rule;

import java.time.Instant;

/**
 * Which version of a rule fired.
 *
 * @param name the rule's
 * @param effectiveFrom from when on that version holds; the epoch for rules that ship
 */
public record RuleVersion(String name, Instant effectiveFrom) {}
