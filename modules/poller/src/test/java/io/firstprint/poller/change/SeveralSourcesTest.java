/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.change;

import static io.firstprint.poller.TestSeries.BALANCE;
import static io.firstprint.poller.TestSeries.FT900;
import static io.firstprint.poller.TestSeries.observed;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Source;
import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseCalendar;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.release.ScheduledRelease;
import io.firstprint.domain.release.ScheduledRelease.Status;
import io.firstprint.poller.change.Change.Embargoed;
import io.firstprint.poller.change.Change.NewFact;
import io.firstprint.poller.change.Change.Nothing;
import io.firstprint.poller.change.Change.Refused;
import io.firstprint.poller.format.RejectionReason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The release of November 2025 by its text, by Exhibit 1 and by a carrier. October and November are real. */
class SeveralSourcesTest {
    private static final Source TEXT = new Source("text", 10);
    private static final Source TABLE = new Source("table", 40);
    private static final Source CARRIER = new Source("carrier", 20);
    private static final ReleaseId OCTOBER = ReleaseId.parse("CENSUS-BEA/FT900/2025-10");
    private static final ReleaseId NOVEMBER = ReleaseId.parse("CENSUS-BEA/FT900/2025-11");
    private static final Instant OCTOBER_OUT = Instant.parse("2026-01-08T13:30:00Z");
    private static final Instant OUT = Instant.parse("2026-01-29T13:30:00Z");
    private static final Instant FIRST = OUT.plusMillis(300);
    private static final Instant SECOND = OUT.plusSeconds(20);
    private static final ReleaseCalendar CALENDAR = ReleaseCalendar.of(List.of(
            new ScheduledRelease(OCTOBER, OCTOBER_OUT, Instant.EPOCH),
            new ScheduledRelease(NOVEMBER, OUT, Instant.EPOCH)));
    private static final Observation SEPTEMBER = observed("2025-09", -48137);
    private static final Observation OCTOBER_FIRST = observed("2025-10", -29350);
    private static final Observation OCTOBER_REVISED = observed("2025-10", -29206);
    private static final Observation NOVEMBER_FIRST = observed("2025-11", -56825);
    private static final Observation OCTOBER_IN_WORDS = inWords("2025-10", "-292E8 USD");
    private static final Observation NOVEMBER_IN_WORDS = inWords("2025-11", "-568E8 USD");
    private static final Vintages BEFORE = Vintages.empty(BALANCE)
            .with(new ObservationSet(
                    BALANCE,
                    null,
                    TABLE,
                    OCTOBER_OUT.plusSeconds(60),
                    OCTOBER_OUT.plusSeconds(60),
                    "history",
                    List.of(SEPTEMBER, OCTOBER_FIRST)));

    @Test
    void shouldMakeTheSameFactOfAReadingWhoeverSpokeFirst() {
        ObservationSet textFirst = fact(detect(BEFORE, TEXT, SECOND, OCTOBER_IN_WORDS, NOVEMBER_IN_WORDS));
        ObservationSet table = fact(detect(BEFORE, TABLE, FIRST, SEPTEMBER, OCTOBER_REVISED, NOVEMBER_FIRST));

        ObservationSet textSecond = fact(detect(BEFORE.with(table), TEXT, SECOND, OCTOBER_IN_WORDS, NOVEMBER_IN_WORDS));

        assertThat(textSecond).isEqualTo(textFirst);
        assertThat(textFirst.instant()).isEqualTo(OUT);
    }

    @Test
    void shouldLetTheFinerReadingHoldAtTheReleasesOwnInstant() {
        Vintages text = BEFORE.with(fact(detect(BEFORE, TEXT, FIRST, OCTOBER_IN_WORDS, NOVEMBER_IN_WORDS)));

        ObservationSet table = fact(detect(text, TABLE, SECOND, SEPTEMBER, OCTOBER_REVISED, NOVEMBER_FIRST));

        assertThat(table.instant()).isEqualTo(OUT);
        assertThat(table.observations()).containsExactly(OCTOBER_REVISED, NOVEMBER_FIRST);
        assertThat(text.with(table).latest().at(ReferencePeriod.parse("2025-11")))
                .isEqualTo(NOVEMBER_FIRST.amount());
    }

