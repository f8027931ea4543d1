/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.firstprint.domain.Sample;
import io.firstprint.domain.figures.ChangeStatistics;
import io.firstprint.domain.figures.Measure;
import io.firstprint.domain.figures.RecordClaim;
import io.firstprint.domain.figures.RecordClaim.Standing;
import io.firstprint.domain.rule.SampleRules;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Claims of the November 2025 release that need the whole series since 1992; skipped where it is not at hand. */
class NovemberRecordsTest {
    private November november = November.withTwoYears();

    @BeforeEach
    void loadHistory() {
        november = November.withAllHistory(PublishedVintages.directory());
    }

    @Test
    void shouldRaiseNothingWhenTheHistoryIsLoaded() {
        List<ViewEvent> events = new BookViews(SampleRules::shipped).all(november.before());

        assertThat(events).hasOnlyElementsOfType(RunningBalance.class);
    }

    @Test
    void shouldClaimTheLargestPercentageRiseSinceMarch1992() {
        assertThat(november.headlines())
                .contains("US goods and services deficit: largest percentage rise since March 1992"
                        + " (94.6 % in November 2025, to $56.8bn)");
    }

    @Test
    void shouldKnowTheRiseOfMarch1992() {
        assertThat(november.alerts()).anySatisfy(alert -> assertThat(alert.figures())
                .hasEntrySatisfying(Measure.RECORD_SINCE, since -> assertThat(since.amount())
                        .hasToString("217810E-3 PERCENT")));
    }

    @Test
    void shouldClaimOctoberTheSmallestDeficitSinceJune2009() {
        assertThat(november.headlines())
                .contains(
                        "US goods and services: smallest deficit since June 2009 ($29.2bn in October 2025, as revised)");
    }

    @Test
    void shouldKnowTheDeficitOfJune2009() {
        assertThat(november.alerts()).anySatisfy(alert -> assertThat(alert.figures())
                .hasEntrySatisfying(Measure.RECORD_SINCE, since -> assertThat(since.amount())
                        .isEqualTo(Sample.millions(-27152))));
    }

    @Test
    void shouldRaiseEveryAlertOfTheRelease() {
        assertThat(november.alerts())
                .extracting(Alert::kind)
                .containsOnlyOnce(Alert.Kind.SWING, Alert.Kind.REVISION)
                .contains(Alert.Kind.SURPRISE, Alert.Kind.RECORD);
    }

    @Test
    void shouldRankTheRiseSecondOfAllSinceTheSeriesBegan() {
        assertThat(november.alerts())
                .filteredOn(alert -> alert.kind() == Alert.Kind.RECORD)
                .extracting(Alert::claim)
                .anySatisfy(claim -> assertThat(claim)
                        .returns(new Standing(2, 406), RecordClaim::standing)
                        .returns(Sample.period("1992-01"), RecordClaim::seriesStart)
                        .returns(Sample.period("1992-02"), RecordClaim::comparedFrom));
    }

    @Test
    void shouldRankTheYearToNovemberBesideTheSwing() {
        assertThat(november.alerts().get(0).details())
                .contains("Year to November: second-widest of 34 years from 1992, last wider in 2022 ($853.2bn)");
    }

    @Test
    void shouldMeasureTheSwingAgainstTenYears() {
        assertThat(november.alerts().get(0).statistics())
                .returns(120, ChangeStatistics::window)
                .returns(2, ChangeStatistics::rank)
                .satisfies(statistics -> assertThat(statistics.standardised()).isCloseTo(-2.8342, within(1e-4)))
                .satisfies(statistics -> assertThat(statistics.robust()).isCloseTo(-6.6926, within(1e-4)));
    }

    @Test
    void shouldSayHowTheSwingMeasures() {
        assertThat(november.alerts().get(0).details())
                .contains("Change against the 120 before it: second-largest in its direction,"
                        + " 2.8 standard deviations (robust: 6.7)");
    }

    @Test
    void shouldFindNoStreakInAMonthThatTurned() {
        assertThat(november.alerts()).extracting(Alert::kind).doesNotContain(Alert.Kind.STREAK);
    }
}
