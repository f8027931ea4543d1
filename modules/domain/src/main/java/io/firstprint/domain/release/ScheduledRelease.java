/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.release;

import java.time.Instant;

/**
 * The calendar's word on when a release is published. One that was seen later replaces an earlier one of the same
 * release: with another instant the release was rescheduled, earlier or later, with another status that is what changed.
 *
 * @param release which act of publication
 * @param instant when it becomes public, UTC; what that means is said by the status
 * @param seenAt when we learned this
 * @param status how firm the instant is
 */
public record ScheduledRelease(ReleaseId release, Instant instant, Instant seenAt, Status status) {

    /** How firm the instant of a release is. */
    public enum Status {
        /** The instant is the embargo's end: nothing before it is published, and what is missing after it is late. */
        SCHEDULED,
        /** The date is an estimate: there is no embargo, and nothing is called late. */
        TENTATIVE,
        /**
         * Put off, and no new date is known: the instant is the one that no longer holds. Nothing is expected, and what
         * appears nevertheless is published when it is read.
         */
        POSTPONED
    }

    /** Creates the word on a release that is firm, {@link Status#SCHEDULED}. */
    public ScheduledRelease(ReleaseId release, Instant instant, Instant seenAt) {
        this(release, instant, seenAt, Status.SCHEDULED);
    }

    /** Returns whether nothing of the release may be published yet at an instant. */
    public boolean isEmbargoedAt(Instant now) {
        return status == Status.SCHEDULED && instant.isAfter(now);
    }

    /** Returns whether another word says the same of when the same release is published, whenever it was learned. */
    public boolean saysWhat(ScheduledRelease other) {
        return release.equals(other.release) && instant.equals(other.instant) && status == other.status;
    }
}
