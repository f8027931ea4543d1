/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.book;

import static io.firstprint.domain.Sample.at;
import static io.firstprint.domain.Sample.millions;
import static io.firstprint.domain.Sample.missing;
import static io.firstprint.domain.Sample.period;
import static io.firstprint.domain.Sample.readBy;
import static io.firstprint.domain.Sample.release;
import static io.firstprint.domain.Sample.seen;
import static io.firstprint.domain.Sample.snapshot;
import static io.firstprint.domain.Sample.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.firstprint.domain.Sample;
import io.firstprint.domain.period.Frequency;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VintagesTest {
    private static final ReferencePeriod OCTOBER = period("2025-10");
    private static final ObservationSet HISTORY =
            snapshot("2026-01-08", value("2025-09", -48137), value("2025-10", -29350));
    private static final ObservationSet RELEASE =
            release("2025-11", "2026-01-29", value("2025-10", -29206), value("2025-11", -56825));

    private static Vintages vintages(ObservationSet... facts) {
        Vintages vintages = Vintages.empty(Sample.BALANCE);
        for (ObservationSet fact : facts) {
            vintages = vintages.with(fact);
        }
        return vintages;
    }

    private static List<Boolean> late(Vintages vintages) {
        return vintages.stepsFrom(0).stream().map(ReleaseStep::late).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-08T00:00:00Z,     -29350",
        "2026-01-28T23:59:59.999Z, -29350",
        "2026-01-29T00:00:00Z,     -29206",
        "2030-01-01T00:00:00Z,     -29206"
    })
    void shouldAnswerWhatWasKnownAtAnInstant(Instant instant, long expected) {
        Vintages vintages = vintages(RELEASE, HISTORY);

        assertThat(vintages.asOf(instant))
                .hasValueSatisfying(series -> assertThat(series.at(OCTOBER)).isEqualTo(millions(expected)));
    }

    @Test
    void shouldSayWhenAReleaseWasPublishedFirst() {
        ObservationSet erratum = release("2025-11", "2026-02-01", value("2025-11", -56800));
        Vintages vintages = vintages(erratum, RELEASE, HISTORY);

        assertThat(vintages.publishedAt(Sample.ft900("2025-11"))).contains(at("2026-01-29"));
        assertThat(vintages.publishedAt(Sample.ft900("2025-12"))).isEmpty();
    }

    @Test
    void shouldAnswerUnknownBeforeTheFirstFact() {
        assertThat(vintages(HISTORY, RELEASE).asOf(at("2026-01-07T23:59:59.999Z")))
                .isEmpty();
    }

    @Test
    void shouldKeepAMonthThatALaterFileLeavesOut() {
        Series latest = vintages(HISTORY, RELEASE).latest();

        assertThat(latest.at(period("2025-09"))).isEqualTo(millions(-48137));
    }

    @Test
    void shouldTakeAValueBackThatIsSaidToBeMissing() {
        ObservationSet erratum = release("2025-11", "2026-01-30", missing("2025-11"));

        Series latest = vintages(HISTORY, RELEASE, erratum).latest();

        assertThat(latest.at(period("2025-11"))).isNull();
    }

    @Test
    void shouldKnowSinceWhenAPeriodIsSaidToBeMissing() {
        Series latest = vintages(snapshot("2026-01-08", missing("2025-10"))).latest();

        assertThat(latest.knownAt(OCTOBER)).isEqualTo(at("2026-01-08"));
    }

    @Test
    void shouldKeepTheInstantSinceWhichAValueIsKnown() {
        ObservationSet repeated = release("2025-12", "2026-03-01", value("2025-10", -29206));

        Series latest = vintages(HISTORY, RELEASE, repeated).latest();

        assertThat(latest.knownAt(OCTOBER)).isEqualTo(RELEASE.instant());
    }

    @Test
    void shouldKeepTheInstantSinceWhichAValueIsKnownToBeMissing() {
        ObservationSet first = snapshot("2026-01-08", missing("2025-10"));
        ObservationSet repeated = release("2025-11", "2026-01-29", missing("2025-10"));

        Series latest = vintages(first, repeated).latest();

        assertThat(latest.knownAt(OCTOBER)).isEqualTo(first.instant());
    }

    @Test
    void shouldKeepTheInstantOfAValueThatAnOverriddenReadingMistook() {
        ObservationSet mistaken = readBy("text", 1, release("2025-11", "2026-01-29", value("2025-10", -99999)));
        ObservationSet right = readBy("file", 2, release("2025-11", "2026-01-29", value("2025-10", -29350)));

        Series latest = vintages(HISTORY, mistaken, right).latest();

        assertThat(latest.knownAt(OCTOBER)).isEqualTo(HISTORY.instant());
    }

    @Test
    void shouldKnowNothingOfAPeriodOfAnotherFrequency() {
        ReferencePeriod quarter = new ReferencePeriod(Frequency.QUARTERLY, OCTOBER.ordinal());

        assertThat(vintages(HISTORY).latest().at(quarter)).isNull();
    }

    @Test
    void shouldHoldTheReadingOfTheHigherRank() {
        ObservationSet text = readBy("text", 1, release("2025-11", "2026-01-29", value("2025-11", -56800)));
        ObservationSet file = readBy("file", 2, release("2025-11", "2026-01-29", value("2025-11", -56825)));

        assertThat(vintages(file, text).latest().at(period("2025-11"))).isEqualTo(millions(-56825));
    }

    @Test
    void shouldTakeWhatOnlyALowerRankedReadingHas() {
        ObservationSet text = readBy("text", 1, release("2025-11", "2026-01-29", value("2025-10", -29206)));
        ObservationSet file = readBy("file", 2, release("2025-11", "2026-01-29", value("2025-11", -56825)));

        assertThat(vintages(text, file).latest().at(OCTOBER)).isEqualTo(millions(-29206));
    }

    @Test
    void shouldKeepTwoReadingsOfOneReleaseAsOnePublication() {
        Vintages vintages = vintages(readBy("text", 1, RELEASE), readBy("file", 2, RELEASE));

        assertThat(vintages.publications()).hasSize(1);
    }

    @Test
    void shouldKeepAnIdenticalFactOnceAsFirstSeen() {
        Vintages vintages =
                vintages(seen(RELEASE, "2026-02-02"), seen(RELEASE, "2026-02-01"), seen(RELEASE, "2026-02-03"));

        assertThat(vintages.publications().get(0).readings()).containsExactly(seen(RELEASE, "2026-02-01"));
    }

    @Test
    void shouldStayTheSameInstanceForAFactSeenAgain() {
        Vintages vintages = vintages(HISTORY, RELEASE);

        assertThat(vintages.with(seen(HISTORY, "2026-02-01"))).isSameAs(vintages);
    }

    @Test
    void shouldApplyASnapshotBeforeAReleaseOfItsInstant() {
        ObservationSet snapshot = snapshot("2026-01-29", value("2025-10", 1));

        assertThat(vintages(RELEASE, snapshot).latest().at(OCTOBER)).isEqualTo(millions(-29206));
    }

    @Test
    void shouldBeLateWhenSeenAfterANewerPublication() {
        Vintages vintages = vintages(seen(HISTORY, "2026-02-01"), RELEASE);

        assertThat(late(vintages)).containsExactly(true, false);
    }

    @Test
    void shouldNotBeLateForArrivingAfterANewerPublication() {
        assertThat(late(vintages(RELEASE, HISTORY))).containsExactly(false, false);
    }

    @Test
    void shouldRefuseAFactAboutAnotherIndicator() {
        Vintages vintages = vintages(HISTORY);
        ObservationSet exports = release(Sample.EXPORTS, "2025-11", "2026-01-29", value("2025-11", 292_050));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> vintages.with(exports))
                .withMessage("Expected a fact about " + Sample.BALANCE + ", found " + Sample.EXPORTS);
    }

    @Test
    void shouldPrintFirstWhatWasUnknown() {
        ReleaseStep step = vintages(HISTORY, RELEASE).stepsFrom(1).get(0);

        assertThat(step.firstPrint()).contains(period("2025-11"));
    }

    @Test
    void shouldPrintNothingFirstThatASnapshotHeld() {
        ObservationSet known = snapshot("2026-01-28", value("2025-11", -56825));

        assertThat(vintages(known, RELEASE).stepsFrom(1).get(0).firstPrint()).isEmpty();
    }

    @Test
    void shouldPrintNothingFirstInASnapshot() {
        assertThat(vintages(HISTORY).stepsFrom(0).get(0).firstPrint()).isEmpty();
    }

    @Test
    void shouldPrintNothingFirstForAReleaseOfAnotherFrequency() {
        ObservationSet quarterly = new ObservationSet(
                Sample.BALANCE,
                ReleaseId.parse("BEA/GDP/2025-Q4"),
                Sample.GRAPH,
                at("2026-01-29"),
                at("2026-01-29"),
                "",
                List.of(value("2025-12", -70000)));

        assertThat(vintages(quarterly).stepsFrom(0).get(0).firstPrint()).isEmpty();
    }
}
