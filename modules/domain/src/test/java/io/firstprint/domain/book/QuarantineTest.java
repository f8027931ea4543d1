/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.Sample;
import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.book.Ruling.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published series is steady at about fifty billion; each test publishes something odd on top of it. */
class QuarantineTest {
    private static final String FEBRUARY = "2026-04-08T12:30:00Z";
    private static final String MARCH = "2026-05-06T12:30:00Z";
    private static final String APRIL = "2026-06-05T12:30:00Z";

    private static ObservationSet history(int months) {
        List<Observation> values = new ArrayList<>();
        for (int i = months - 1; i >= 0; i--) {
            values.add(new Observation(Sample.period("2026-01").plus(-i), Sample.millions(-50_000 - 37L * i)));
        }
        return Sample.snapshot("2026-03-10", values.toArray(Observation[]::new));
    }

    private static ObservationSet february(long millions) {
        return Sample.release("2026-02", FEBRUARY, Sample.value("2026-02", millions));
    }

    private static ObservationSet march(long february) {
        return Sample.release("2026-03", MARCH, Sample.value("2026-02", february), Sample.value("2026-03", -52_000));
    }

    private static Ruling ruling(Verdict verdict, String instant) {
        return Sample.ruling("2026-02", "2026-02", verdict, instant);
    }

    private static Vintages vintages(Object... facts) {
        return Sample.book(
                        Stream.concat(Stream.of(history(24)), Stream.of(facts)).toArray())
                .vintages();
    }

    private static @Nullable Amount known(Vintages vintages, String period) {
        return vintages.latest().at(Sample.period(period));
    }

    /** A growth rate of 2 to 2.9 per cent may turn negative, or be nothing, without anybody's mistake. */
    @ParameterizedTest
    @ValueSource(longs = {-20, 0})
    void shouldLetARateChangeItsSignOrBeZero(long tenths) {
        List<Observation> rates = new ArrayList<>();
        for (int i = 23; i >= 0; i--) {
            rates.add(new Observation(Sample.period("2026-01").plus(-i), new Amount(20 + i % 10, -1, Unit.PERCENT)));
        }
        Series series = Sample.book(Sample.snapshot("2026-03-10", rates.toArray(Observation[]::new)))
                .vintages()
                .latest();

        assertThat(Screening.of(series, Sample.period("2026-02"), new Amount(tenths, -1, Unit.PERCENT)))
                .isEmpty();
    }

    @Test
    void shouldHoldAValueAThousandTimesTooLarge() {
        Vintages vintages = vintages(february(-51_000_000));

        assertThat(known(vintages, "2026-02")).isNull();
        assertThat(vintages.held())
                .singleElement()
                .satisfies(held -> assertThat(held.suspicion().power()).isEqualTo(3));
    }

    @Test
    void shouldHoldAFlippedSign() {
        assertThat(vintages(february(51_000)).held())
                .extracting(held -> held.suspicion().reason())
                .containsExactly(Suspicion.Reason.SIGN);
    }

    @Test
    void shouldHoldAZero() {
        assertThat(vintages(february(0)).held())
                .extracting(held -> held.suspicion().reason())
                .containsExactly(Suspicion.Reason.ZERO);
    }

    @Test
    void shouldSayWhatWouldHaveBeenExpected() {
        Suspicion suspicion = vintages(february(0)).held().get(0).suspicion();

        assertThat(suspicion.expectedFrom()).isEqualTo(Sample.millions(-50_851));
        assertThat(suspicion.expectedTo()).isEqualTo(Sample.millions(-50_000));
    }

    @Test
    void shouldLetPassWhatTwelveValuesAreTooFewToJudge() {
        Vintages vintages =
                Sample.book(history(Screening.MINIMUM - 1), february(51_000)).vintages();

        assertThat(vintages.held()).isEmpty();
    }

