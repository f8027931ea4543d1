/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.change;

import static io.firstprint.poller.TestSeries.BALANCE;
import static io.firstprint.poller.TestSeries.observed;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.book.HeldValue;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Ruling;
import io.firstprint.domain.book.Source;
import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseCalendar;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.release.ScheduledRelease;
import io.firstprint.poller.TestSeries;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Two years of illustrations, and a November with the wrong sign. */
class QuarantinedValuesTest {
    private static final ReleaseId NOVEMBER = ReleaseId.parse("CENSUS-BEA/FT900/2025-11");
    private static final ReleaseId DECEMBER = ReleaseId.parse("CENSUS-BEA/FT900/2025-12");
    private static final Instant BEFORE = Instant.parse("2026-01-10T09:00:00Z");
    private static final Instant NOVEMBER_OUT = Instant.parse("2026-01-29T13:30:00Z");
    private static final Instant DECEMBER_OUT = Instant.parse("2026-02-19T13:30:00Z");
    private static final ReleaseCalendar CALENDAR = ReleaseCalendar.of(List.of(
            new ScheduledRelease(NOVEMBER, NOVEMBER_OUT, Instant.EPOCH),
            new ScheduledRelease(DECEMBER, DECEMBER_OUT, Instant.EPOCH)));
    private static final Observation FLIPPED = observed("2025-11", 50_300);

    private final ChangeDetector detector = TestSeries.detector();

    private static List<Observation> history() {
        List<Observation> history = new ArrayList<>();
        for (int i = 23; i >= 0; i--) {
            history.add(observed(ReferencePeriod.parse("2025-10").plus(-i).toString(), -50_000 - i));
        }
        return history;
    }

    private static Vintages afterNovember() {
        Vintages vintages = Vintages.empty(BALANCE)
                .with(set(null, BEFORE, history()))
                .with(set(NOVEMBER, NOVEMBER_OUT, List.of(FLIPPED)));
        assertThat(vintages.held()).hasSize(1);
        return vintages;
    }

    private static ObservationSet set(@Nullable ReleaseId release, Instant instant, List<Observation> observations) {
        return new ObservationSet(
                BALANCE, release, new Source("graph-csv", 10), instant, instant, "digest", observations);
    }

    private Change detect(Vintages known, Instant seenAt, Observation... newest) {
        List<Observation> file = new ArrayList<>(history());
        file.addAll(List.of(newest));
        return detector.detect(known, new Reading(file, seenAt, "digest"), CALENDAR);
    }

    @Test
    void shouldNotPublishAHeldValueAgain() {
        assertThat(detect(afterNovember(), NOVEMBER_OUT.plusSeconds(60), FLIPPED))
                .isEqualTo(new Change.Nothing());
    }

    @Test
    void shouldNotPublishAValueThatAnOperatorRejectedAgain() {
        Vintages rejected = afterNovember()
                .with(new Ruling(
                        BALANCE,
                        NOVEMBER,
                        FLIPPED.period(),
                        Ruling.Verdict.REJECT,
                        "ann",
                        "wrong sign",
                        NOVEMBER_OUT.plusSeconds(30)));

        assertThat(detect(rejected, NOVEMBER_OUT.plusSeconds(60), FLIPPED)).isEqualTo(new Change.Nothing());
    }

    @Test
    void shouldPublishTheCorrectionOfAHeldValue() {
        Change change = detect(afterNovember(), NOVEMBER_OUT.plusSeconds(60), observed("2025-11", -50_300));

        assertThat(((Change.NewFact) change).fact().observations()).containsExactly(observed("2025-11", -50_300));
    }

    @Test
    void shouldStateAHeldValueAgainWithTheNextReleaseThatLeavesItStanding() {
        Change change = detect(afterNovember(), DECEMBER_OUT.plusSeconds(1), FLIPPED, observed("2025-12", -50_400));

        Vintages after = afterNovember().with(((Change.NewFact) change).fact());
        assertThat(after.held()).noneMatch(HeldValue::isOpen);
        assertThat(after.latest().at(FLIPPED.period())).isEqualTo(FLIPPED.amount());
    }

    @Test
    void shouldPublishTheRevisionOfAHeldValueThatBearsItOut() {
        Change change = detect(
                afterNovember(), DECEMBER_OUT.plusSeconds(1), observed("2025-11", 50_600), observed("2025-12", 50_400));

        Vintages after = afterNovember().with(((Change.NewFact) change).fact());
        assertThat(after.held()).noneMatch(HeldValue::isOpen);
        assertThat(after.latest().at(FLIPPED.period()))
                .isEqualTo(observed("2025-11", 50_600).amount());
    }

    @Test
    void shouldStateAValueOnceThatIsNewsHereAndHeldOfAnotherProgramme() {
        ReleaseId advance = ReleaseId.parse("CENSUS/ADVANCE/2025-11");
        Observation other = observed("2025-11", 50_600);
        Vintages known = afterNovember().with(set(advance, NOVEMBER_OUT.plusSeconds(1), List.of(other)));
        assertThat(known.held()).filteredOn(HeldValue::isOpen).hasSize(2);

        Change change = detect(known, DECEMBER_OUT.plusSeconds(1), other, observed("2025-12", -50_400));

        assertThat(((Change.NewFact) change).fact().observations())
                .containsExactly(other, observed("2025-12", -50_400));
    }
}
