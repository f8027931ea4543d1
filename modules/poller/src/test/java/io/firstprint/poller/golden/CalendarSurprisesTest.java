/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.book.Book;
import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.rule.Rules;
import io.firstprint.domain.view.BookViews;
import io.firstprint.domain.view.StandardScore;
import io.firstprint.domain.view.Surprise;
import io.firstprint.poller.TestSeries;
import io.firstprint.poller.format.calendar.CalendarReading;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Surprises from a calendar's own log, June 2023 to November 2025, and nothing else; skipped where it is not at hand. */
class CalendarSurprisesTest {
    private List<Surprise> surprises = List.of();

    @BeforeEach
    void read() {
        surprises = new BookViews(Rules::none)
                .all(book(SharedFiles.investingTape())).stream()
                        .filter(Surprise.class::isInstance)
                        .map(Surprise.class::cast)
                        .toList();
    }

    private static Book book(CalendarReading reading) {
        Book book = Book.empty(TestSeries.BALANCE);
        for (ObservationSet observed : reading.observed()) {
            if (observed.indicator().equals(TestSeries.BALANCE)) {
                book = new Book(book.vintages().with(observed), book.expectations());
            }
        }
        for (Consensus forecast : reading.forecasts()) {
            if (forecast.indicator().equals(TestSeries.BALANCE)) {
                book = new Book(book.vintages(), book.expectations().with(forecast));
            }
        }
        return book;
    }

    @Test
    void shouldTakeOneSurpriseOfEachReleaseThePostponedOneToo() {
        assertThat(surprises).hasSize(30).extracting(Surprise::period).doesNotHaveDuplicates();
        assertThat(of("2025-08").effectiveAt()).isEqualTo(Instant.parse("2025-11-19T13:30:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-08, -623E8 USD, 40E8 USD",
        "2025-03, -1368E8 USD, -37E8 USD",
        "2025-08, -613E8 USD, 17E8 USD",
        "2025-10, -581E8 USD, 287E8 USD",
        "2025-11, -434E8 USD, -134E8 USD"
    })
    void shouldTakeTheForecastThatStoodWhenTheFigureCameOut(String period, String forecast, String surprise) {
        assertThat(of(period))
                .returns(Amount.parse(forecast), found -> found.consensus().amount())
                .returns(Amount.parse(surprise), Surprise::amount);
    }

    @Test
    void shouldStandardiseNovemberByThe29SurprisesBeforeIt() {
        StandardScore score = Objects.requireNonNull(of("2025-11").scores().zScore());

        assertThat(score.count()).isEqualTo(29);
        assertThat(score.value()).isCloseTo(-2.25, within(0.005));
    }

    private Surprise of(String period) {
        return surprises.stream()
                .filter(surprise -> surprise.period().equals(ReferencePeriod.parse(period)))
                .findFirst()
                .orElseThrow();
    }
}
