/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import static io.firstprint.domain.Sample.BALANCE;
import static io.firstprint.domain.Sample.book;
import static io.firstprint.domain.Sample.consensus;
import static io.firstprint.domain.Sample.missing;
import static io.firstprint.domain.Sample.readBy;
import static io.firstprint.domain.Sample.release;
import static io.firstprint.domain.Sample.seen;
import static io.firstprint.domain.Sample.snapshot;
import static io.firstprint.domain.Sample.value;
import static io.firstprint.domain.Sample.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.Sample;
import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.book.Book;
import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.rule.SampleRules;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a book says, and what a fact changes in it. */
class BookViewsTest {
    private static final BookViews VIEWS = new BookViews(SampleRules::shipped);
    private static final ObservationSet HISTORY =
            snapshot("2026-01-08", value("2025-09", -48137), value("2025-10", -29350));
    private static final ObservationSet RELEASE =
            release("2025-11", "2026-01-29", value("2025-10", -29206), value("2025-11", -56825));
    private static final Consensus REUTERS = consensus("Reuters", "2025-11", "-405E8 USD", "2026-01-28");

    private static <E extends ViewEvent> List<E> said(Class<E> type, Object... facts) {
        return VIEWS.all(book(facts)).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    @Test
    void shouldRaiseNothingForASnapshot() {
        assertThat(VIEWS.all(book(
                        HISTORY,
                        REUTERS,
                        snapshot("2026-01-29", RELEASE.observations().toArray(Observation[]::new)))))
                .hasOnlyElementsOfType(RunningBalance.class);
    }

    @Test
    void shouldBeSurprisedByAFirstPrint() {
        assertThat(said(Surprise.class, HISTORY, REUTERS, RELEASE))
                .singleElement()
                .returns(Amount.parse("-163E8 USD"), Surprise::amount)
                .returns(false, Surprise::late);
    }

    @Test
    void shouldNotBeSurprisedBySomethingKnown() {
        ObservationSet known = snapshot("2026-01-28", value("2025-11", -56825));

        assertThat(said(Surprise.class, known, REUTERS, RELEASE)).isEmpty();
    }

    @Test
    void shouldNotBeSurprisedAgainstAnotherUnit() {
        Consensus euros = consensus("Reuters", "2025-11", "-405E8 EUR", "2026-01-28");

        assertThat(said(Surprise.class, euros, RELEASE)).isEmpty();
    }

    @Test
    void shouldBeLateWhenTheConsensusIsReadAfterTheFirstPrint() {
        Consensus late = Sample.consensus(BALANCE, "Reuters", "2025-11", "-405E8 USD", "2026-01-28", "2026-02-01");

        assertThat(said(Surprise.class, HISTORY, RELEASE, late)).singleElement().returns(true, Surprise::late);
    }

    @Test
    void shouldRaiseALateSurpriseWhenTheConsensusArrives() {
        Book before = book(HISTORY, RELEASE);
        Consensus late = Sample.consensus(BALANCE, "Reuters", "2025-11", "-405E8 USD", "2026-01-28", "2026-02-01");

        List<ViewUpdate> updates = VIEWS.changes(before, with(before, late));

        assertThat(updates)
                .extracting(update -> update.event().getClass().getSimpleName())
                .containsExactly("Alert", "Surprise");
    }

    @Test
    void shouldSayNothingOfAConsensusBeforeTheRelease() {
        Book before = book(HISTORY);

        assertThat(VIEWS.changes(before, with(before, REUTERS))).isEmpty();
    }

    @Test
    void shouldSupersedeASurpriseThatAFinerReadingMakesExact() {
        ObservationSet text = readBy(
                "text",
                1,
                release(
                        "2025-11",
                        "2026-01-29",
                        new Observation(Sample.period("2025-11"), Amount.parse("-568E8 USD"))));
        Book before = book(REUTERS, text);

        List<ViewUpdate> updates = VIEWS.changes(before, with(before, readBy("file", 20, RELEASE)));

        assertThat(updates)
                .filteredOn(update -> update.event() instanceof Surprise)
                .singleElement()
                .returns(said(Surprise.class, REUTERS, text).get(0).id(), update -> update.event()
                        .id())
                .returns(false, ViewUpdate::withdrawn);
    }

    @Test
    void shouldWithdrawASurpriseWhenALateSnapshotHeldTheFigure() {
        Book before = book(HISTORY, REUTERS, RELEASE);

        List<ViewUpdate> updates =
                VIEWS.changes(before, with(before, snapshot("2026-01-28", value("2025-11", -56825))));

        assertThat(updates)
                .filteredOn(update -> update.event() instanceof Surprise)
                .singleElement()
                .returns(true, ViewUpdate::withdrawn);
    }

    @Test
    void shouldReviseWhatAReleaseChanges() {
        assertThat(said(Revision.class, HISTORY, RELEASE))
                .singleElement()
                .returns(Sample.period("2025-10"), Revision::period)
                .returns(Sample.millions(-29350), Revision::before)
                .returns(Sample.millions(-29206), Revision::after);
    }

    @Test
    void shouldRaiseACorrectionOfTheReleasesOwnFigure() {
        ObservationSet correction = release("2025-11", "2026-01-29T20:30:00Z", value("2025-11", -65000));

        List<Alert> revisions = said(Alert.class, HISTORY, RELEASE, correction).stream()
                .filter(alert -> alert.kind() == Alert.Kind.REVISION)
                .filter(alert -> alert.period().equals(Sample.period("2025-11")))
                .toList();

        assertThat(revisions).singleElement().satisfies(alert -> assertThat(alert.headline())
                .contains("November revised from $56.8bn to $65.0bn"));
    }

    @Test
    void shouldReviseAValueThatIsNowMissing() {
        ObservationSet erratum = release("2025-11", "2026-01-30", missing("2025-11"));

        assertThat(said(Revision.class, RELEASE, erratum)).singleElement().returns(null, Revision::after);
    }

    @Test
    void shouldNotReviseByAFinerFigureThatAgrees() {
        ObservationSet coarse =
                snapshot("2026-01-08", new Observation(Sample.period("2025-10"), Amount.parse("-292E8 USD")));

        assertThat(said(Revision.class, coarse, RELEASE)).isEmpty();
    }

    @Test
    void shouldReviseByAFinerFigureThatDisagrees() {
        ObservationSet coarse =
                snapshot("2026-01-08", new Observation(Sample.period("2025-10"), Amount.parse("-294E8 USD")));

        assertThat(said(Revision.class, coarse, RELEASE)).hasSize(1);
    }

    @Test
    void shouldGiveNoChangeBetweenUnits() {
        Observation euros = new Observation(Sample.period("2025-10"), new Amount(-1, 6, new Unit("EUR")));

        assertThat(said(Revision.class, snapshot("2026-01-08", euros), RELEASE))
                .singleElement()
                .satisfies(revision -> assertThat(revision.change()).isEmpty());
    }

    @Test
    void shouldNotBeSurprisedAgainByAFigureThatWasTakenBackAndGivenAgain() {
        ObservationSet takenBack = release("2025-11", "2026-01-30", missing("2025-11"));
        ObservationSet again = release("2025-11", "2026-01-31", value("2025-11", -56825));

        assertThat(said(Surprise.class, REUTERS, RELEASE, takenBack, again))
                .singleElement()
                .returns(Sample.at("2026-01-29"), Surprise::effectiveAt);
    }

    @Test
    void shouldDateABalanceEarlierWhenItsFigureTurnsOutToBeOlder() {
        Book before = book(release("2025-11", "2026-01-29", value("2025-11", -56825)));

        List<ViewUpdate> updates =
                VIEWS.changes(before, with(before, snapshot("2026-01-08", value("2025-11", -56825))));

        assertThat(updates)
                .filteredOn(update -> update.event() instanceof RunningBalance)
                .singleElement()
                .returns(Sample.at("2026-01-08"), update -> update.event().effectiveAt());
    }

    @Test
    void shouldSendTheBalanceAgainThatLooksBackFarthest() {
        Book before = book(snapshot("2026-02-05", value("2024-01", -67077), value("2025-12", -70000)));

        List<ViewUpdate> updates =
                VIEWS.changes(before, with(before, release("2025-12", "2026-02-06", value("2024-01", -67000))));

        assertThat(updates)
                .filteredOn(update -> update.event() instanceof RunningBalance)
                .extracting(update -> update.event().id())
                .containsExactly(BALANCE + "/2024-01", BALANCE + "/2025-12");
    }

    @Test
    void shouldWithdrawTheBalanceOfAMissingFigure() {
        Book before = book(RELEASE);

        List<ViewUpdate> updates =
                VIEWS.changes(before, with(before, release("2025-11", "2026-01-30", missing("2025-11"))));

        assertThat(updates)
                .filteredOn(ViewUpdate::withdrawn)
                .extracting(update -> update.event().id())
                .contains(BALANCE + "/2025-11");
    }

    @Test
    void shouldMarkAlertsOfALateReleaseLate() {
        assertThat(said(Alert.class, HISTORY, seen(RELEASE, "2026-04-01"), release("2025-12", "2026-03-05")))
                .isNotEmpty()
                .allMatch(Alert::late);
    }
}
