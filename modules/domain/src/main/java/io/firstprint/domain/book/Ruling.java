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
 * @param operator who decided
 * @param reason why, in a few words
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

    /** What becomes of a held value. */
    public enum Verdict {
        /** It is as published after all, and counts from its release on. */
        RELEASE,
        /** It is wrong and never counts. */
        REJECT
    }
}
