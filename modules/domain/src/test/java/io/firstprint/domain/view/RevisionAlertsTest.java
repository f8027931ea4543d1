/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import static io.firstprint.domain.Sample.book;
import static io.firstprint.domain.Sample.missing;
import static io.firstprint.domain.Sample.release;
import static io.firstprint.domain.Sample.snapshot;
import static io.firstprint.domain.Sample.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.Sample;
import io.firstprint.domain.book.Book;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which revisions raise an alert; every value is made up. */
class RevisionAlertsTest {
    private static final ReferencePeriod FIRST = Sample.period("2024-01");
    private static final int MONTHS = 24;
    private static final Book KNOWN = book(snapshot("2026-01-08", months(0, MONTHS, 0)));

    /** Returns months from an offset on, of 1000 millions a month and what is added. */
    private static Observation[] months(int from, int count, long added) {
        List<Observation> months = new ArrayList<>();
        for (int i = from; i < from + count; i++) {
            months.add(new Observation(FIRST.plus(i), Sample.millions(-1_000 - added)));
        }
        return months.toArray(Observation[]::new);
    }

    private static List<Alert> revisions(Observation... published) {
        return Alerts.changed(KNOWN, release("2026-01", "2026-02-08", published), Alert.Kind.REVISION);
    }

    @Test
    void shouldTellMoreThanAYearOfMonthsInOneAlert() {
        assertThat(revisions(months(MONTHS - 13, 13, 10)))
                .singleElement()
                .returns(Sample.period("2026-01"), Alert::period)
                .returns(
                        "US goods and services deficit: 13 months revised, December 2024 to December 2025;"
                                + " 2025 from $12.0bn to $12.1bn",
                        Alert::headline);
    }

    @Test
    void shouldTellThePriorMonthApartUpToAYearOfMonths() {
        assertThat(revisions(months(MONTHS - 12, 12, 10)))
                .extracting(Alert::revised)
                .satisfiesExactly(prior -> assertThat(prior).isNull(), summary -> assertThat(summary)
                        .isNotNull());
    }

    @Test
    void shouldSayWhichMonthWasRevisedWhenItIsAnOldOne() {
        assertThat(revisions(value("2025-03", -1_100)))
                .singleElement()
                .returns("US goods and services deficit: March 2025 revised from $1.0bn to $1.1bn", Alert::headline);
    }

    @Test
    void shouldSayBetweenWhichMonthsWhenTheyAreNotInARow() {
        assertThat(revisions(value("2024-03", -1_100), value("2025-03", -1_100)))
                .extracting(Alert::headline)
                .containsExactly("US goods and services deficit: 2 months revised between March 2024 and March 2025;"
                        + " 2025 from $12.0bn to $12.1bn");
    }

    @Test
    void shouldSayThatARecentFigureWasTakenBack() {
        assertThat(revisions(missing("2025-12")))
                .singleElement()
                .returns(
                        "US goods and services deficit: December taken back ($1.0bn as published before), no figure now",
                        Alert::headline);
    }

    @Test
    void shouldSayThatAnOldFigureWasTakenBack() {
        assertThat(revisions(missing("2025-03")))
                .singleElement()
                .returns(
                        "US goods and services deficit: March 2025 taken back ($1.0bn as published before), no figure now",
                        Alert::headline)
                .returns(Severity.MEDIUM, Alert::severity);
    }

    @Test
    void shouldCountWhatWasTakenBackAmongMany() {
        assertThat(revisions(missing("2025-03"), value("2025-04", -1_100)))
                .singleElement()
                .satisfies(alert -> assertThat(alert.details()).contains("Taken back, no figure now: 1 of them"));
    }

    @Test
    void shouldSayNothingWhenNothingIsRevised() {
        assertThat(revisions(months(0, MONTHS, 0))).isEmpty();
    }

    @Test
    void shouldSayNothingOfASnapshot() {
        assertThat(Alerts.changed(KNOWN, snapshot("2026-02-08", months(0, MONTHS, 10))))
                .isEmpty();
    }

    @Test
    void shouldSayWhichRecordHoldsNoLonger() {
        Book known = book(
                snapshot("2019-06-01", tenYearsTo2019()), release("2019-07", "2019-08-01", value("2019-07", -1_500)));
        ObservationSet revision = release("2019-08", "2019-09-01", value("2019-03", -2_000), value("2019-08", -1_000));

        assertThat(Alerts.changed(known, revision, Alert.Kind.REVISION))
                .singleElement()
                .satisfies(alert -> assertThat(alert.details())
                        .contains("No longer true: US goods and services: largest deficit on record from"
                                + " January 2010 ($1.5bn in July 2019)"));
    }

    private static Observation[] tenYearsTo2019() {
        List<Observation> months = new ArrayList<>();
        for (ReferencePeriod month = Sample.period("2010-01");
                month.compareTo(Sample.period("2019-06")) <= 0;
                month = month.plus(1)) {
            months.add(new Observation(month, Sample.millions(-1_000 - month.number())));
        }
        return months.toArray(Observation[]::new);
    }
}
