/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.firstprint.domain.Sample;
import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.book.Book;
import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.release.ReleaseCalendar;
import io.firstprint.domain.release.ScheduledRelease;
import io.firstprint.domain.rule.SampleRules;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Surprises of the US goods and services balance against a calendar's forecasts, June 2023 to November 2025. */
class CalendarTapeTest {
    private static final BookViews VIEWS = new BookViews(SampleRules::shipped);

    private static List<Surprise> surprises(Book book) {
        return said(book, Surprise.class);
    }

    private static <T> List<T> said(Book book, Class<T> type) {
        return VIEWS.all(book).stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static Surprise surprise(String period) {
        return surprises(CalendarTape.book()).stream()
                .filter(surprise -> surprise.period().equals(Sample.period(period)))
                .findFirst()
                .orElseThrow();
    }

    private static StandardScore zScore(Surprise surprise) {
        return Objects.requireNonNull(surprise.scores().zScore());
    }

    private static StandardScore robustZScore(Surprise surprise) {
        return Objects.requireNonNull(surprise.scores().robustZScore());
    }

    @Test
    void shouldTakeOneSurpriseOfEachRelease() {
        assertThat(surprises(CalendarTape.book()))
                .hasSize(30)
                .extracting(Surprise::period)
                .doesNotHaveDuplicates();
    }

    @Test
    void shouldCompareNovemberWithThe29SurprisesBeforeIt() {
        Surprise november = surprise("2025-11");

        assertThat(november.amount()).isEqualTo(Amount.parse("-134E8 USD"));
        assertThat(zScore(november).count()).isEqualTo(29);
        assertThat(robustZScore(november).count()).isEqualTo(29);
    }

    @Test
    void shouldStandardiseNovemberByTheSampleStandardDeviation() {
        StandardScore score = zScore(surprise("2025-11"));

        assertThat(score.deviation()).isCloseTo(5.956e9, within(0.0005e9));
        assertThat(score.value()).isCloseTo(-2.25, within(0.005));
    }

    @Test
    void shouldStandardiseNovemberByTheMedianDistanceFromTheMedian() {
        StandardScore score = robustZScore(surprise("2025-11"));

        assertThat(score.deviation()).isCloseTo(2.520e9, within(0.0005e9));
        assertThat(score.value()).isCloseTo(-5.32, within(0.005));
    }

    @Test
    void shouldSayBothInWordsWithTheirNumber() {
        assertThat(said(CalendarTape.book(), Alert.class))
                .filteredOn(alert -> alert.kind() == Alert.Kind.SURPRISE)
                .filteredOn(alert -> alert.period().equals(Sample.period("2025-11")))
                .singleElement()
                .returns(
                        List.of(
                                "Against the 29 earlier surprises of Investing: 2.25 standard deviations (robust: 5.32)"),
                        Alert::details);
    }

    @Test
    void shouldCallOctoberTenTimesTheUsualSpread() {
        Surprise october = surprise("2025-10");

        assertThat(october.amount()).isEqualTo(Amount.parse("287E8 USD"));
        assertThat(robustZScore(october).value()).isGreaterThan(10);
        assertThat(october.direction()).isEqualTo("narrower deficit");
    }

    @ParameterizedTest
    @CsvSource({"2025-03, -1368E8 USD, -37E8 USD", "2025-08, -613E8 USD, 17E8 USD", "2023-08, -623E8 USD, 40E8 USD"})
    void shouldTakeTheForecastThatStoodWhenTheFigureCameOut(String period, String forecast, String surprise) {
        assertThat(surprise(period))
                .returns(Amount.parse(forecast), found -> found.consensus().amount())
                .returns(Amount.parse(surprise), Surprise::amount);
    }

    /** Put off from 7 October to 4 November and to 19 November 2025, for the government was shut down. */
    @Test
    void shouldTakeOneSurpriseOfAReleaseThatWasPostponedTwice() {
        List<Surprise> august = surprises(CalendarTape.book()).stream()
                .filter(surprise -> surprise.release().equals(Sample.ft900("2025-08")))
                .toList();

        assertThat(august)
                .singleElement()
                .returns(Sample.at("2025-11-19T13:30:00Z"), Surprise::effectiveAt)
                .returns(Sample.at("2025-11-19T05:08:28Z"), found -> found.consensus()
                        .asOf());
    }

    @Test
    void shouldKnowAPostponedReleaseAsOne() {
        ReleaseCalendar calendar = ReleaseCalendar.of(Stream.of(
                        List.of("2025-10-07T12:30:00Z", "2025-09-04"),
                        List.of("2025-11-04T13:30:00Z", "2025-10-07"),
                        List.of("2025-11-19T13:30:00Z", "2025-11-04"))
                .map(said ->
                        new ScheduledRelease(Sample.ft900("2025-08"), Sample.at(said.get(0)), Sample.at(said.get(1))))
                .toList());

        assertThat(calendar.releases())
                .singleElement()
                .returns(Sample.at("2025-11-19T13:30:00Z"), ScheduledRelease::instant);
    }

    @Test
    void shouldTakeNoSurpriseOfAMonthWithoutAFirstPrint() {
        assertThat(surprises(CalendarTape.book()))
                .extracting(Surprise::period)
                .doesNotContain(Sample.period("2023-05"));
    }

    @Test
    void shouldChangeNoSurpriseByAForecastAfterItsRelease() {
        Book before = CalendarTape.book();
        Consensus corrected = Sample.consensus(CalendarTape.PROVIDER, "2025-08", "-590E8 USD", "2025-11-19T13:30:00Z");

        assertThat(VIEWS.changes(before, Sample.with(before, corrected))).isEmpty();
    }

    @Test
    void shouldNotLookAhead() {
        List<Object> facts = CalendarTape.facts();
        Book untilJanuary = Sample.book(facts.stream()
                .filter(fact -> !fact.equals(facts.get(facts.size() - 1)))
                .toArray());

        assertThat(surprises(CalendarTape.book())).containsAll(surprises(untilJanuary));
    }
}