    @Test
    void shouldSayNothingAgainForASourceThatOthersHaveOverruled() {
        Vintages known = BEFORE.with(fact(detect(BEFORE, TEXT, FIRST, OCTOBER_IN_WORDS, NOVEMBER_IN_WORDS)));
        Vintages both = known.with(fact(detect(known, TABLE, SECOND, OCTOBER_REVISED, NOVEMBER_FIRST)));

        Change again = detect(both, TEXT, SECOND.plusSeconds(60), OCTOBER_IN_WORDS, NOVEMBER_IN_WORDS);

        assertThat(again).isEqualTo(new Nothing());
    }

    @Test
    void shouldNotTakeACoarserWordOnAnOldPeriodAsARevision() {
        Vintages known =
                Vintages.empty(BALANCE).with(set(TABLE, null, OCTOBER_OUT.plusSeconds(60), SEPTEMBER, OCTOBER_REVISED));

        ObservationSet text = fact(detect(known, TEXT, FIRST, OCTOBER_IN_WORDS, NOVEMBER_IN_WORDS));

        assertThat(text.observations()).containsExactly(NOVEMBER_IN_WORDS);
    }

    @Test
    void shouldSayNothingForACarrierThatIsBehindTheOthers() {
        Vintages known = BEFORE.with(set(TABLE, NOVEMBER, OUT, OCTOBER_REVISED, NOVEMBER_FIRST));

        assertThat(detect(known, CARRIER, SECOND, SEPTEMBER, OCTOBER_FIRST)).isEqualTo(new Nothing());
    }

    @Test
    void shouldNotUndoAnErratumForACarrierThatStillShowsWhatStoodBefore() {
        Observation corrected = observed("2025-11", -56800);
        Vintages known = BEFORE.with(set(TABLE, NOVEMBER, OUT, OCTOBER_REVISED, NOVEMBER_FIRST))
                .with(set(TABLE, NOVEMBER, OUT.plusSeconds(3600), corrected));

        ObservationSet carrier =
                fact(detect(known, CARRIER, OUT.plusSeconds(7200), SEPTEMBER, OCTOBER_REVISED, NOVEMBER_FIRST));

        assertThat(carrier.instant()).isEqualTo(OUT);
        assertThat(known.with(carrier).latest().at(ReferencePeriod.parse("2025-11")))
                .isEqualTo(corrected.amount());
    }

    @Test
    void shouldNotTakeWhatASourceLeftUnchangedAsItsWordAgainstAnErratum() {
        Observation erratum = observed("2025-09", -48000);
        Vintages known = BEFORE.with(set(TABLE, NOVEMBER, OUT, OCTOBER_REVISED, NOVEMBER_FIRST))
                .with(set(CARRIER, NOVEMBER, OUT, OCTOBER_REVISED, NOVEMBER_FIRST))
                .with(set(TABLE, NOVEMBER, OUT.plusSeconds(3600), erratum));

        Change change = detect(known, CARRIER, OUT.plusSeconds(7200), SEPTEMBER, OCTOBER_REVISED, NOVEMBER_FIRST);

        assertThat(change).isEqualTo(new Nothing());
    }

