/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.query;

import static io.firstprint.domain.Sample.BALANCE;
import static io.firstprint.domain.Sample.at;
import static io.firstprint.domain.Sample.ft900;
import static io.firstprint.domain.Sample.millions;
import static io.firstprint.domain.Sample.period;
import static io.firstprint.domain.Sample.release;
import static io.firstprint.domain.Sample.seen;
import static io.firstprint.domain.Sample.snapshot;
import static io.firstprint.domain.Sample.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.firstprint.domain.Sample;
import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.book.Book;
import io.firstprint.domain.book.Contest;
import io.firstprint.domain.book.Contests;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.figures.Measure;
import io.firstprint.domain.rule.SampleRules;
import io.firstprint.domain.view.Alert;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What counts as of an instant: the release of 29 January 2026, with the two months before it as known. */
class BookAnswersTest {
    private static final String RELEASED = "2026-01-29T13:30:00Z";
    private static final String BEFORE = "2026-01-29T13:29:59.999Z";
    private static final String NEXT = "2026-02-19T13:30:00Z";
    private static final ObservationSet KNOWN =
            snapshot("2026-01-08T13:30:00Z", value("2025-09", -48_140), value("2025-10", -29_350));
    private static final ObservationSet NOVEMBER =
            release("2025-11", RELEASED, value("2025-10", -29_206), value("2025-11", -56_825));
    private static final ObservationSet DECEMBER =
            release("2025-12", NEXT, value("2025-11", -53_000), value("2025-12", -70_000));

    private static Optional<IndicatorAnswer> answer(IndicatorQuestion question, Book book) {
        return new BookAnswers(indicator -> Optional.of(new PublishedBook(book)), SampleRules::shipped)
                .answer(question);
    }

    private static IndicatorView view(IndicatorQuestion question, Object... facts) {
        return (IndicatorView) answer(question, Sample.book(facts)).orElseThrow();
    }

    private static IndicatorView asOf(String instant, Object... facts) {
        return view(IndicatorQuestion.about(BALANCE).asOf(at(instant)), facts);
    }

    private static @Nullable Amount amount(@Nullable Figure figure) {
        return figure == null ? null : figure.amount();
    }

    private static @Nullable Amount valueOf(IndicatorView view, String period) {
        return amount(row(view, period).value());
    }

