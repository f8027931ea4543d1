/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.release;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** When each release is published, by what was announced last. Immutable. */
public final class ReleaseCalendar {
    private static final Comparator<ScheduledRelease> LAST_ANNOUNCED = Comparator.comparing(ScheduledRelease::seenAt)
            .thenComparing(ScheduledRelease::instant)
            .thenComparing(ScheduledRelease::status);

    private final Map<ReleaseId, ScheduledRelease> byRelease;

    private ReleaseCalendar(Map<ReleaseId, ScheduledRelease> byRelease) {
        this.byRelease = byRelease;
    }

    /** Returns the calendar after all announcements; of two for one release the one seen last holds. */
    public static ReleaseCalendar of(Collection<ScheduledRelease> announcements) {
        Map<ReleaseId, ScheduledRelease> latest = new HashMap<>();
        for (ScheduledRelease announcement : announcements) {
            latest.merge(
                    announcement.release(),
                    announcement,
                    (held, found) -> LAST_ANNOUNCED.compare(held, found) >= 0 ? held : found);
        }
        return new ReleaseCalendar(Map.copyOf(latest));
    }

    /** Returns what holds of a release, or empty when the calendar does not know it. */
    public Optional<ScheduledRelease> find(ReleaseId release) {
        return Optional.ofNullable(byRelease.get(release));
    }

    /** Returns every release in order of publication. */
    public List<ScheduledRelease> releases() {
        List<ScheduledRelease> all = new ArrayList<>(byRelease.values());
        all.sort(Comparator.comparing(ScheduledRelease::instant).thenComparing(ScheduledRelease::release));
        return List.copyOf(all);
    }
}