    @Test
    void shouldNotUndoASecondErratumForACarrierThatStillShowsTheFirst() {
        Observation first = observed("2025-11", -56800);
        Vintages known = BEFORE.with(set(TABLE, NOVEMBER, OUT, OCTOBER_REVISED, NOVEMBER_FIRST))
                .with(set(CARRIER, NOVEMBER, OUT, OCTOBER_REVISED, NOVEMBER_FIRST))
                .with(set(TABLE, NOVEMBER, OUT.plusSeconds(3600), first))
                .with(set(TABLE, NOVEMBER, OUT.plusSeconds(7200), observed("2025-11", -56700)));

        assertThat(detect(known, CARRIER, OUT.plusSeconds(7300), OCTOBER_REVISED, first))
                .isEqualTo(new Nothing());
        assertThat(detect(known, TEXT, OUT.plusSeconds(7300), OCTOBER_IN_WORDS, NOVEMBER_IN_WORDS))
                .as("what was said of the release, in words")
                .isInstanceOfSatisfying(
                        NewFact.class, said -> assertThat(said.fact().instant()).isEqualTo(OUT));
    }

    @Test
    void shouldTakeWhatTheHigherSourceNeverSaidAsACorrectionOfACarrier() {
        Vintages known = BEFORE.with(set(TABLE, NOVEMBER, OUT, OCTOBER_REVISED, NOVEMBER_FIRST))
                .with(set(CARRIER, NOVEMBER, OUT, OCTOBER_REVISED, NOVEMBER_FIRST));
        Observation corrected = observed("2025-11", -56800);

        ObservationSet fact = fact(detect(known, CARRIER, OUT.plusSeconds(7300), OCTOBER_REVISED, corrected));

        assertThat(fact.observations()).containsExactly(corrected);
    }

    @Test
    void shouldPutACorrectionRightBehindWhatItCorrectsWhenOurClockWasSetBack() {
        Vintages known = BEFORE.with(read("first", OUT, NOVEMBER_FIRST));
        Observation corrected = observed("2025-11", -56800);
        Instant setBack = OUT.minusSeconds(86_400);

        ObservationSet fact = fact(detect(known, TABLE, setBack, corrected));

        Vintages after = known.with(fact);
        assertThat(fact.instant()).isEqualTo(OUT.plusMillis(1));
        assertThat(after.latest().at(corrected.period())).isEqualTo(corrected.amount());
        assertThat(detect(after, TABLE, setBack.plusSeconds(5), corrected)).isEqualTo(new Nothing());
    }

    @Test
    void shouldJoinTheSnapshotOfOthersWhereNothingIsKnownFromBeforeTheRelease() {
        Observation august = observed("2025-08", -59_300);
        Vintages known =
                Vintages.empty(BALANCE).with(set(TABLE, null, SECOND, SEPTEMBER, OCTOBER_REVISED, NOVEMBER_FIRST));

        ObservationSet carrier =
                fact(detect(known, CARRIER, SECOND.plusSeconds(1), august, SEPTEMBER, OCTOBER_FIRST, NOVEMBER_FIRST));

        assertThat(carrier.isSnapshot()).isTrue();
        assertThat(carrier.observations()).containsExactly(august);
    }

    @Test
    void shouldMakeASnapshotInWordsFinerByTheTableThatIsMetNext() {
        Vintages known = Vintages.empty(BALANCE).with(set(TEXT, null, FIRST, OCTOBER_IN_WORDS, NOVEMBER_IN_WORDS));

        ObservationSet table = fact(detect(known, TABLE, SECOND, SEPTEMBER, OCTOBER_REVISED, NOVEMBER_FIRST));

        assertThat(table.isSnapshot()).isTrue();
        assertThat(known.with(table).latest().observations())
                .containsExactly(SEPTEMBER, OCTOBER_REVISED, NOVEMBER_FIRST);
    }

