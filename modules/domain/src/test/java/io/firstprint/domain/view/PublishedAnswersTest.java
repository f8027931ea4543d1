/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.Sample;
import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.query.BookAnswers;
import io.firstprint.domain.query.IndicatorAnswer;
import io.firstprint.domain.query.IndicatorQuestion;
import io.firstprint.domain.query.IndicatorView;
import io.firstprint.domain.query.PeriodView;
import io.firstprint.domain.query.PublishedBook;
import io.firstprint.domain.query.UnknownBefore;
import io.firstprint.domain.rule.SampleRules;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Real vintages of the balance of the United States, each met as a snapshot. One of them begins in 2000: what it leaves
 * out is not withdrawn.
 */
class PublishedAnswersTest {
    private static final List<String> DATES =
            List.of("2022-04-30", "2024-11-25", "2025-03-15", "2025-10-08", "2026-01-07", "2026-01-08", "2026-02-01");

    private static IndicatorAnswer answer(Instant instant) {
        Object[] facts = DATES.stream()
                .map(date -> Sample.snapshot(date, PublishedVintages.asOf(date)))
                .toArray();
        return new BookAnswers(indicator -> Optional.of(new PublishedBook(Sample.book(facts))), SampleRules::shipped)
                .answer(IndicatorQuestion.about(Sample.BALANCE).asOf(instant))
                .orElseThrow();
    }

    private static Map<ReferencePeriod, Amount> series(Instant instant) {
        Map<ReferencePeriod, Amount> series = new LinkedHashMap<>();
        for (PeriodView row : ((IndicatorView) answer(instant)).periods()) {
            series.put(row.period(), Objects.requireNonNull(row.value()).amount());
        }
        return series;
    }

    private static Map<ReferencePeriod, Amount> published(String date) {
        Map<ReferencePeriod, Amount> series = new LinkedHashMap<>();
        for (Observation observation : PublishedVintages.asOf(date)) {
            series.put(observation.period(), Objects.requireNonNull(observation.amount()));
        }
        return series;
    }

    private static void assertShows(Map<ReferencePeriod, Amount> vintage, Instant instant) {
        Map<ReferencePeriod, Amount> shown = series(instant);
        shown.keySet().removeIf(period -> period.compareTo(Collections.min(vintage.keySet())) < 0);
        assertThat(shown).isEqualTo(vintage);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
    void shouldShowEveryVintageExactlyAsItWasPublished(int index) {
        String date = DATES.get(index);

        assertShows(published(date), Sample.at(date));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void shouldShowTheVintageBeforeUntilTheNextOne(int index) {
        assertShows(published(DATES.get(index - 1)), Sample.at(DATES.get(index)).minusMillis(1));
    }

    @Test
    void shouldKnowNothingBeforeTheFirst() {
        Instant before = Sample.at("2022-04-30").minusMillis(1);
        PublishedVintages.directory();

        assertThat(answer(before)).isEqualTo(new UnknownBefore(Sample.BALANCE, before, Sample.at("2022-04-30")));
    }
}
