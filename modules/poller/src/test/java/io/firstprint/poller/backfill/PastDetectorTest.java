/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.backfill;

import static io.firstprint.poller.TestSeries.BALANCE;
import static io.firstprint.poller.TestSeries.FT900;
import static io.firstprint.poller.TestSeries.GRAPH;
import static io.firstprint.poller.TestSeries.observed;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.release.ReleaseCalendar;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.release.ScheduledRelease;
import io.firstprint.poller.change.Change;
import io.firstprint.poller.format.IndicatorReading;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** October and November 2025 are real, the revision of September is an illustration. */
class PastDetectorTest {
    private static final ReleaseId NOVEMBER = ReleaseId.parse("CENSUS-BEA/FT900/2025-11");
    private static final Instant SNAPSHOT = Instant.parse("2026-01-10T04:59:59.999Z");
    private static final Instant OUT = Instant.parse("2026-01-29T13:30:00Z");
    private static final Instant DAYS_LATER = Instant.parse("2026-02-04T04:59:59.999Z");
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final ReleaseCalendar CALENDAR =
            ReleaseCalendar.of(List.of(new ScheduledRelease(NOVEMBER, OUT, Instant.EPOCH)));
    private static final Observation SEPTEMBER_REVISED = observed("2025-09", -48000);
    private static final Vintages KNOWN = Vintages.empty(BALANCE)
            .with(fact(null, SNAPSHOT, "vintages", observed("2025-09", -48137), observed("2025-10", -29350)))
            .with(fact(NOVEMBER, OUT, "live", observed("2025-10", -29206), observed("2025-11", -56825)));

    private final PastDetector detector = new PastDetector(FT900, GRAPH);

    @Test
    void shouldPublishADayOnWhichOldPeriodsAloneWereRevised() {
        Change change = detect(false, SEPTEMBER_REVISED);

        assertThat(change).isInstanceOfSatisfying(Change.NewFact.class, found -> assertThat(found.fact())
                .returns(NOVEMBER, ObservationSet::release)
                .returns(DAYS_LATER, ObservationSet::instant)
                .returns(NOW, ObservationSet::seenAt)
                .returns(List.of(SEPTEMBER_REVISED), ObservationSet::observations));
    }

    @Test
    void shouldRefuseAWholeFileThatIsOlderThanWhatWasKnown() {
        assertThat(detect(true, SEPTEMBER_REVISED, observed("2025-10", -29206))).isInstanceOf(Change.Refused.class);
    }

    @Test
    void shouldNotTakeTheBytesOfManyDaysForAnOldCopyAfterALiveReading() {
        Change change = detect(true, SEPTEMBER_REVISED, observed("2025-10", -29206), observed("2025-11", -56825));

        assertThat(change).isInstanceOfSatisfying(Change.NewFact.class, found -> assertThat(found.fact())
                .returns("vintages", ObservationSet::contentDigest)
                .returns(List.of(SEPTEMBER_REVISED), ObservationSet::observations));
    }

    private Change detect(boolean whole, Observation... observations) {
        return detector.detect(
                KNOWN,
                new IndicatorReading(BALANCE, List.of(observations), List.of()),
                whole,
                DAYS_LATER,
                NOW,
                "vintages",
                CALENDAR);
    }

    private static ObservationSet fact(
            @Nullable ReleaseId release, Instant instant, String digest, Observation... observations) {
        return new ObservationSet(BALANCE, release, GRAPH, instant, instant, digest, List.of(observations));
    }
}
