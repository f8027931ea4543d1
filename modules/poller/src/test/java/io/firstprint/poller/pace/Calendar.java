/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.pace;

import io.firstprint.domain.release.ReleaseCalendar;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.release.ScheduledRelease;
import io.firstprint.domain.release.ScheduledRelease.Status;
import io.firstprint.poller.format.ReleaseScheduleFile;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Calendars that tests write down in a line; what is added later replaces what was there of the same release. */
final class Calendar {
    private static final Instant FIRST_SEEN = Instant.parse("2026-01-01T00:00:00Z");

    private final List<ScheduledRelease> announced = new ArrayList<>();

    static Calendar with(String period, String instant) {
        return new Calendar().and(period, instant);
    }

    Calendar and(String period, String instant) {
        return and(period, instant, Status.SCHEDULED);
    }

    Calendar and(String period, String instant, Status status) {
        Instant seenAt = FIRST_SEEN.plusSeconds(announced.size());
        announced.add(new ScheduledRelease(release(period), Instant.parse(instant), seenAt, status));
        return this;
    }

    ReleaseCalendar calendar() {
        return ReleaseCalendar.of(announced);
    }

    static ReleaseId release(String period) {
        return ReleaseId.parse("CENSUS-BEA/FT900/" + period);
    }

    /** Returns the calendar of a schedule file's lines. */
    static ReleaseCalendar ofFile(String... lines) {
        String text = "publisher,programme,reference_period,date,time,zone\n" + String.join("\n", lines) + "\n";
        return new ReleaseScheduleFile(Clock.fixed(FIRST_SEEN, ZoneOffset.UTC))
                .decode(text.getBytes(StandardCharsets.UTF_8))
                .fold(accepted -> ReleaseCalendar.of(accepted.value()), rejected -> {
                    throw new AssertionError(rejected.message());
                });
    }
}
