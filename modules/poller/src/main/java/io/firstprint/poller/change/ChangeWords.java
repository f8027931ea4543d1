/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.change;

import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.release.ScheduledRelease;
import io.firstprint.poller.format.RejectionReason;
import java.time.Instant;

/** Why a reading is not used, in words. */
final class ChangeWords {
    private ChangeWords() {}

    static Change stale(ReferencePeriod newest, ReferencePeriod newestKnown) {
        return new Change.Refused(
                RejectionReason.STALE_FILE,
                "Expected values up to " + newestKnown + " or later as published before, found none after " + newest
                        + "; the publisher or a cache on the way served an old file: nothing to do if this passes");
    }

    static Change oldCopy(ReleaseId release) {
        return new Change.Refused(
                RejectionReason.STALE_FILE,
                "Expected what was published last of " + release + " or something newer, found the very bytes of an"
                        + " earlier reading; a cache on the way served an old copy: nothing to do if this passes");
    }

    /** The same at every question, so that it is said once. */
    static String embargo(ScheduledRelease release) {
        return "Held until " + release.instant() + ": " + release.release()
                + " is not public before, and its figures are shown already; if it came early, correct the schedule";
    }

    static Change sameMillisecond(ReleaseId release, Instant seenAt) {
        return new Change.Held(
                seenAt.plusMillis(1),
                "Two readings of " + release + " in one millisecond cannot be told apart; the second waits for the next"
                        + " round");
    }

    static Change unscheduled(ReleaseId release) {
        return new Change.Refused(
                RejectionReason.RELEASE_NOT_SCHEDULED,
                "Expected the release of " + release.programme() + " for " + release.referencePeriod()
                        + " in the schedule, found no entry; add the line '" + release.publisher() + ","
                        + release.programme() + "," + release.referencePeriod()
                        + ",<date>,<time>,<zone>', such as '2026-10-06,08:30,America/New_York', to a schedule file and run"
                        + " 'firstprint load --schedule FILE'");
    }
}
