/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.definition;

/**
 * A reason for which a definition is refused.
 *
 * @param rule which rule it breaks
 * @param text what was expected, what was found and what to do, in one sentence
 */
public record DefinitionProblem(Rule rule, String text) {

    /** What a definition has to keep to. */
    public enum Rule {
        /** There is something to compute from. */
        TERMS,
        /** Components are counted as often as the target. */
        FREQUENCY,
        /** Components are of one reporter. */
        REPORTER,
        /** Components are counted by one basis. */
        BASIS,
        /** Components are adjusted alike. */
        ADJUSTMENT,
        /** Components are at one kind of prices. */
        PRICE_BASIS,
        /** Chained dollars do not add up. */
        REAL_SUM,
        /** Units fit what is computed. */
        UNIT,
        /** Flows combine: sums keep the flow, a balance is exports minus imports. */
        FLOW,
        /** Exactly one dimension varies. */
        DIMENSION,
        /** Nothing is computed from itself, nor from what is itself derived. */
        CYCLE,
        /** A component counts once in a period. */
        OVERLAP,
        /** What is absent is zero only where a complete part says so, and everywhere alike. */
        ABSENT,
        /** One definition at a time gives the values of a target. */
        TARGET
    }

    /** Returns the sentence. */
    @Override
    public String toString() {
        return text;
    }
}
