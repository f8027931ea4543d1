/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.pace;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.release.ScheduledRelease;
import io.firstprint.domain.release.ScheduledRelease.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LateReleasesTest {
    private static final String OUT = "2026-01-29T13:30:00Z";
    private static final ReleaseId NOVEMBER = Calendar.release("2025-11");

    private final LateReleases late = new LateReleases(Duration.ofMinutes(15));

    @Test
    void shouldFindAReleaseThatWasNotReadAQuarterOfAnHourAfterItsInstant() {
        assertThat(find(Calendar.with("2025-11", OUT), "2026-01-29T13:45:00Z")).containsExactly(NOVEMBER);
    }

    @Test
    void shouldFindNothingBefore() {
        assertThat(find(Calendar.with("2025-11", OUT), "2026-01-29T13:44:59.999Z"))
                .isEmpty();
    }

    @Test
    void shouldFindNothingThatWasRead() {
        assertThat(late.find(
                        Calendar.with("2025-11", OUT).calendar(),
                        Instant.parse("2026-01-29T13:45:00Z"),
                        Set.of(NOVEMBER)::contains,
                        release -> false))
                .isEmpty();
    }

    @Test
    void shouldSayItOnce() {
        assertThat(late.find(
                        Calendar.with("2025-11", OUT).calendar(),
                        Instant.parse("2026-01-29T13:46:00Z"),
                        release -> false,
                        Set.of(NOVEMBER)::contains))
                .isEmpty();
    }

    @Test
    void shouldExpectNothingOfADateThatIsAnEstimate() {
        assertThat(find(new Calendar().and("2025-11", OUT, Status.TENTATIVE), "2026-01-29T13:45:00Z"))
                .isEmpty();
    }

    @Test
    void shouldExpectNothingOfAReleaseThatWasPutOff() {
        assertThat(find(Calendar.with("2025-11", OUT).and("2025-11", OUT, Status.POSTPONED), "2026-01-29T13:45:00Z"))
                .isEmpty();
    }

    @Test
    void shouldWaitForTheNewInstantOfAReleaseThatWasRescheduled() {
        Calendar calendar = Calendar.with("2025-11", OUT).and("2025-11", "2026-02-03T13:30:00Z");

        assertThat(find(calendar, "2026-01-29T13:45:00Z")).isEmpty();
        assertThat(find(calendar, "2026-02-03T13:45:00Z")).containsExactly(NOVEMBER);
    }

    @Test
    void shouldSayNothingOfWhatFellDueLongAgo() {
        Calendar calendar = Calendar.with("2025-10", "2026-01-08T13:30:00Z").and("2025-11", OUT);

        assertThat(find(calendar, "2026-02-01T00:00:00Z")).containsExactly(NOVEMBER);
    }

    private Iterable<ReleaseId> find(Calendar calendar, String now) {
        return late.find(calendar.calendar(), Instant.parse(now), release -> false, release -> false).stream()
                .map(ScheduledRelease::release)
                .toList();
    }
}
