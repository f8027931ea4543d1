/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.Sample;
import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.book.Book;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.figures.Measure;
import io.firstprint.domain.rule.SampleRules;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Releases of the US balance (FT-900, Census Bureau and Bureau of Economic Analysis) that revised many months. */
class PublishedRevisionsTest {
    private static final String BEFORE_ANNUAL = "2025-02-05T13:30:00Z";
    private static final String AFTER_ANNUAL = "2025-09-04T12:30:00Z";

    private static Book knownBeforeTheAnnualRevision() {
        return Sample.book(Sample.snapshot(BEFORE_ANNUAL, PublishedVintages.asOf("2025-03-15")));
    }

    private static ObservationSet annualRevision() {
        return Sample.release("2025-07", AFTER_ANNUAL, PublishedVintages.asOf("2025-10-08"));
    }

    private static List<Alert> ofTheAnnualRevision() {
        return Alerts.changed(knownBeforeTheAnnualRevision(), annualRevision(), Alert.Kind.REVISION);
    }

    @Test
    void shouldStillReportEveryRevisionOfAnAnnualOne() {
        Book after = Sample.with(knownBeforeTheAnnualRevision(), annualRevision());

        assertThat(new BookViews(SampleRules::shipped).all(after))
                .filteredOn(Revision.class::isInstance)
                .hasSize(84);
    }

    @Test
    void shouldRaiseOneAlertForAnAnnualRevision() {
        assertThat(ofTheAnnualRevision())
                .singleElement()
                .returns(
                        "US goods and services deficit: 84 months revised, January 2018 to December 2024;"
                                + " 2024 from $918.4bn to $903.5bn",
                        Alert::headline)
                .returns(
                        new RevisionSummary(
                                84, Sample.period("2018-01"), Sample.period("2024-12"), Sample.period("2022-09"), 0),
                        Alert::revised);
    }

    @Test
    void shouldSayWhatAnAnnualRevisionDid() {
        assertThat(ofTheAnnualRevision().get(0).details())
                .containsExactly(
                        "Largest: September 2022 revised from $71.2bn to $67.8bn",
                        "Newest: December 2024 revised from $98.4bn to $96.9bn",
                        "Mean absolute change: $865m",
                        "2024 from $918.4bn to $903.5bn, $14.9bn narrower");
    }

    @ParameterizedTest
    @CsvSource({
        "BEFORE_REVISION,               -98431E6 USD",
        "AFTER_REVISION,                -96948E6 USD",
        "REVISION,                      1483000E3 USD",
        "LARGEST_REVISION,              3436000E3 USD",
        "MEAN_ABSOLUTE_REVISION,        865393E3 USD",
        "CALENDAR_YEAR_BEFORE_REVISION, -918416000E3 USD",
        "CALENDAR_YEAR,                 -903533000E3 USD",
        "CALENDAR_YEAR_REVISION,        14883000E3 USD"
    })
    void shouldProveWhatAnAnnualRevisionDid(Measure measure, String expected) {
        Amount found = Objects.requireNonNull(
                        ofTheAnnualRevision().get(0).figures().get(measure))
                .amount();

        assertThat(found).hasToString(expected);
    }

    @Test
    void shouldSumUpAWindowOfSixMonthsBesideThePriorMonth() {
        Book known = Sample.book(Sample.snapshot("2025-12-11T13:30:00Z", PublishedVintages.asOf("2026-01-07")));
        ObservationSet october =
                Sample.release("2025-10", "2026-01-08T13:30:00Z", PublishedVintages.asOf("2026-01-08"));

        assertThat(Alerts.changed(known, october, Alert.Kind.REVISION))
                .extracting(Alert::headline)
                .containsExactly(
                        "US goods and services deficit: September revised from $52.8bn to $48.1bn",
                        "US goods and services deficit: 6 months revised, April 2025 to September 2025");
    }

    @Test
    void shouldSumUpNothingWhenOnlyThePriorMonthIsRevised() {
        Book known = Sample.book(Sample.snapshot("2026-01-08T13:30:00Z", PublishedVintages.asOf("2026-01-08")));
        ObservationSet november =
                Sample.release("2025-11", "2026-01-29T13:30:00Z", PublishedVintages.asOf("2026-02-01"));

        assertThat(Alerts.changed(known, november, Alert.Kind.REVISION))
                .singleElement()
                .returns(null, Alert::revised);
    }
}
