/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.Sample;
import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.figures.Measure;
import io.firstprint.domain.figures.RecordClaim.Direction;
import io.firstprint.domain.figures.RecordClaim.RecordMeasure;
import io.firstprint.domain.figures.RecordSearch;
import io.firstprint.domain.rule.SampleRules;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FT-900 for November 2025: what the published figures and the accounts of that release say. */
class NovemberReleaseTest {
    private static final November NOVEMBER = November.withTwoYears();

    @Test
    void shouldRaiseNothingWhenTheHistoryIsLoaded() {
        BookViews views = new BookViews(SampleRules::shipped);

        assertThat(views.all(NOVEMBER.before())).hasOnlyElementsOfType(RunningBalance.class);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ACTUAL,                                 -56825E6 USD
            PRIOR,                                  -29206E6 USD
            CHANGE,                                 -27619000E3 USD
            CHANGE_PERCENT,                         94566E-3 PERCENT
            PRIOR_AS_PUBLISHED,                     -29350E6 USD
            CHANGE_FROM_PRIOR_AS_PUBLISHED,         -27475000E3 USD
            CHANGE_PERCENT_FROM_PRIOR_AS_PUBLISHED, 93612E-3 PERCENT
            THREE_MONTH_AVERAGE,                    -44722667E3 USD
            THREE_MONTH_AVERAGE_YEAR_AGO,           -78500000E3 USD
            THREE_MONTH_AVERAGE_CHANGE,             33777333E3 USD
            YEAR_TO_DATE,                           -839505000E3 USD
            YEAR_TO_DATE_YEAR_AGO,                  -806585000E3 USD
            YEAR_TO_DATE_CHANGE,                    -32920000E3 USD
            YEAR_TO_DATE_CHANGE_PERCENT,            4081E-3 PERCENT
            TWELVE_MONTH_SUM,                       -936453000E3 USD
            YEAR_AGO,                               -79752E6 USD
            CHANGE_FROM_YEAR_AGO,                   22927000E3 USD
            """)
    void shouldDeriveThePublishedFigures(Measure measure, String expected) {
        Amount found = NOVEMBER.swing(measure);

        assertThat(found).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "Reuters,      -163E8 USD, 40247E-3 PERCENT",
        "Investing,    -134E8 USD, 30876E-3 PERCENT",
        "ForexFactory, -134E8 USD, 30876E-3 PERCENT",
        "RTTNews,      -118E8 USD, 26222E-3 PERCENT"
    })
    void shouldTakeOneSurprisePerProviderAtThePrecisionOfItsConsensus(
            String provider, String surprise, String percent) {
        Alert alert = NOVEMBER.surprise(provider);

        assertThat(alert.figures())
                .hasEntrySatisfying(
                        Measure.SURPRISE, figure -> assertThat(figure.amount()).hasToString(surprise))
                .hasEntrySatisfying(Measure.SURPRISE_PERCENT, figure -> assertThat(figure.amount())
                        .hasToString(percent));
    }

    @Test
    void shouldReviseOctober() {
        Amount revision = Objects.requireNonNull(
                        NOVEMBER.figures(Alert.Kind.REVISION).get(Measure.REVISION))
                .amount();

        assertThat(revision).hasToString("144000E3 USD");
    }

    @Test
    void shouldReviseNothingButOctober() {
        BookViews views = new BookViews(SampleRules::shipped);

        assertThat(views.all(NOVEMBER.after()))
                .filteredOn(Revision.class::isInstance)
                .extracting(event -> ((Revision) event).period())
                .containsExactly(Sample.period("2025-10"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            US goods and services deficit widened 94.6 % to $56.8bn in November 2025, up $27.6bn from $29.2bn in October
            US goods and services deficit of $56.8bn in November 2025: $16.3bn wider than the Reuters consensus of $40.5bn (40.2 %)
            US goods and services deficit of $56.8bn in November 2025: $13.4bn wider than the Investing consensus of $43.4bn (30.9 %)
            US goods and services deficit: October revised from $29.4bn to $29.2bn
            """)
    void shouldSayWhatHappened(String headline) {
        assertThat(NOVEMBER.headlines()).contains(headline);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Against October as published before ($29.4bn): widened 93.6 %
            Three-month average: $44.7bn, $33.8bn narrower than a year earlier
            Year to November: $839.5bn, $32.9bn wider than a year earlier (4.1 %)
            Twelve months to November 2025: $936.5bn
            November 2025: $56.8bn, $22.9bn narrower than a year earlier
            """)
    void shouldPutTheMonthInContext(String detail) {
        Alert swing = NOVEMBER.alerts().get(0);

        assertThat(swing.details()).contains(detail);
    }

    @Test
    void shouldFindOctoberTheSmallestDeficitOfTheTable() {
        RecordSearch search = new RecordSearch(NOVEMBER.after().vintages().latest(), Sample.at(November.RELEASED));

        assertThat(search.claims(Sample.period("2025-10"), 12)).anySatisfy(claim -> {
            assertThat(claim.measure()).isEqualTo(RecordMeasure.LEVEL);
            assertThat(claim.direction()).isEqualTo(Direction.HIGHEST);
            assertThat(claim.value().amount()).isEqualTo(Sample.millions(-29206));
            assertThat(claim.since()).isNull();
        });
    }

    @Test
    void shouldStillKnowOctoberAsFirstPublished() {
        assertThat(NOVEMBER.after().vintages().asOf(Sample.at("2026-01-29T13:29:59Z")))
                .hasValueSatisfying(series ->
                        assertThat(series.at(Sample.period("2025-10"))).isEqualTo(Sample.millions(-29350)));
    }
}