    @Test
    void shouldNotScreenASnapshot() {
        Vintages vintages = vintages(Sample.snapshot("2026-04-08", Sample.value("2026-02", 51_000)));

        assertThat(vintages.held()).isEmpty();
    }

    @Test
    void shouldLetASeriesPassThroughZeroStepByStep() {
        List<Object> facts = new ArrayList<>();
        long[] path = {-40_000, -30_000, -20_000, -10_000, 4_000, 12_000};
        for (int i = 0; i < path.length; i++) {
            String period = "2026-0" + (2 + i);
            facts.add(Sample.release(period, "2026-0" + (4 + i) + "-08", Sample.value(period, path[i])));
        }

        assertThat(vintages(facts.toArray()).held()).isEmpty();
    }

    @Test
    void shouldKeepTheValueBeforeAHeldRevision() {
        ObservationSet revision = Sample.release("2026-02", FEBRUARY, Sample.value("2026-01", -50_100_000));

        assertThat(known(vintages(revision), "2026-01")).isEqualTo(Sample.millions(-50_000));
    }

    @Test
    void shouldTakeABetterReadingOfTheSamePublication() {
        Vintages vintages = vintages(february(-51_000_000), Sample.readBy("text", 99, february(-51_000)));

        assertThat(known(vintages, "2026-02")).isEqualTo(Sample.millions(-51_000));
        assertThat(vintages.held()).isEmpty();
    }

    @Test
    void shouldCountAReleasedValueFromItsOwnReleaseOn() {
        Vintages vintages = vintages(february(51_000), ruling(Verdict.RELEASE, MARCH));

        assertThat(vintages.asOf(Sample.at(FEBRUARY)).orElseThrow().at(Sample.period("2026-02")))
                .isEqualTo(Sample.millions(51_000));
    }

    @Test
    void shouldLetTheLastRulingHold() {
        Vintages vintages = vintages(ruling(Verdict.REJECT, APRIL), february(51_000), ruling(Verdict.RELEASE, MARCH));

        assertThat(known(vintages, "2026-02")).isNull();
    }

    @Test
    void shouldLetCautionHoldOfTwoRulingsAtOneInstant() {
        Vintages vintages = vintages(ruling(Verdict.REJECT, MARCH), february(51_000), ruling(Verdict.RELEASE, MARCH));

        assertThat(known(vintages, "2026-02")).isNull();
    }

    @Test
    void shouldFreeAValueThatALaterReleaseLeavesStandingFromThatReleaseOn() {
        Vintages vintages = vintages(february(51_000), march(51_000));

        assertThat(vintages.latest().knownAt(Sample.period("2026-02"))).isEqualTo(Sample.at(MARCH));
        assertThat(vintages.held().get(0).decision())
                .isEqualTo(new HeldValue.Decision(true, Sample.at(MARCH), null, Sample.ft900("2026-03")));
    }

    @Test
    void shouldRejectAValueThatALaterReleaseGivesOtherwise() {
        Vintages vintages = vintages(february(51_000), march(-51_000));

        assertThat(known(vintages, "2026-02")).isEqualTo(Sample.millions(-51_000));
        assertThat(vintages.held().get(0).decision())
                .isEqualTo(new HeldValue.Decision(false, Sample.at(MARCH), null, Sample.ft900("2026-03")));
    }

    @Test
    void shouldGoOnHoldingAValueOfWhichALaterReleaseSaysNothing() {
        ObservationSet silent = Sample.release("2026-03", MARCH, Sample.value("2026-03", -52_000));

        assertThat(vintages(february(51_000), silent).held()).allMatch(HeldValue::isOpen);
    }

    @Test
    void shouldJudgeAnExpectationByTheSameRules() {
        Amount inMillionsByMistake = new Amount(-51_000, 0, Unit.USD);

        assertThat(Screening.of(vintages().latest(), Sample.period("2026-02"), inMillionsByMistake))
                .hasValueSatisfying(suspicion -> assertThat(suspicion.power()).isEqualTo(-6));
    }
}
