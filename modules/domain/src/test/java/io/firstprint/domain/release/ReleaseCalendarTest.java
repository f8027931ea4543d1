/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.Sample;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReleaseCalendarTest {
    private static final ScheduledRelease AUGUST = scheduled("2025-08", "2025-10-07", "2025-01-01");
    private static final ScheduledRelease POSTPONED = scheduled("2025-08", "2025-11-19", "2025-11-10");
    private static final ScheduledRelease SEPTEMBER = scheduled("2025-09", "2025-12-11", "2025-11-10");

    private static ScheduledRelease scheduled(String period, String instant, String seenAt) {
        return new ScheduledRelease(Sample.ft900(period), Sample.at(instant), Sample.at(seenAt));
    }

    @Test
    void shouldHoldWhatWasAnnouncedLast() {
        ReleaseCalendar calendar = ReleaseCalendar.of(List.of(POSTPONED, AUGUST));

        assertThat(calendar.find(ReleaseId.parse("CENSUS-BEA/FT900/2025-08"))).contains(POSTPONED);
    }

    @Test
    void shouldHoldTheLaterInstantOfTwoAnnouncementsSeenAtOnce() {
        ScheduledRelease earlier = scheduled("2025-08", "2025-11-18", "2025-11-10");

        assertThat(ReleaseCalendar.of(List.of(POSTPONED, earlier)).releases()).containsExactly(POSTPONED);
    }

    @Test
    void shouldHoldTheEarlierInstantThatWasAnnouncedLast() {
        ScheduledRelease earlier = scheduled("2025-08", "2025-11-18", "2025-11-12");

        assertThat(ReleaseCalendar.of(List.of(earlier, POSTPONED)).releases()).containsExactly(earlier);
    }

    @Test
    void shouldHoldTheStatusThatWasAnnouncedLast() {
        ScheduledRelease putOff = new ScheduledRelease(
                AUGUST.release(), AUGUST.instant(), Sample.at("2025-10-01"), ScheduledRelease.Status.POSTPONED);

        assertThat(ReleaseCalendar.of(List.of(putOff, AUGUST)).releases()).containsExactly(putOff);
    }

    @Test
    void shouldHoldOneStatusOfTwoSeenAtOnceInWhateverOrder() {
        ScheduledRelease putOff = new ScheduledRelease(
                AUGUST.release(), AUGUST.instant(), AUGUST.seenAt(), ScheduledRelease.Status.POSTPONED);

        assertThat(ReleaseCalendar.of(List.of(AUGUST, putOff)).releases())
                .isEqualTo(ReleaseCalendar.of(List.of(putOff, AUGUST)).releases())
                .containsExactly(putOff);
    }

    @Test
    void shouldNotDependOnTheOrderOfAnnouncements() {
        ReleaseCalendar calendar = ReleaseCalendar.of(List.of(AUGUST, SEPTEMBER, POSTPONED));
        ReleaseCalendar other = ReleaseCalendar.of(List.of(POSTPONED, AUGUST, SEPTEMBER));

        assertThat(calendar.releases()).isEqualTo(other.releases());
    }

    @Test
    void shouldListReleasesInOrderOfPublication() {
        ReleaseCalendar calendar = ReleaseCalendar.of(List.of(SEPTEMBER, POSTPONED));

        assertThat(calendar.releases()).containsExactly(POSTPONED, SEPTEMBER);
    }
}
