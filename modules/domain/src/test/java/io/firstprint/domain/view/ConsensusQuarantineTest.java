/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.Sample;
import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.book.Book;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.Ruling.Verdict;
import io.firstprint.domain.figures.Measure;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.rule.SampleRules;
import io.firstprint.domain.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A consensus with a wrong sign or unit gives no surprise, and the release says so. */
class ConsensusQuarantineTest {
    private static final BookViews VIEWS = new BookViews(SampleRules::shipped);
    private static final String RELEASED = "2026-04-08T12:30:00Z";
    private static final Object FEBRUARY = Sample.release("2026-02", RELEASED, Sample.value("2026-02", -51_000));

    private static Book book(Object... facts) {
        List<Observation> history = new ArrayList<>();
        for (int i = 23; i >= 0; i--) {
            history.add(new Observation(Sample.period("2026-01").plus(-i), Sample.millions(-50_000)));
        }
        Object snapshot = Sample.snapshot("2026-03-10", history.toArray(Observation[]::new));
        return Sample.book(Stream.concat(Stream.of(snapshot), Stream.of(facts)).toArray());
    }

    private static Object expected(String amount) {
        return expected(amount, "2026-04-07");
    }

    private static Object expected(String amount, String asOf) {
        return Sample.consensus("Reuters", "2026-02", amount, asOf);
    }

    private static <T> List<T> said(Book book, Class<T> type) {
        return VIEWS.all(book).stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static List<Alert> held(Book book) {
        return said(book, Alert.class).stream()
                .filter(alert -> alert.kind() == Alert.Kind.QUARANTINE)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"500E8 USD", "-500E5 USD", "-500E11 USD", "-500E2 USD", "0E8 USD"})
    void shouldTakeNoSurpriseAgainstAWrongSignOrUnit(String amount) {
        assertThat(said(book(expected(amount), FEBRUARY), Surprise.class)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            500E8 USD  | Reuters consensus of $50.0bn for the US goods and services surplus in February 2026 held in quarantine: on the other side of zero, where the series never was
            -500E5 USD | Reuters consensus of $50m for the US goods and services deficit in February 2026 held in quarantine: about a thousand times too small
            """)
    void shouldSayWhatIsHeldAndWhy(String amount, String headline) {
        assertThat(held(book(expected(amount), FEBRUARY))).singleElement().returns(headline, Alert::headline);
    }

    @Test
    void shouldRaiseOneAlertAtTheRelease() {
        assertThat(held(book(expected("500E8 USD"), FEBRUARY)))
                .singleElement()
                .returns("Reuters", Alert::provider)
                .returns(Alert.State.RAISED, Alert::state)
                .returns(Severity.HIGH, Alert::severity)
                .returns(Sample.at(RELEASED), Alert::effectiveAt)
                .satisfies(alert -> assertThat(alert.figures())
                        .containsOnlyKeys(Measure.HELD, Measure.EXPECTED_FROM, Measure.EXPECTED_TO));
    }

    @Test
    void shouldSayNothingBeforeTheRelease() {
        assertThat(VIEWS.all(book(expected("500E8 USD")))).hasOnlyElementsOfType(RunningBalance.class);
    }

    @Test
    void shouldTakeTheLaterFigureOfTheProviderWhereThatIsPlain() {
        Book book = book(expected("500E8 USD", "2026-04-01"), expected("-505E8 USD"), FEBRUARY);

        assertThat(said(book, Surprise.class)).singleElement().returns(Amount.parse("-5E8 USD"), Surprise::amount);
        assertThat(held(book)).isEmpty();
    }

    @Test
    void shouldHoldTheLaterFigureWhereOnlyTheEarlierOneIsPlain() {
        Book book = book(expected("-505E8 USD", "2026-04-01"), expected("505E8 USD"), FEBRUARY);

        assertThat(said(book, Surprise.class)).isEmpty();
        assertThat(held(book)).hasSize(1);
    }

    @Test
    void shouldTakeTheOtherProvidersSurprise() {
        Object other = Sample.consensus("Investing", "2026-02", "-505E8 USD", "2026-04-07");

        assertThat(said(book(expected("500E8 USD"), other, FEBRUARY), Surprise.class))
                .extracting(surprise -> surprise.consensus().provider())
                .containsExactly("Investing");
    }

    @Test
    void shouldNotBeFreedByACorrectionAfterTheRelease() {
        Book before = book(expected("500E8 USD"), FEBRUARY);

        assertThat(VIEWS.changes(before, Sample.with(before, expected("-500E8 USD", "2026-04-09"))))
                .isEmpty();
    }

    @Test
    void shouldWithdrawTheAlertWhenAnEarlierCorrectionIsReadLate() {
        Book before = book(expected("500E8 USD", "2026-04-01"), FEBRUARY);

        List<ViewUpdate> updates = VIEWS.changes(before, Sample.with(before, expected("-505E8 USD")));

        assertThat(updates)
                .filteredOn(ViewUpdate::withdrawn)
                .extracting(ViewUpdate::event)
                .containsExactlyElementsOf(held(before));
    }

    @Test
    void shouldGiveAHeldValueAndAHeldConsensusAnAlertEach() {
        Object inThousands = Sample.release("2026-02", RELEASED, Sample.value("2026-02", -51_000_000));
        Object freed = Sample.ruling("2026-02", "2026-02", Verdict.RELEASE, "2026-04-08T13:00:00Z");

        assertThat(held(book(expected("500E8 USD"), inThousands, freed)))
                .extracting(Alert::id)
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    /** What was held at an earlier release is no surprise there, and none to compare with. */
    @Test
    void shouldLeaveWhatWasHeldOutOfLaterScores() {
        List<Object> facts = new ArrayList<>();
        ReferencePeriod first = Sample.period("2026-02");
        for (int month = 0; month < 10; month++) {
            String period = first.plus(month).toString();
            String day = first.plus(month + 2).firstDay().toString();
            String amount = month == 3 ? "500E8 USD" : "-" + (500 + month % 2) + "E8 USD";
            facts.add(Sample.consensus("Reuters", period, amount, day));
            facts.add(Sample.release(period, day + "T12:30:00Z", Sample.value(period, -50_000)));
        }

        List<Surprise> surprises = said(book(facts.toArray()), Surprise.class);

        assertThat(surprises).hasSize(9);
        assertThat(surprises.get(8).scores().zScore()).isNotNull().returns(8, StandardScore::count);
    }
}
