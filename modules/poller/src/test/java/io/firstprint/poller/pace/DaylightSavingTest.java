/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.pace;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.release.Programme;
import io.firstprint.domain.release.ReleaseCalendar;
import io.firstprint.poller.pace.PollPlan.Kind;
import io.firstprint.poller.pace.PollPlan.Step;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Half past eight in New York around the days on which clocks there change, 2026-03-08 and 2026-11-01; made-up releases. */
class DaylightSavingTest {
    private final PollPlan plan = new PollPlan(Programme.parse("CENSUS-BEA/FT900"), PaceOf.jitter(0), 1);
    private final ReleaseCalendar calendar = Calendar.ofFile(
            "CENSUS-BEA,FT900,2026-01,2026-03-06,08:30,America/New_York",
            "CENSUS-BEA,FT900,2026-02,2026-03-09,08:30,America/New_York",
            "CENSUS-BEA,FT900,2026-08,2026-10-30,08:30,America/New_York",
            "CENSUS-BEA,FT900,2026-09,2026-11-02,08:30,America/New_York");

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource({
        "2026-01, 2026-03-06T13:30:00Z",
        "2026-02, 2026-03-09T12:30:00Z",
        "2026-08, 2026-10-30T12:30:00Z",
        "2026-09, 2026-11-02T13:30:00Z"
    })
    void shouldAskAtHalfPastEightInNewYorkOnBothSidesOfTheChange(String period, Instant instant) {
        Instant lastAsked = instant.minusMillis(200);

        Step step = plan.next(instant.minusMillis(100), lastAsked, calendar, release -> false);

        assertThat(step.at()).isEqualTo(instant);
        assertThat(step.kind()).isEqualTo(Kind.ARMED);
        assertThat(step.release())
                .isEqualTo(calendar.find(Calendar.release(period)).orElseThrow());
    }
}
