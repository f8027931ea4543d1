/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.Sample;
import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.book.Ruling.Verdict;
import io.firstprint.domain.release.ReleaseId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two years at about fifty billion, then values of another level: for good, for a month, or by mistake. */
class LevelShiftTest {
    private static final String FEBRUARY = "2026-04-08T12:30:00Z";
    private static final String MARCH = "2026-05-06T12:30:00Z";
    private static final String APRIL = "2026-06-05T12:30:00Z";
    private static final long THOUSAND_TIMES = -51_000_000;

    private static ObservationSet history() {
        List<Observation> values = new ArrayList<>();
        for (int i = 23; i >= 0; i--) {
            values.add(new Observation(Sample.period("2026-01").plus(-i), Sample.millions(-50_000 - 37L * i)));
        }
        return Sample.snapshot("2026-03-10", values.toArray(Observation[]::new));
    }

    private static ObservationSet february(long millions) {
        return Sample.release("2026-02", FEBRUARY, Sample.value("2026-02", millions));
    }

    private static ObservationSet march(long millions) {
        return Sample.release("2026-03", MARCH, Sample.value("2026-03", millions));
    }

    private static ObservationSet april(long millions) {
        return Sample.release("2026-04", APRIL, Sample.value("2026-04", millions));
    }

    private static ObservationSet marchRevising(long february, long march) {
        return Sample.release("2026-03", MARCH, Sample.value("2026-02", february), Sample.value("2026-03", march));
    }

    private static Vintages vintages(Object... facts) {
        return Sample.book(Stream.concat(Stream.of(history()), Stream.of(facts)).toArray())
                .vintages();
    }

    private static @Nullable Amount known(Vintages vintages, String period) {
        return vintages.latest().at(Sample.period(period));
    }

    private static List<String> stillHeld(Vintages vintages) {
        return vintages.held().stream()
                .filter(HeldValue::isOpen)
                .map(held -> held.period().toString())
                .toList();
    }

    /** A scale changed for good, a flow that all but ends, one that ends, and a balance that turns. */
    @ParameterizedTest
    @CsvSource({"-51000000, -48000000", "-51, -46", "0, 0", "51000, 49000"})
    void shouldFreeBothMonthsOfALevelThatTheNextReleaseStaysAt(long february, long march) {
        Vintages vintages = vintages(february(february), march(march));

        assertThat(stillHeld(vintages)).isEmpty();
        assertThat(known(vintages, "2026-02")).isEqualTo(Sample.millions(february));
        assertThat(known(vintages, "2026-03")).isEqualTo(Sample.millions(march));
    }

    @Test
    void shouldCountAValueThatALaterMonthBearsOutFromThatReleaseOn() {
        Vintages vintages = vintages(february(THOUSAND_TIMES), march(-48_000_000));

        assertThat(vintages.latest().knownAt(Sample.period("2026-02"))).isEqualTo(Sample.at(MARCH));
        assertThat(vintages.held())
                .singleElement()
                .returns(
                        new HeldValue.Decision(true, Sample.at(MARCH), null, Sample.ft900("2026-03")),
                        HeldValue::decision);
    }

    @Test
    void shouldHoldNothingOnceALevelIsBorneOut() {
        Vintages vintages = vintages(february(THOUSAND_TIMES), march(-48_000_000), april(-52_000_000));

        assertThat(known(vintages, "2026-04")).isEqualTo(Sample.millions(-52_000_000));
        assertThat(vintages.held()).hasSize(1);
    }

    @Test
    void shouldGoOnHoldingAWrongUnitThatTheNextReleaseDoesNotStayAt() {
        Vintages vintages = vintages(february(THOUSAND_TIMES), march(-52_000));

        assertThat(stillHeld(vintages)).containsExactly("2026-02");
        assertThat(known(vintages, "2026-03")).isEqualTo(Sample.millions(-52_000));
    }

    @Test
    void shouldNotBearOutAValueFromWhichTheSeriesCameBack() {
        Vintages vintages = vintages(february(THOUSAND_TIMES), march(-52_000), april(-48_000_000));

        assertThat(stillHeld(vintages)).containsExactly("2026-02", "2026-04");
    }

    @Test
    void shouldNotBearOutAValueByAnotherOneThatIsWrongInAnotherWay() {
        Vintages vintages = vintages(february(THOUSAND_TIMES), march(-51));

        assertThat(stillHeld(vintages)).containsExactly("2026-02", "2026-03");
    }

    @Test
    void shouldNotLetAReleaseBearOutItself() {
        Vintages vintages = vintages(Sample.release(
                "2026-03", MARCH, Sample.value("2026-02", THOUSAND_TIMES), Sample.value("2026-03", -48_000_000)));

        assertThat(stillHeld(vintages)).containsExactly("2026-02", "2026-03");
    }

