/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.Programme;
import io.firstprint.domain.release.ReleaseCalendar;
import io.firstprint.domain.release.ScheduledRelease;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * On which days one release was published or will be, in order.
 *
 * <p>They say neither the time of day nor the month that a release is about. Both are added here: the time is that of the
 * programme, which the caller knows, and the months follow one another from a release that the calendar knows. The dates
 * are those that the publisher announced, so with their time they are firm, {@code SCHEDULED}; who does not know the
 * time of a programme has no instant to give.
 */
public record FredReleaseDates(List<LocalDate> dates) {
    /** The shortest time between two releases of months that was seen is three weeks, after a shutdown. */
    private static final int SHORTEST_GAP_DAYS = 10;

    private static final int SHORTEST_LAG_DAYS = 10;
    private static final int LONGEST_LAG_DAYS = 150;

    public FredReleaseDates {
        dates = List.copyOf(dates);
    }

    /**
     * Returns the releases after the newest one that the calendar and the dates have in common: the k-th date after it is
     * the k-th period after its own. Or why that cannot be told.
     *
     * @param programme whose releases the dates are
     * @param time of day at which it is published, in its zone
     */
    public Decoded<List<ScheduledRelease>> after(
            ReleaseCalendar calendar, Programme programme, LocalTime time, ZoneId zone, Clock clock) {
        try {
            ScheduledRelease anchor = anchor(calendar, programme, zone);
            LocalDate from = anchor.instant().atZone(zone).toLocalDate();
            List<ScheduledRelease> releases = new ArrayList<>();
            LocalDate previous = from;
            for (LocalDate date :
                    dates.stream().filter(date -> date.isAfter(from)).toList()) {
                ReferencePeriod period = anchor.release().referencePeriod().plus(releases.size() + 1);
                check(date, previous, period);
                releases.add(release(
                        programme, period, date.atTime(time).atZone(zone).toInstant(), clock));
                previous = date;
            }
            checkAhead(releases, clock);
            return new Decoded.Accepted<>(List.copyOf(releases));
        } catch (BadInput e) {
            return e.rejected();
        }
    }

    private static ScheduledRelease release(Programme programme, ReferencePeriod period, Instant instant, Clock clock) {
        return new ScheduledRelease(
                programme.release(period), instant, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private ScheduledRelease anchor(ReleaseCalendar calendar, Programme programme, ZoneId zone) throws BadInput {
        return calendar.releases().stream()
                .filter(release -> programme.has(release.release()))
                .filter(release -> release.status() == ScheduledRelease.Status.SCHEDULED)
                .filter(release -> dates.contains(release.instant().atZone(zone).toLocalDate()))
                .max(Comparator.comparing(
                        (ScheduledRelease release) -> release.release().referencePeriod()))
                .orElseThrow(() -> new BadInput(
                        RejectionReason.RELEASE_NOT_SCHEDULED,
                        "Expected a release of " + programme
                                + " in the calendar on one of " + dates.size()
                                + " dates, found none; load a schedule that has one, or ask for more dates"));
    }

    /** One date too many or too few shows in how long after its month a release would come. */
    private static void check(LocalDate date, LocalDate previous, ReferencePeriod period) throws BadInput {
        long lag = ChronoUnit.DAYS.between(period.plus(1).firstDay(), date);
        if (ChronoUnit.DAYS.between(previous, date) < SHORTEST_GAP_DAYS
                || lag < SHORTEST_LAG_DAYS
                || lag > LONGEST_LAG_DAYS) {
            throw BadInput.at(
                    RejectionReason.AMBIGUOUS,
                    "a date at least " + SHORTEST_GAP_DAYS + " days after " + previous + ", and " + SHORTEST_LAG_DAYS
                            + " to " + LONGEST_LAG_DAYS + " days after the end of " + period,
                    date.toString(),
                    "release_dates",
                    "there may be a date too many or too few; load the dates of this programme from a schedule file");
        }
    }

    private void checkAhead(List<ScheduledRelease> releases, Clock clock) throws BadInput {
        if (releases.stream().noneMatch(release -> release.instant().isAfter(clock.instant()))) {
            throw BadInput.at(
                    RejectionReason.INCOMPLETE_ANSWER,
                    "a date that is ahead",
                    dates.get(dates.size() - 1).toString(),
                    "the last of release_dates",
                    "ask with include_release_dates_with_no_data=true");
        }
    }
}
