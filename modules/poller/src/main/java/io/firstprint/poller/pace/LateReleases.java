/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.pace;

import io.firstprint.domain.release.ReleaseCalendar;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.release.ScheduledRelease;
import io.firstprint.domain.release.ScheduledRelease.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * Releases that should have been read by now.
 *
 * @param lateAfter how long after its instant a release is late
 */
public record LateReleases(Duration lateAfter) {
    /** A calendar that reaches back for years gives no notice for what nobody waited for. */
    static final Duration LOOKS_BACK = Duration.ofDays(7);

    /**
     * Returns the releases that are late and of which nobody was told, in order of publication. Of a release whose date
     * is an estimate, or was put off, nothing is expected.
     *
     * @param wasRead whether any source read it
     * @param hasNotice whether it was said before that it is late
     */
    public List<ScheduledRelease> find(
            ReleaseCalendar calendar, Instant now, Predicate<ReleaseId> wasRead, Predicate<ReleaseId> hasNotice) {
        return calendar.releases().stream()
                .filter(release -> release.status() == Status.SCHEDULED)
                .filter(release -> isLate(release, now))
                .filter(release -> !wasRead.test(release.release()) && !hasNotice.test(release.release()))
                .toList();
    }

    /** Returns when a release becomes late. */
    public Instant dueAt(ScheduledRelease release) {
        return release.instant().plus(lateAfter);
    }

    private boolean isLate(ScheduledRelease release, Instant now) {
        Instant due = dueAt(release);
        return !due.isAfter(now) && due.isAfter(now.minus(LOOKS_BACK));
    }
}
