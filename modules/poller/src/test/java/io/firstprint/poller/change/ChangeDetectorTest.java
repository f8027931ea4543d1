/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.change;

import static io.firstprint.poller.TestSeries.BALANCE;
import static io.firstprint.poller.TestSeries.missing;
import static io.firstprint.poller.TestSeries.observed;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Series;
import io.firstprint.domain.book.Source;
import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseCalendar;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.release.ScheduledRelease;
import io.firstprint.poller.TestSeries;
import io.firstprint.poller.change.Change.Embargoed;
import io.firstprint.poller.change.Change.Held;
import io.firstprint.poller.change.Change.NewFact;
import io.firstprint.poller.change.Change.Nothing;
import io.firstprint.poller.change.Change.Refused;
import io.firstprint.poller.format.RejectionReason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** October to December 2025; values are real to November, those of December are illustrations. */
class ChangeDetectorTest {
    private static final Source GRAPH = new Source("graph-csv", 10);
    private static final ReleaseId OCTOBER = ReleaseId.parse("CENSUS-BEA/FT900/2025-10");
    private static final ReleaseId NOVEMBER = ReleaseId.parse("CENSUS-BEA/FT900/2025-11");
    private static final Instant OCTOBER_OUT = Instant.parse("2026-01-08T13:30:00Z");
    private static final Instant NOVEMBER_OUT = Instant.parse("2026-01-29T13:30:00Z");
    private static final Instant BETWEEN = Instant.parse("2026-01-10T09:00:00Z");
    private static final Instant AT_NOVEMBER = NOVEMBER_OUT.plusMillis(250);
    private static final ReleaseCalendar CALENDAR = ReleaseCalendar.of(List.of(
            new ScheduledRelease(OCTOBER, OCTOBER_OUT, Instant.EPOCH),
            new ScheduledRelease(NOVEMBER, NOVEMBER_OUT, Instant.EPOCH)));

    private static final Observation SEPTEMBER = observed("2025-09", -48137);
    private static final Observation OCTOBER_FIRST = observed("2025-10", -29350);
    private static final Observation OCTOBER_REVISED = observed("2025-10", -29206);
    private static final Observation NOVEMBER_FIRST = observed("2025-11", -56825);
    private static final Vintages NOTHING_KNOWN = Vintages.empty(BALANCE);

    private final ChangeDetector detector = TestSeries.detector();

    @Test
    void shouldTakeAFileMetForTheFirstTimeAsASnapshot() {
        Change change = detect(NOTHING_KNOWN, BETWEEN, SEPTEMBER, OCTOBER_FIRST);

        assertThat(change).isEqualTo(new NewFact(fact(null, BETWEEN, BETWEEN, SEPTEMBER, OCTOBER_FIRST)));
    }

    @Test
    void shouldLeaveMissingValuesOutOfASnapshot() {
        Change change = detect(NOTHING_KNOWN, BETWEEN, missing("2025-08"), SEPTEMBER, missing("2025-10"));

        assertThat(change).isEqualTo(new NewFact(fact(null, BETWEEN, BETWEEN, SEPTEMBER)));
    }

    @Test
    void shouldTakeASnapshotWithoutAnyCalendar() {
        Change change = detector.detect(
                NOTHING_KNOWN, new Reading(List.of(SEPTEMBER), BETWEEN, "digest"), ReleaseCalendar.of(List.of()));

        assertThat(change).isEqualTo(new NewFact(fact(null, BETWEEN, BETWEEN, SEPTEMBER)));
    }

    @Test
    void shouldSayNothingOfAFileWithoutValues() {
        assertThat(detect(NOTHING_KNOWN, BETWEEN, missing("2025-09"))).isEqualTo(new Nothing());
    }

    @Test
    void shouldPublishWhatIsNewOrChangedAtTheReleasesOwnInstant() {
        Change change = detect(snapshot(), AT_NOVEMBER, SEPTEMBER, OCTOBER_REVISED, NOVEMBER_FIRST);

        assertThat(change)
                .isEqualTo(new NewFact(fact(NOVEMBER, NOVEMBER_OUT, AT_NOVEMBER, OCTOBER_REVISED, NOVEMBER_FIRST)));
    }

    @Test
    void shouldFindNothingNewWhenTheSameFileIsReadAgain() {
        Vintages known = afterNovember();

        assertThat(detect(known, AT_NOVEMBER, SEPTEMBER, OCTOBER_REVISED, NOVEMBER_FIRST))
                .isEqualTo(new Nothing());
        assertThat(detect(known, AT_NOVEMBER.plusSeconds(1), SEPTEMBER, OCTOBER_REVISED, NOVEMBER_FIRST))
                .isEqualTo(new Nothing());
    }