    private static PeriodView row(IndicatorView view, String period) {
        return view.periods().stream()
                .filter(row -> row.period().equals(period(period)))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> periods(IndicatorView view) {
        return view.periods().stream().map(row -> row.period().toString()).toList();
    }

    @Test
    void shouldKnowNothingOfAReleaseAMomentBeforeIt() {
        IndicatorView view = asOf(BEFORE, KNOWN, NOVEMBER, DECEMBER);

        assertThat(periods(view)).containsExactly("2025-09", "2025-10");
        assertThat(valueOf(view, "2025-10")).isEqualTo(millions(-29_350));
        assertThat(view.alerts()).isEmpty();
    }

    @Test
    void shouldKnowAReleaseAtItsVeryInstant() {
        IndicatorView view = asOf(RELEASED, KNOWN, NOVEMBER, DECEMBER);

        assertThat(valueOf(view, "2025-10")).isEqualTo(millions(-29_206));
        assertThat(valueOf(view, "2025-11")).isEqualTo(millions(-56_825));
        assertThat(view.release()).isEqualTo(ft900("2025-11"));
    }

    @Test
    void shouldSayWhatIsKnownNowBesideWhatWasKnownThen() {
        PeriodView november = row(asOf("2026-02-01", KNOWN, NOVEMBER, DECEMBER), "2025-11");

        assertThat(amount(november.value())).isEqualTo(millions(-56_825));
        assertThat(amount(november.latest())).isEqualTo(millions(-53_000));
        assertThat(november.revisions()).isZero();
    }

    @Test
    void shouldSayAllThatIsKnownWhenNoInstantIsGiven() {
        IndicatorView view = view(IndicatorQuestion.about(BALANCE), KNOWN, NOVEMBER, DECEMBER);

        assertThat(view.newest()).isEqualTo(period("2025-12"));
        assertThat(row(view, "2025-11").revisions()).isOne();
    }

    @Test
    void shouldSayBeforeWhichInstantNothingIsKnown() {
        Book book = Sample.book(KNOWN, NOVEMBER);
        IndicatorQuestion question = IndicatorQuestion.about(BALANCE).asOf(at("2026-01-08"));

        assertThat(answer(question, book)).contains(new UnknownBefore(BALANCE, at("2026-01-08"), KNOWN.instant()));
    }

    @Test
    void shouldAnswerNothingWhenNothingWasEverPublished() {
        Book book = Sample.book(Sample.consensus("Reuters", "2025-11", "-405E8 USD", "2026-01-28"));

        assertThat(answer(IndicatorQuestion.about(BALANCE), book)).isEmpty();
    }

    @Test
    void shouldHaveNoFirstPrintRevisionSurpriseOrAlertOfASnapshot() {
        ObservationSet again = snapshot("2026-01-20", value("2025-10", -29_300));
        IndicatorView view =
                asOf("2026-01-21", KNOWN, again, Sample.consensus("Reuters", "2025-10", "-405E8 USD", "2025-12-01"));

        assertThat(row(view, "2025-10"))
                .extracting(PeriodView::firstPrint, PeriodView::revisions)
                .containsExactly(null, 0);
        assertThat(valueOf(view, "2025-10")).isEqualTo(millions(-29_300));
        assertThat(view.surprises()).isEmpty();
        assertThat(view.alerts()).isEmpty();
        assertThat(view.release()).isNull();
    }

    @Test
    void shouldNameTheReleaseOfAFirstPrint() {
        PeriodView november = row(view(IndicatorQuestion.about(BALANCE), KNOWN, NOVEMBER, DECEMBER), "2025-11");

        assertThat(november.firstPrint())
                .isEqualTo(new FirstPublication(at(RELEASED), ft900("2025-11"), Figure.published(millions(-56_825))));
    }

    @Test
    void shouldKnowBothOfTwoReleasesOfOneInstant() {
        ObservationSet october = release("2025-10", RELEASED, value("2025-10", -29_300));
        ObservationSet november = release("2025-11", RELEASED, value("2025-10", -29_206), value("2025-11", -56_825));
        IndicatorQuestion question =
                IndicatorQuestion.about(BALANCE).asOf(at(RELEASED)).ofPeriod(period("2025-10"));

        PeriodView row = view(question, november, KNOWN, october).periods().get(0);

        assertThat(amount(row.value())).isEqualTo(millions(-29_206));
        assertThat(row.history())
                .extracting(PeriodVintage::release, vintage -> amount(vintage.value()))
                .containsExactly(
                        tuple(null, millions(-29_350)),
                        tuple(ft900("2025-10"), millions(-29_300)),
                        tuple(ft900("2025-11"), millions(-29_206)));
    }

    @Test
    void shouldCountAFactByItsInstantHoweverLateItWasSeen() {
        IndicatorView view = asOf("2026-02-01", KNOWN, DECEMBER, seen(NOVEMBER, "2026-03-01"));

        assertThat(valueOf(view, "2025-11")).isEqualTo(millions(-56_825));
    }

    @Test
    void shouldTellTheHistoryOfAPeriodUntilTheInstant() {
        IndicatorQuestion question = IndicatorQuestion.about(BALANCE).ofPeriod(period("2025-11"));

        assertThat(view(question, KNOWN, NOVEMBER, DECEMBER).periods().get(0).history())
                .extracting(
                        PeriodVintage::validFrom,
                        PeriodVintage::source,
                        vintage -> amount(vintage.value()),
                        vintage -> Optional.ofNullable(vintage.revision()).map(BookAnswersTest::amount))
                .containsExactly(
                        tuple(at(RELEASED), "graph-csv", millions(-56_825), Optional.empty()),
                        tuple(at(NEXT), "graph-csv", millions(-53_000), Optional.of(Amount.parse("3825000E3 USD"))));
        assertThat(view(question.asOf(at(RELEASED)), KNOWN, NOVEMBER, DECEMBER)
                        .periods()
                        .get(0)
                        .history())
                .hasSize(1);
    }

    @Test
    void shouldNameTheSourceWhoseReadingHolds() {
        ObservationSet text = Sample.readBy(
                "release-text",
                1,
                release(
                        "2025-11",
                        RELEASED,
                        new io.firstprint.domain.book.Observation(period("2025-11"), Amount.parse("-568E8 USD"))));
        IndicatorQuestion question = IndicatorQuestion.about(BALANCE).ofPeriod(period("2025-11"));

        assertThat(view(question, KNOWN, text, NOVEMBER).periods().get(0).history())
                .extracting(PeriodVintage::source)
                .containsExactly("graph-csv");
    }

    @Test
    void shouldFreezeTheConsensusAtTheRelease() {
        IndicatorView view = asOf(
                "2026-02-01",
                KNOWN,
                NOVEMBER,
                Sample.consensus("Reuters", "2025-11", "-405E8 USD", "2026-01-28"),
                Sample.consensus("Reuters", "2025-11", "-560E8 USD", RELEASED));

        assertThat(view.surprises())
                .filteredOn(surprise -> !surprise.isBaseline())
                .extracting(surprise -> surprise.consensus().amount())
                .containsExactly(Amount.parse("-405E8 USD"));
    }

    @Test
    void shouldSayWhatWasExpectedOfAPeriodThatIsNotOutAsItStoodThen() {
        Object[] facts = {
            KNOWN,
            NOVEMBER,
            Sample.consensus("Reuters", "2025-11", "-390E8 USD", "2026-01-20"),
            Sample.consensus("Reuters", "2025-11", "-405E8 USD", "2026-01-28")
        };

        assertThat(asOf("2026-01-21", facts).expected())
                .extracting(forecast -> forecast.amount())
                .containsExactly(Amount.parse("-390E8 USD"));
        assertThat(asOf(BEFORE, facts).expected())
                .extracting(forecast -> forecast.amount())
                .containsExactly(Amount.parse("-405E8 USD"));
        assertThat(asOf(RELEASED, facts).expected()).isEmpty();
    }

    @Test
    void shouldShowAlertsInTheStateInWhichTheyWere() {
        Object[] facts = {KNOWN, NOVEMBER, DECEMBER, Sample.consensus("Reuters", "2025-11", "-405E8 USD", "2026-01-28")
        };

        assertThat(states(asOf(RELEASED, facts)))
                .containsOnly(Alert.State.RAISED)
                .isNotEmpty();
        assertThat(states(view(IndicatorQuestion.about(BALANCE).ofPeriod(period("2025-11")), facts)))
                .containsOnly(Alert.State.CONFIRMED)
                .isNotEmpty();
    }

    private static List<Alert.State> states(IndicatorView view) {
        return view.alerts().stream()
                .filter(alert -> "Reuters".equals(alert.provider()))
                .map(Alert::state)
                .toList();
    }

    @Test
    void shouldLeaveOutWhatContestsByALaterRelease() {
        Contest later = new Contest(
                "a",
                "identity",
                BALANCE,
                ft900("2025-12"),
                at(NEXT),
                period("2025-11"),
                "published balance",
                Figure.published(millions(-56_825)),
                "exports minus imports",
                Figure.published(millions(-56_000)),
                Figure.published(millions(-825)));
        Book facts = Sample.book(KNOWN, NOVEMBER, Sample.consensus("Reuters", "2025-11", "-405E8 USD", "2026-01-28"));
        Book book = new Book(facts.vintages(), facts.expectations(), Contests.NONE.with(later));

        assertThat(contested(book, RELEASED)).isEmpty();
        assertThat(contested(book, NEXT)).isNotEmpty();
    }

    private static List<Alert> contested(Book book, String instant) {
        return ((IndicatorView) answer(IndicatorQuestion.about(BALANCE).asOf(at(instant)), book)
                        .orElseThrow())
                .alerts().stream()
                        .filter(alert -> !alert.contestedBy().isEmpty())
                        .toList();
    }

    @Test
    void shouldComputeTheFiguresOfTheNewestPeriodFromTheVintage() {
        IndicatorView view = asOf(RELEASED, KNOWN, NOVEMBER, DECEMBER);

        assertThat(Objects.requireNonNull(view.figures()).figures())
                .containsEntry(Measure.PRIOR, Figure.published(millions(-29_206)))
                .hasEntrySatisfying(Measure.CHANGE_PERCENT, percent -> assertThat(percent.amount())
                        .isEqualTo(Amount.parse("94566E-3 PERCENT")));
    }

    @Test
    void shouldShowThePeriodsThatAreAskedFor() {
        IndicatorQuestion question =
                new IndicatorQuestion(BALANCE, null, period("2025-10"), period("2025-12"), 2, false);

        assertThat(periods(view(question, KNOWN, NOVEMBER, DECEMBER))).containsExactly("2025-11", "2025-12");
    }

    @Test
    void shouldShowNoPeriodWhenNoneOfThemIsKnown() {
        IndicatorQuestion question =
                IndicatorQuestion.about(BALANCE).asOf(at(BEFORE)).ofPeriod(period("2025-11"));

        IndicatorView view = view(question, KNOWN, NOVEMBER);

        assertThat(view.periods()).isEmpty();
        assertThat(view.newest()).isNull();
    }

    @Test
    void shouldRefuseAPeriodOfAnotherFrequency() {
        assertThatThrownBy(() -> IndicatorQuestion.about(BALANCE).ofPeriod(period("2025-Q4")))
                .hasMessage("Expected a MONTHLY startPeriod of " + BALANCE + ", found 2025-Q4");
    }

    @Test
    void shouldRefuseARangeThatEndsBeforeItBegins() {
        assertThatThrownBy(
                        () -> new IndicatorQuestion(BALANCE, null, period("2025-11"), period("2025-10"), null, false))
                .hasMessageContaining("Expected an endPeriod from 2025-11 on, found 2025-10");
    }

    @Test
    void shouldAnswerAlikeInWhateverOrderFactsCame() {
        List<Object> facts =
                List.of(KNOWN, NOVEMBER, DECEMBER, Sample.consensus("Reuters", "2025-11", "-405E8 USD", "2026-01-28"));
        Object[] reversed = Stream.of(3, 2, 1, 0).map(facts::get).toArray();

        assertThat(asOf(RELEASED, reversed)).isEqualTo(asOf(RELEASED, facts.toArray()));
    }
}
