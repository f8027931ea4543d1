/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.book;

import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import java.time.Instant;

/**
 * A fact: an operator's word on values that a book holds in quarantine.
 *
 * @param indicator whose book
 * @param release the act of publication that the values came with
 * @param period which period of it
 * @param verdict what is to become of them
 * @param operator who decided, at most 80 printable characters
 * @param reason why, at most 300 printable characters
 * @param instant when the decision was made; of several the last holds
 */
public record Ruling(
        Indicator indicator,
        ReleaseId release,
        ReferencePeriod period,
        Verdict verdict,
        String operator,
        String reason,
        Instant instant) {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_REASON = 300;

    /** @throws IllegalArgumentException if operator or reason is not one line of printable text, or too long */
    public Ruling {
        checkLine("an operator's name", operator, LONGEST_NAME);
        checkLine("a reason", reason, LONGEST_REASON);
        if (period.frequency() != indicator.frequency()) {
            throw new IllegalArgumentException("Expected a " + indicator.frequency() + " period, found " + period);
        }
    }

    private static void checkLine(String what, String text, int longest) {
        if (text.isBlank() || text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("Expected " + what + " of 1 to " + longest
                    + " printable characters on one line, found " + text.length());
        }
    }

    /** What becomes of a held value. */
    public enum Verdict {
        /** It is as published after all, and counts from its release on. */
        RELEASE,
        /** It is wrong and never counts. */
        REJECT
    }
}
