/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.release.ScheduledRelease;
import io.firstprint.domain.release.ScheduledRelease.Status;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublishedFactsTest {
    private static final ScheduledRelease HELD = scheduled("2025-08", "2025-10-07", "2025-01-01", Status.SCHEDULED);

    private final PublishedFacts facts = new PublishedFacts();

    private static ScheduledRelease scheduled(String period, String day, String seenOn, Status status) {
        return new ScheduledRelease(
                ReleaseId.parse("CENSUS-BEA/FT900/" + period),
                Instant.parse(day + "T12:30:00Z"),
                Instant.parse(seenOn + "T00:00:00Z"),
                status);
    }

    @Test
    void shouldFindNothingChangedInWhatHolds() {
        facts.add(HELD);

        assertThat(facts.changedOf(List.of(scheduled("2025-08", "2025-10-07", "2025-09-01", Status.SCHEDULED))))
                .isEmpty();
    }

    @Test
    void shouldFindAnEarlierInstantChanged() {
        facts.add(HELD);
        ScheduledRelease earlier = scheduled("2025-08", "2025-10-06", "2025-09-01", Status.SCHEDULED);

        assertThat(facts.changedOf(List.of(earlier))).containsExactly(earlier);
    }

    @Test
    void shouldFindAStatusChangedUnderTheSameInstant() {
        facts.add(HELD);
        ScheduledRelease putOff = scheduled("2025-08", "2025-10-07", "2025-10-01", Status.POSTPONED);

        assertThat(facts.changedOf(List.of(putOff))).containsExactly(putOff);
    }

    @Test
    void shouldNotTakeAPostponementBackByAnOldList() {
        facts.add(HELD);
        facts.add(scheduled("2025-08", "2025-10-07", "2025-10-01", Status.POSTPONED));

        assertThat(facts.neverAnnouncedOf(List.of(scheduled("2025-08", "2025-10-07", "2025-10-02", Status.SCHEDULED))))
                .isEmpty();
    }

    @Test
    void shouldFillOnlyReleasesThatTheCalendarDoesNotKnow() {
        facts.add(HELD);
        ScheduledRelease unknown = scheduled("2025-09", "2025-11-04", "2025-10-02", Status.SCHEDULED);

        assertThat(facts.fillingOf(
                        List.of(scheduled("2025-08", "2025-10-09", "2025-10-02", Status.SCHEDULED), unknown)))
                .containsExactly(unknown);
    }

    @Test
    void shouldFillWithWhatAListSaysLastOfARelease() {
        ScheduledRelease first = scheduled("2025-09", "2025-11-04", "2025-10-02", Status.SCHEDULED);
        ScheduledRelease last = scheduled("2025-09", "2025-12-11", "2025-11-14", Status.SCHEDULED);

        assertThat(facts.fillingOf(List.of(last, first))).containsExactly(last);
    }
}
