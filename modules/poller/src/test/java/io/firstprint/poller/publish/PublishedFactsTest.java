/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.book.Consensus.Statistic;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.release.ScheduledRelease;
import io.firstprint.domain.release.ScheduledRelease.Status;
import io.firstprint.poller.TestSeries;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedFactsTest {
    private static final ScheduledRelease HELD = scheduled("2025-08", "2025-10-07", "2025-01-01", Status.SCHEDULED);

    private final PublishedFacts facts = new PublishedFacts();

    private static ScheduledRelease scheduled(String period, String day, String seenOn, Status status) {
        return new ScheduledRelease(
                ReleaseId.parse("CENSUS-BEA/FT900/" + period),
                Instant.parse(day + "T12:30:00Z"),
                Instant.parse(seenOn + "T00:00:00Z"),
                status);
    }

    @Test
    void shouldFindNothingChangedInWhatHolds() {
        facts.add(HELD);

        assertThat(facts.changedOf(List.of(scheduled("2025-08", "2025-10-07", "2025-09-01", Status.SCHEDULED))))
                .isEmpty();
    }

    @Test
    void shouldFindAnEarlierInstantChanged() {
        facts.add(HELD);
        ScheduledRelease earlier = scheduled("2025-08", "2025-10-06", "2025-09-01", Status.SCHEDULED);

        assertThat(facts.changedOf(List.of(earlier))).containsExactly(earlier);
    }

    @Test
    void shouldFindAStatusChangedUnderTheSameInstant() {
        facts.add(HELD);
        ScheduledRelease putOff = scheduled("2025-08", "2025-10-07", "2025-10-01", Status.POSTPONED);

        assertThat(facts.changedOf(List.of(putOff))).containsExactly(putOff);
    }

    @Test
    void shouldNotTakeAPostponementBackByAnOldList() {
        facts.add(HELD);
        facts.add(scheduled("2025-08", "2025-10-07", "2025-10-01", Status.POSTPONED));

        assertThat(facts.neverAnnouncedOf(List.of(scheduled("2025-08", "2025-10-07", "2025-10-02", Status.SCHEDULED))))
                .isEmpty();
    }

    @Test
    void shouldFillOnlyReleasesThatTheCalendarDoesNotKnow() {
        facts.add(HELD);
        ScheduledRelease unknown = scheduled("2025-09", "2025-11-04", "2025-10-02", Status.SCHEDULED);

        assertThat(facts.fillingOf(
                        List.of(scheduled("2025-08", "2025-10-09", "2025-10-02", Status.SCHEDULED), unknown)))
                .containsExactly(unknown);
    }

    @Test
    void shouldFillWithWhatAListSaysLastOfARelease() {
        ScheduledRelease first = scheduled("2025-09", "2025-11-04", "2025-10-02", Status.SCHEDULED);
        ScheduledRelease last = scheduled("2025-09", "2025-12-11", "2025-11-14", Status.SCHEDULED);

        assertThat(facts.fillingOf(List.of(last, first))).containsExactly(last);
    }

    @Test
    void shouldFindNothingChangedInAForecastThatStillStands() {
        facts.add(forecast("-405E8 USD", "2026-01-27"));

        assertThat(facts.changedForecastsOf(List.of(forecast("-405E8 USD", "2026-01-28"))))
                .isEmpty();
    }

    @Test
    void shouldKeepEachChangeOfAForecastThatComesBackWhateverTheOrderOfTheRows() {
        Consensus first = forecast("-405E8 USD", "2026-01-26");
        Consensus second = forecast("-434E8 USD", "2026-01-27");
        Consensus back = forecast("-405E8 USD", "2026-01-28");

        assertThat(facts.changedForecastsOf(List.of(back, first, second, forecast("-405E8 USD", "2026-01-29"))))
                .containsExactly(first, second, back);
    }

    @Test
    void shouldNotPublishAgainWhatWasShownAsOfTheSameInstantBeforeItWasRewritten() {
        facts.add(forecast("-434E8 USD", "2026-01-28"));
        facts.add(forecast("-405E8 USD", "2026-01-28"));

        assertThat(facts.changedForecastsOf(
                        List.of(forecast("-434E8 USD", "2026-01-28"), forecast("-405E8 USD", "2026-01-28"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"MEAN, -500E8 USD, 20", "MEDIAN, -510E8 USD, 20", "MEDIAN, -500E8 USD, 21"})
    void shouldFindAChangedStatisticRangeOrNumberOfForecasters(Statistic statistic, String low, int forecasters) {
        facts.add(forecast(Statistic.MEDIAN, "-500E8 USD", 20, "2026-01-27"));
        Consensus changed = forecast(statistic, low, forecasters, "2026-01-28");

        assertThat(facts.changedForecastsOf(List.of(changed))).containsExactly(changed);
    }

    private static Consensus forecast(String amount, String day) {
        return forecast(Statistic.MEDIAN, amount, null, null, day);
    }

    private static Consensus forecast(Statistic statistic, String low, int forecasters, String day) {
        return forecast(statistic, "-405E8 USD", low, forecasters, day);
    }

    private static Consensus forecast(
            Statistic statistic, String amount, @Nullable String low, @Nullable Integer forecasters, String day) {
        Instant asOf = Instant.parse(day + "T15:00:00Z");
        return new Consensus(
                TestSeries.BALANCE,
                ReferencePeriod.parse("2025-11"),
                "Reuters",
                statistic,
                Amount.parse(amount),
                low == null ? null : Amount.parse(low),
                null,
                null,
                forecasters,
                asOf,
                asOf,
                "");
    }
}