    @Test
    void shouldRefuseTheBytesOfAnEarlierStateOfARelease() {
        Observation corrected = observed("2025-11", -56800);
        Vintages known = BEFORE.with(read("first", OUT, NOVEMBER_FIRST)).with(read("second", SECOND, corrected));
        Reading oldCopy = new Reading(List.of(NOVEMBER_FIRST), SECOND.plusSeconds(60), "first");

        Change change = new ChangeDetector(FT900, TABLE).detect(known, oldCopy, CALENDAR);

        assertThat(change).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.reason())
                .isEqualTo(RejectionReason.STALE_FILE));
    }

    @Test
    void shouldTakeAReadingOfNothingButTheReleasesPeriodAsThatRelease() {
        ObservationSet fact = fact(detect(Vintages.empty(BALANCE), TABLE, FIRST, NOVEMBER_FIRST));

        assertThat(fact.release()).isEqualTo(NOVEMBER);
        assertThat(fact.instant()).isEqualTo(OUT);
    }

    @Test
    void shouldHoldFiguresWhileOurClockMayBeAheadOfThePublishers() {
        Instant seenAt = OUT.plusMillis(200);
        Reading reading = new Reading(List.of(NOVEMBER_FIRST), List.of(), seenAt, seenAt.minusSeconds(2), "digest");

        Change change = new ChangeDetector(FT900, TABLE).detect(BEFORE, reading, CALENDAR);

        assertThat(change).isInstanceOf(Embargoed.class);
    }

    @Test
    void shouldPublishAReleaseOfATentativeDateWhenItIsRead() {
        ReleaseCalendar tentative = calendar(Status.TENTATIVE);
        Instant early = OUT.minusSeconds(3600);

        Change change = new ChangeDetector(FT900, TABLE)
                .detect(BEFORE, new Reading(List.of(NOVEMBER_FIRST), early, "digest"), tentative);

        assertThat(fact(change).instant()).isEqualTo(early);
    }

    @Test
    void shouldPublishAReleaseThatWasPutOffWhenItIsRead() {
        Instant weeksLater = OUT.plusSeconds(14 * 86_400);

        Change change = new ChangeDetector(FT900, TABLE)
                .detect(BEFORE, new Reading(List.of(NOVEMBER_FIRST), weeksLater, "digest"), calendar(Status.POSTPONED));

        assertThat(fact(change).instant()).isEqualTo(weeksLater);
    }

    @Test
    void shouldKeepTheInstantAtWhichAReleaseCameOutWhenItsDateIsAnnouncedAnew() {
        Vintages known = BEFORE.with(set(TABLE, NOVEMBER, OUT, OCTOBER_REVISED, NOVEMBER_FIRST));
        ReleaseCalendar moved = ReleaseCalendar.of(
                List.of(new ScheduledRelease(NOVEMBER, OUT.plusSeconds(30 * 86_400), OUT.plusSeconds(60))));

        Change change = new ChangeDetector(FT900, CARRIER)
                .detect(known, new Reading(List.of(NOVEMBER_FIRST), SECOND, "digest"), moved);

        assertThat(fact(change).instant()).isEqualTo(OUT);
    }

    private static ReleaseCalendar calendar(Status status) {
        return ReleaseCalendar.of(List.of(new ScheduledRelease(NOVEMBER, OUT, Instant.EPOCH, status)));
    }

    private static Change detect(Vintages known, Source source, Instant seenAt, Observation... observations) {
        return new ChangeDetector(FT900, source)
                .detect(known, new Reading(List.of(observations), seenAt, source.name()), CALENDAR);
    }

    private static ObservationSet fact(Change change) {
        assertThat(change).isInstanceOf(NewFact.class);
        return ((NewFact) change).fact();
    }

    private static ObservationSet set(
            Source source, @Nullable ReleaseId release, Instant instant, Observation... observations) {
        return new ObservationSet(BALANCE, release, source, instant, instant, source.name(), List.of(observations));
    }

    private static ObservationSet read(String digest, Instant instant, Observation observation) {
        return new ObservationSet(BALANCE, NOVEMBER, TABLE, instant, instant, digest, List.of(observation));
    }

    private static Observation inWords(String period, String amount) {
        return new Observation(ReferencePeriod.parse(period), Amount.parse(amount));
    }
}
