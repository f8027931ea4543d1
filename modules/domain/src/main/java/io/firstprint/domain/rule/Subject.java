/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.rule;

import java.util.Arrays;
import java.util.Locale;

/** What a rule is about. A release is looked through for findings of each kind; a rule judges those of its own. */
public enum Subject {
    /** A first print against one provider's consensus. */
    SURPRISE,
    /** A first print against the period before. */
    SWING,
    /** A value that is the most extreme for some years, or a calendar year's place among the others. */
    RECORD,
    /** Changes in a row in one direction that end with a first print. */
    STREAK,
    /** A change of what was published earlier: of one recent period, or of many summed up. */
    REVISION,
    /** A value that a book holds and does not count. */
    QUARANTINE,
    /** Two statements about the indicator that cannot both be true within published precision. */
    CONTRADICTION;

    /**
     * Returns the subject of a name in files.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Subject parse(String text) {
        return Arrays.stream(values())
                .filter(subject -> subject.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Expected one of " + Arrays.toString(values()) + ", found '" + text + "'"));
    }

    /** Returns the name in files: {@code surprise}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
