/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.book;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A published value that a book held in quarantine, and what became of it.
 *
 * @param release the act of publication that it came with
 * @param instant of that publication
 * @param period which period it is about
 * @param amount as published
 * @param suspicion why it is held
 * @param decision what became of it, or null while it is held
 */
public record HeldValue(
        ReleaseId release,
        Instant instant,
        ReferencePeriod period,
        Amount amount,
        Suspicion suspicion,
        @Nullable Decision decision) {

    /**
     * What became of a held value: either an operator or a later release decided.
     *
     * @param freed whether it counts: from its own release on when an operator freed it, from the later release on
     *     when that left it standing
     * @param at instant of the ruling or of the later release
     * @param ruling the operator's word, or null when a release decided
     * @param by the release that decided, or null when an operator did
     */
    public record Decision(
            boolean freed,
            Instant at,
            @Nullable Ruling ruling,
            @Nullable ReleaseId by) {

        static Decision of(Ruling ruling) {
            return new Decision(ruling.verdict() == Ruling.Verdict.RELEASE, ruling.instant(), ruling, null);
        }
    }

    /** Returns whether nothing was decided yet. */
    public boolean isOpen() {
        return decision == null;
    }

    /** Returns whether it counts from its own release on. */
    boolean counts() {
        return decision != null && decision.freed() && decision.ruling() != null;
    }

    HeldValue decidedBy(boolean freed, ObservationSet later) {
        return new HeldValue(
                release,
                instant,
                period,
                amount,
                suspicion,
                new Decision(freed, later.instant(), null, later.release()));
    }
}
