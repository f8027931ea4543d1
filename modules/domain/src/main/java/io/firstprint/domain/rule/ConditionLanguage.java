/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.rule;

import java.util.List;

/** In what conditions are written. Safe to share between threads. */
public interface ConditionLanguage {
    /**
     * Returns what is wrong with a condition, none when it is sound: what {@link #compile} refuses, and what can never
     * be true.
     */
    List<ConditionProblem> problems(Subject on, String text);

    /**
     * Makes a condition of a text.
     *
     * @throws IllegalArgumentException if it is not of the language, asks for a field that findings of the subject do
     *     not have, or is larger than conditions may be; the message says where
     */
    Condition compile(Subject on, String text);
}