    @Test
    void shouldFindNothingNewWhenASnapshotIsReadAgainInTheSameMillisecond() {
        assertThat(detect(snapshot(), BETWEEN, SEPTEMBER, OCTOBER_FIRST)).isEqualTo(new Nothing());
    }

    @Test
    void shouldHoldFiguresUntilTheEmbargoEnds() {
        Instant early = NOVEMBER_OUT.minusMillis(1);

        Change change = detect(snapshot(), early, SEPTEMBER, OCTOBER_REVISED, NOVEMBER_FIRST);

        assertThat(change)
                .isEqualTo(new Embargoed(
                        CALENDAR.releases().get(1),
                        "Held until 2026-01-29T13:30:00Z: CENSUS-BEA/FT900/2025-11 is not public before, and its"
                                + " figures are shown already; if it came early, correct the schedule"));
    }

    @Test
    void shouldHoldASnapshotThatWouldBreakAnEmbargo() {
        assertThat(detect(NOTHING_KNOWN, BETWEEN, OCTOBER_FIRST, NOVEMBER_FIRST))
                .isInstanceOf(Embargoed.class);
    }

    @Test
    void shouldPublishAtTheInstantOfTheEmbargosEnd() {
        Change change = detect(snapshot(), NOVEMBER_OUT, SEPTEMBER, OCTOBER_FIRST, NOVEMBER_FIRST);

        assertThat(change).isEqualTo(new NewFact(fact(NOVEMBER, NOVEMBER_OUT, NOVEMBER_OUT, NOVEMBER_FIRST)));
    }

    @Test
    void shouldRefuseAReleaseThatTheCalendarDoesNotKnow() {
        Change change =
                detect(afterNovember(), AT_NOVEMBER.plusSeconds(60), NOVEMBER_FIRST, observed("2025-12", -60000));

        assertThat(change)
                .isEqualTo(new Refused(
                        RejectionReason.RELEASE_NOT_SCHEDULED,
                        "Expected the release of FT900 for 2025-12 in the schedule, found no entry; add the line"
                                + " 'CENSUS-BEA,FT900,2025-12,<date>,<time>,<zone>', such as '2026-10-06,08:30,America/New_York', to"
                                + " a schedule file and run 'firstprint load --schedule FILE'"));
    }

    @Test
    void shouldRefuseAStaleFile() {
        Change change = detect(afterNovember(), AT_NOVEMBER.plusSeconds(5), SEPTEMBER, OCTOBER_FIRST);

        assertThat(change)
                .isEqualTo(new Refused(
                        RejectionReason.STALE_FILE,
                        "Expected values up to 2025-11 or later as published before, found none after 2025-10; the"
                                + " publisher or a cache on the way served an old file: nothing to do if this passes"));
    }

    @Test
    void shouldSayNothingOfWhatWasNewByAClockThatStandsBeforeWhatIsKnown() {
        assertThat(detect(afterNovember(), BETWEEN, SEPTEMBER, OCTOBER_FIRST)).isEqualTo(new Nothing());
    }

    @Test
    void shouldPublishACorrectionOfAReleaseAsSeenUnderTheSameRelease() {
        Instant later = NOVEMBER_OUT.plusSeconds(7200);
        Observation corrected = observed("2025-11", -56800);

        Change change = detect(afterNovember(), later, SEPTEMBER, OCTOBER_REVISED, corrected);

        assertThat(change).isEqualTo(new NewFact(fact(NOVEMBER, later, later, corrected)));
    }

    @Test
    void shouldPublishASecondCorrectionAfterTheFirst() {
        Instant first = NOVEMBER_OUT.plusSeconds(7200);
        Instant second = first.plusSeconds(60);
        Vintages known = afterNovember().with(fact(NOVEMBER, first, first, observed("2025-11", -56800)));

        Change change = detect(known, second, SEPTEMBER, OCTOBER_REVISED, NOVEMBER_FIRST);

        assertThat(change).isEqualTo(new NewFact(fact(NOVEMBER, second, second, NOVEMBER_FIRST)));
    }

    @Test
    void shouldNotPutTwoReadingsOfOneReleaseInTheSameMillisecond() {
        assertThat(detect(afterNovember(), NOVEMBER_OUT, SEPTEMBER, OCTOBER_REVISED, observed("2025-11", -1)))
                .isEqualTo(new Held(
                        NOVEMBER_OUT.plusMillis(1),
                        "Two readings of CENSUS-BEA/FT900/2025-11 in one millisecond cannot be told apart; the second"
                                + " waits for the next round"));
    }

