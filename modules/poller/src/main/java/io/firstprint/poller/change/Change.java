/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.change;

import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.release.ScheduledRelease;
import io.firstprint.poller.format.RejectionReason;
import java.time.Instant;

/** What a reading adds to what is known. */
public sealed interface Change {

    /** A fact to publish: a snapshot, or what a release made new or different. */
    record NewFact(ObservationSet fact) implements Change {}

    /** Everything is known already. */
    record Nothing() implements Change {}

    /**
     * The source shows a release before it is public.
     *
     * @param release what it shows, and when that may be published
     * @param message what is held back and why
     */
    record Embargoed(ScheduledRelease release, String message) implements Change {}

    /**
     * Two readings of a release cannot be told apart.
     *
     * @param until when to look again
     * @param message what is held back and why
     */
    record Held(Instant until, String message) implements Change {}

    /**
     * The reading may not be used.
     *
     * @param reason the closed code
     * @param message what was expected, what was found, what to do
     */
    record Refused(RejectionReason reason, String message) implements Change {}
}
