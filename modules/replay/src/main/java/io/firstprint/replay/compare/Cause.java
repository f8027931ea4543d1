/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.compare;

/**
 * Why two namespaces do not say the same, worked out from what each of them holds. The causes are in order of precedence:
 * what the events themselves show comes before what follows from differing facts, and what nothing explains comes last. So
 * an alert that names another version of its rule on each side is looked at before definitions.
 *
 * <p>A digest brings the views of its release together: of their causes and its own it has the first.
 */
public enum Cause {
    /**
     * On either side it follows from a publication outside the range that was asked for: its {@code effectiveAt} lies there,
     * or it is a balance that is the newest on one side only because of facts from there, and differs in nothing else. Such a
     * difference is left out of the verdict.
     */
    RANGE("outside the range that was asked for"),
    /** The two were computed by different versions of the logic. */
    LOGIC_VERSION("computed by another version of the logic"),
    /** A definition by which the indicator, or one that it follows from, is computed, explained or checked differs. */
    DEFINITIONS("the definitions differ"),
    /**
     * The observations or rulings of the indicator, or of one that it follows from by a definition, differ; or the markers of
     * the release.
     */
    FACTS("the facts differ"),
    /** The expectations of the indicator, or of one that it follows from, differ. */
    CONSENSUS("the consensus differs"),
    /** An alert names another version of its rule on each side, or the versions of its rule differ. */
    RULES("the rules differ"),
    /** The fields are the same, and were written with different versions of the schema. */
    SCHEMA("written with another version of the schema"),
    /** Nothing of the above, and one side has facts that are not processed yet: compare again when they are. */
    UNPROCESSED("not all facts are processed"),
    /** Facts, rules, definitions, consensus, logic and schema are the same, and what is said is not: a fault. */
    UNEXPLAINED("FAULT: from the same facts, by the same logic");

    private final String words;

    Cause(String words) {
        this.words = words;
    }

    /** Returns the cause in a few words. */
    public String words() {
        return words;
    }
}