    @Test
    void shouldAttachARevisionWithoutANewMonthToTheReleaseOfTheNewestMonthShown() {
        Instant lagging = AT_NOVEMBER.plusSeconds(5);
        Observation revised = observed("2025-09", -48000);

        Change change = detect(snapshot(), lagging, revised, OCTOBER_FIRST);

        assertThat(change).isEqualTo(new NewFact(fact(OCTOBER, lagging, lagging, revised)));
    }

    @Test
    void shouldNotPutAFactBeforeASnapshotThatWouldOverruleIt() {
        Instant afterRelease = NOVEMBER_OUT.plusSeconds(1800);
        Vintages behind = NOTHING_KNOWN.with(fact(null, afterRelease, afterRelease, SEPTEMBER, OCTOBER_FIRST));
        Instant caughtUp = afterRelease.plusSeconds(3600);

        Change change = detect(behind, caughtUp, SEPTEMBER, OCTOBER_REVISED, NOVEMBER_FIRST);

        ObservationSet expected = fact(NOVEMBER, caughtUp, caughtUp, OCTOBER_REVISED, NOVEMBER_FIRST);
        assertThat(change).isEqualTo(new NewFact(expected));
        assertThat(behind.with(expected).latest().at(ReferencePeriod.parse("2025-10")))
                .isEqualTo(OCTOBER_REVISED.amount());
    }

    @Test
    void shouldLetASecondSourceSpeakAtTheReleasesOwnInstant() {
        Vintages known = snapshot()
                .with(new ObservationSet(
                        BALANCE,
                        NOVEMBER,
                        new Source("api", 5),
                        NOVEMBER_OUT,
                        AT_NOVEMBER,
                        "other",
                        List.of(NOVEMBER_FIRST)));

        Change change = detect(known, AT_NOVEMBER, SEPTEMBER, OCTOBER_REVISED, NOVEMBER_FIRST);

        assertThat(change)
                .isEqualTo(new NewFact(fact(NOVEMBER, NOVEMBER_OUT, AT_NOVEMBER, OCTOBER_REVISED, NOVEMBER_FIRST)));
    }

    @Test
    void shouldPublishAKnownValueThatIsNowMissingAsMissing() {
        Instant later = AT_NOVEMBER.plusSeconds(60);

        Change change = detect(afterNovember(), later, SEPTEMBER, OCTOBER_REVISED, missing("2025-11"));

        ObservationSet withdrawn = fact(NOVEMBER, later, later, missing("2025-11"));
        assertThat(change).isEqualTo(new NewFact(withdrawn));
        Vintages after = afterNovember().with(withdrawn);
        assertThat(detect(after, later.plusSeconds(60), SEPTEMBER, OCTOBER_REVISED, missing("2025-11")))
                .isEqualTo(new Nothing());
        assertThat(detect(after, later.plusSeconds(60), SEPTEMBER, OCTOBER_REVISED))
                .as("absent says nothing")
                .isEqualTo(new Nothing());
    }

    @Test
    void shouldNotTakeAnAbsentMonthAsWithdrawn() {
        assertThat(detect(afterNovember(), AT_NOVEMBER.plusSeconds(60), NOVEMBER_FIRST))
                .isEqualTo(new Nothing());
    }

    @Test
    void shouldLeaveTheSeriesEqualToTheFileAfterEveryRelease() {
        NewFact change = (NewFact) detect(snapshot(), AT_NOVEMBER, SEPTEMBER, OCTOBER_REVISED, NOVEMBER_FIRST);

        Series after = snapshot().with(change.fact()).latest();

        assertThat(after.observations()).containsExactly(SEPTEMBER, OCTOBER_REVISED, NOVEMBER_FIRST);
    }

    private Change detect(Vintages known, Instant seenAt, Observation... observations) {
        return detector.detect(known, new Reading(List.of(observations), seenAt, "digest"), CALENDAR);
    }

    private static Vintages snapshot() {
        return NOTHING_KNOWN.with(fact(null, BETWEEN, BETWEEN, SEPTEMBER, OCTOBER_FIRST));
    }

    private static Vintages afterNovember() {
        return snapshot().with(fact(NOVEMBER, NOVEMBER_OUT, AT_NOVEMBER, OCTOBER_REVISED, NOVEMBER_FIRST));
    }

    private static ObservationSet fact(
            @Nullable ReleaseId release, Instant instant, Instant seenAt, Observation... observations) {
        return new ObservationSet(BALANCE, release, GRAPH, instant, seenAt, "digest", List.of(observations));
    }
}
