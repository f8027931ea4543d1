/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.book;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import java.math.BigDecimal;
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
    /** Half the way, in powers of ten, from a value with a wrong unit to the nearest one that is not suspicious. */
    private static final int LEVEL = 10;

    private static final BigDecimal FACTOR = BigDecimal.valueOf(LEVEL);
    private static final BigDecimal BEYOND = FACTOR.multiply(FACTOR);

    /**
     * What became of a held value: either an operator or a later release decided.
     *
     * @param freed whether it was right: it counts from its own release on when an operator freed it; when a later
     *     release did, from that one on, as it stands or as that one revises it
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

    /**
     * Returns whether another value stands at this one's level, and so bears it out: on the same side of zero within a
     * factor of {@value #LEVEL}, or for a zero a zero or next to it. The values around a held one are a hundred times
     * away from it or on the other side of zero: what is at its level is not at theirs, nor the other way round.
     */
    boolean isAtLevelOf(Amount other) {
        if (amount.agreesWithinRounding(other)) {
            return true;
        }
        if (!amount.unit().equals(other.unit())) {
            return false;
        }
        BigDecimal size = other.value().abs();
        if (amount.signum() == 0) {
            BigDecimal expected = suspicion
                    .expectedFrom()
                    .value()
                    .abs()
                    .min(suspicion.expectedTo().value().abs());
            return size.multiply(BEYOND).compareTo(expected) <= 0;
        }
        BigDecimal own = amount.value().abs();
        return amount.signum() == other.signum()
                && size.compareTo(own.multiply(FACTOR)) <= 0
                && own.compareTo(size.multiply(FACTOR)) <= 0;
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