    @Test
    void shouldHoldAFileThatIsWrongAsAWhole() {
        List<Observation> wrong = history().observations().stream()
                .map(right -> new Observation(
                        right.period(),
                        right.amount() == null
                                ? null
                                : Sample.millions(1_000 * right.amount().digits())))
                .toList();
        Vintages vintages = vintages(Sample.release("2026-02", FEBRUARY, wrong.toArray(Observation[]::new)));

        assertThat(stillHeld(vintages)).hasSize(24);
        assertThat(vintages.latest().at(Sample.period("2026-01"))).isEqualTo(Sample.millions(-50_000));
    }

    @Test
    void shouldNotTakeAnotherProgrammesWordForThePublishers() {
        ObservationSet elsewhere = new ObservationSet(
                Sample.BALANCE,
                new ReleaseId("CENSUS-BEA", "PRESS", Sample.period("2026-03")),
                Sample.GRAPH,
                Sample.at(MARCH),
                Sample.at(MARCH),
                "",
                List.of(Sample.value("2026-03", -48_000_000)));

        assertThat(stillHeld(vintages(february(THOUSAND_TIMES), elsewhere))).containsExactly("2026-02", "2026-03");
    }

    @Test
    void shouldBearOutEveryHeldMonthBackToOneOfAnotherLevel() {
        ObservationSet twoMonths = Sample.release(
                "2026-02", FEBRUARY, Sample.value("2026-01", -50_000_000), Sample.value("2026-02", THOUSAND_TIMES));

        Vintages vintages = vintages(twoMonths, march(-48_000_000));

        assertThat(stillHeld(vintages)).isEmpty();
        assertThat(known(vintages, "2026-01")).isEqualTo(Sample.millions(-50_000_000));
    }

    /** An operator who rejects the first month starts the count anew. */
    @Test
    void shouldNotBearOutAValueThatAnOperatorRejected() {
        Vintages vintages = vintages(
                february(THOUSAND_TIMES),
                march(-48_000_000),
                Sample.ruling("2026-02", "2026-02", Verdict.REJECT, APRIL));

        assertThat(stillHeld(vintages)).containsExactly("2026-03");
        assertThat(known(vintages, "2026-02")).isNull();
    }

    @Test
    void shouldTakeTheCorrectionOfAnErrorThatWasMadeTwiceInARow() {
        Vintages vintages = vintages(
                february(THOUSAND_TIMES),
                march(-48_000_000),
                Sample.release(
                        "2026-04",
                        APRIL,
                        Sample.value("2026-02", -51_000),
                        Sample.value("2026-03", -48_000),
                        Sample.value("2026-04", -49_000)));

        assertThat(stillHeld(vintages)).isEmpty();
        assertThat(known(vintages, "2026-02")).isEqualTo(Sample.millions(-51_000));
        assertThat(known(vintages, "2026-04")).isEqualTo(Sample.millions(-49_000));
    }

    /** 0.6 per cent is an ordinary revision of a prior month; nine times as much still is the level of the held one. */
    @ParameterizedTest
    @ValueSource(longs = {-51_306_000, -50_700_000, -459_000_000, -5_700_000})
    void shouldFreeAHeldValueThatALaterReleaseRevises(long revised) {
        Vintages vintages = vintages(february(THOUSAND_TIMES), marchRevising(revised, -48_000_000));

        assertThat(vintages.held())
                .singleElement()
                .returns(
                        new HeldValue.Decision(true, Sample.at(MARCH), null, Sample.ft900("2026-03")),
                        HeldValue::decision);
        assertThat(known(vintages, "2026-02")).isEqualTo(Sample.millions(revised));
    }

    @ParameterizedTest
    @ValueSource(longs = {-51_000, -400_000, -25_000})
    void shouldRejectAHeldValueThatALaterReleasePutsAtTheOldLevel(long corrected) {
        Vintages vintages = vintages(february(THOUSAND_TIMES), marchRevising(corrected, -52_000));

        assertThat(vintages.held())
                .singleElement()
                .returns(
                        new HeldValue.Decision(false, Sample.at(MARCH), null, Sample.ft900("2026-03")),
                        HeldValue::decision);
        assertThat(known(vintages, "2026-02")).isEqualTo(Sample.millions(corrected));
    }

    @Test
    void shouldFreeAFlippedSignThatALaterReleaseRevisesOnItsSide() {
        assertThat(known(vintages(february(51_000), marchRevising(51_300, 50_500)), "2026-02"))
                .isEqualTo(Sample.millions(51_300));
    }

    @Test
    void shouldGoOnHoldingWhatTheSameReleaseSaysAgain() {
        ObservationSet again = Sample.release("2026-02", MARCH, Sample.value("2026-02", THOUSAND_TIMES));

        Vintages vintages = vintages(february(THOUSAND_TIMES), again);

        assertThat(stillHeld(vintages)).containsExactly("2026-02");
        assertThat(known(vintages, "2026-02")).isNull();
    }
}
