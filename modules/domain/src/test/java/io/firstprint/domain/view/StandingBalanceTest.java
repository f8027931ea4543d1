/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.Sample;
import io.firstprint.domain.book.Book;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.figures.PeriodStanding;
import io.firstprint.domain.figures.RecordClaim.Direction;
import io.firstprint.domain.figures.RecordClaim.Standing;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.rule.SampleRules;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The balance of the newest period says how it stands among all others, and no other balance does. */
class StandingBalanceTest {
    private static final BookViews VIEWS = new BookViews(SampleRules::shipped);
    private static final ReferencePeriod FIRST = Sample.period("2020-01");
    private static final int MONTHS = 47;

    private static ObservationSet history() {
        Observation[] values = new Observation[MONTHS];
        for (int i = 0; i < MONTHS; i++) {
            values[i] = new Observation(FIRST.plus(i), Sample.millions(-1_000 - 10 * (i % 7)));
        }
        return Sample.snapshot("2023-12-31", values);
    }

    /** Returns the balances that a fact changes, by period. */
    private static Map<String, RunningBalance> changed(Book book, ObservationSet fact) {
        Map<String, RunningBalance> balances = new HashMap<>();
        for (ViewUpdate update : VIEWS.changes(book, Sample.with(book, fact))) {
            if (update.event() instanceof RunningBalance balance) {
                balances.put(balance.period().toString(), balance);
            }
        }
        return balances;
    }

    @Test
    void shouldMoveTheStandingToANewerPeriod() {
        Book book = Sample.book(history());

        Map<String, RunningBalance> changed =
                changed(book, Sample.release("2023-12", "2024-02-01", Sample.value("2023-12", -2_000)));

        assertThat(changed).containsOnlyKeys("2023-11", "2023-12");
        assertThat(changed).hasEntrySatisfying("2023-11", balance -> assertThat(balance.standing())
                .isNull());
        assertThat(changed).hasEntrySatisfying("2023-12", balance -> assertThat(balance.standing())
                .isNotNull());
    }

    @Test
    void shouldRankTheNewestAnewWhenAYearFarBackIsRevised() {
        Book book = Sample.book(history());

        Map<String, RunningBalance> changed =
                changed(book, Sample.release("2023-12", "2024-02-01", Sample.value("2020-02", -9_000)));

        PeriodStanding before = standing(book, "2023-11");
        assertThat(changed).hasEntrySatisfying("2023-11", balance -> assertThat(balance.standing())
                .isNotNull()
                .extracting(PeriodStanding::yearToDate)
                .isNotEqualTo(before.yearToDate()));
    }

    /** FT-900 of 2025-02-05: a deficit of 918.4 bn in 2024, second only to 944.8 bn in 2022. */
    @Test
    void shouldRankThePublishedYear2024() {
        Book book = Sample.book(Sample.snapshot("2025-03-15", PublishedVintages.asOf("2025-03-15")));

        assertThat(standing(book, "2024-12"))
                .extracting(PeriodStanding::calendarYear)
                .isEqualTo(new PeriodStanding.Year(
                        Direction.LOWEST, new Standing(2, 33), Sample.period("2022-12"), Sample.period("1992-01")));
    }

    @Test
    void shouldHaveTheStandingOfTheNewestPeriodOnly() {
        assertThat(VIEWS.all(Sample.book(history())).stream()
                        .map(RunningBalance.class::cast)
                        .filter(balance -> balance.standing() != null)
                        .map(balance -> balance.period().toString()))
                .containsExactly("2023-11");
    }

    private static PeriodStanding standing(Book book, String period) {
        return VIEWS.all(book).stream()
                .filter(RunningBalance.class::isInstance)
                .map(RunningBalance.class::cast)
                .filter(balance -> balance.period().equals(Sample.period(period)))
                .map(balance -> Objects.requireNonNull(balance.standing()))
                .findFirst()
                .orElseThrow();
    }
}
