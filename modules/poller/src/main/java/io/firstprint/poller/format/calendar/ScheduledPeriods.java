/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format.calendar;

import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseCalendar;
import io.firstprint.domain.release.ScheduledRelease;
import io.firstprint.poller.format.RejectionReason;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which period a release is about, for calendars that do not say. The schedule knows; counting months back does not,
 * for a release that was put off is about an older one.
 */
final class ScheduledPeriods {
    private final Map<List<Object>, ReferencePeriod> periods = new HashMap<>();

    ScheduledPeriods(ReleaseCalendar calendar) {
        for (ScheduledRelease release : calendar.releases()) {
            if (release.status() != ScheduledRelease.Status.POSTPONED) { // its instant no longer holds
                periods.put(
                        List.of(release.release().publisher(), release.release().programme(), release.instant()),
                        release.release().referencePeriod());
            }
        }
    }

    ReferencePeriod at(CalendarEvent event, Instant release) throws BadRow {
        ReferencePeriod period = periods.get(List.of(event.publisher(), event.programme(), release));
        if (period == null) {
            throw new BadRow(
                    RejectionReason.RELEASE_NOT_SCHEDULED,
                    "a release of " + event.publisher() + "/" + event.programme() + " that the schedule knows",
                    release.toString());
        }
        return period;
    }
}
