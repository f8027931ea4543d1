/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.rule;

/**
 * What is wrong with a condition.
 *
 * @param offset of the place in its text, in characters from 0
 * @param text what was expected, what was found, what to do
 */
public record ConditionProblem(int offset, String text) {}
