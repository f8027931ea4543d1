/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.derived;

import static io.firstprint.domain.Sample.at;
import static io.firstprint.domain.Sample.ft900;
import static io.firstprint.domain.Sample.period;
import static io.firstprint.domain.Sample.release;
import static io.firstprint.domain.Sample.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.Sample;
import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Publication;
import io.firstprint.domain.definition.Definition;
import io.firstprint.domain.definition.Definitions;
import io.firstprint.domain.definition.Formula.Sum;
import io.firstprint.domain.definition.Part;
import io.firstprint.domain.definition.Term;
import io.firstprint.domain.indicator.Indicator;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When a sum over partners has a value, and which. */
class DerivedSumTest {
    private static final Indicator EU = DerivedUniverse.TARGET;
    private static final Indicator DE = DerivedUniverse.member("DE");
    private static final Indicator HR = DerivedUniverse.member("HR");
    private static final String INSTANT = "2023-03-08T13:30:00Z";
    private static final Definitions SUM = Definitions.none()
            .with(new Definition(
                    "eu",
                    "European Union",
                    at("2020-01-01"),
                    at("2020-01-01"),
                    new Sum(
                            EU,
                            Unit.USD,
                            List.of(new Term(1, DE, null, null), new Term(1, HR, period("2023-01"), null))),
                    List.of(new Part("CENSUS-BEA", "FT900", "headline")),
                    false));

    private static DerivedBook book(Object... facts) {
        Components components = Components.empty(EU);
        Completeness completeness = Completeness.none();
        DerivedBook book = DerivedBook.of(EU, SUM, components, completeness);
        for (Object fact : facts) {
            components = fact instanceof ObservationSet set ? components.with(set) : components;
            completeness = fact instanceof PartMarker marker ? completeness.with(marker) : completeness;
            completeness = fact instanceof Deadline deadline ? completeness.with(deadline) : completeness;
            book = book.updated(components, completeness);
        }
        return book;
    }

    private static PartMarker marker(int partition) {
        return new PartMarker(ft900("2023-01"), "headline", partition, 2, at(INSTANT), at(INSTANT));
    }

    private static Deadline deadline() {
        Instant passed = at("2023-03-08T14:00:00Z");
        return new Deadline(ft900("2023-01"), "headline", passed, passed);
    }

    private static ObservationSet january(Indicator indicator, long millions) {
        return release(indicator, "2023-01", INSTANT, value("2023-01", millions));
    }

    private static @Nullable Amount amount(DerivedBook book, String of) {
        return book.vintages().latest().at(period(of));
    }

    @Test
    void shouldWaitUntilEveryPartitionIsComplete() {
        DerivedBook book = book(january(DE, 100), january(HR, 5), marker(0));

        assertThat(book.vintages().publications()).isEmpty();
    }

    @Test
    void shouldAppearWithTheLastMarker() {
        DerivedBook book = book(january(DE, 100), marker(1), january(HR, 5), marker(0));

        assertThat(amount(book, "2023-01")).isEqualTo(new Amount(105_000, 3, Unit.USD));
    }

    @Test
    void shouldHaveTheReleaseAndTheInstantOfItsComponents() {
        DerivedBook book = book(january(DE, 100), january(HR, 5), marker(0), marker(1));

        assertThat(book.vintages().publications())
                .extracting(Publication::release, Publication::instant)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(ft900("2023-01"), at(INSTANT)));
    }

    @Test
    void shouldHaveNoValueWhereAComponentHasNone() {
        DerivedBook book = book(january(DE, 100), marker(0), marker(1));

        assertThat(amount(book, "2023-01")).isNull();
    }

    @Test
    void shouldCountAComponentOnlyWhileItBelongs() {
        ObservationSet december = release(DE, "2023-01", INSTANT, value("2022-12", 90));

        DerivedBook book = book(december, marker(0), marker(1));

        assertThat(amount(book, "2022-12")).isEqualTo(new Amount(90_000, 3, Unit.USD));
    }

    @Test
    void shouldSayWhatRoundingOfTheComponentsLeavesOpen() {
        Observation coarse = new Observation(period("2023-01"), new Amount(1, 8, Unit.USD));
        ObservationSet coarselyRead = release(DE, "2023-01", INSTANT, coarse);

        DerivedBook book = book(coarselyRead, january(HR, 5), marker(0), marker(1));

        assertThat(book.vintages().latest().observations())
                .containsExactly(new Observation(
                        period("2023-01"), new Amount(1050, 5, Unit.USD), new Amount(505, 5, Unit.USD)));
    }

    @Test
    void shouldBeDerivedAtADeadlineAndMarked() {
        DerivedBook book = book(january(DE, 100), january(HR, 5), marker(0), deadline());

        assertThat(book.incomplete()).containsExactly(period("2023-01"));
    }

    @Test
    void shouldNoLongerBeMarkedOnceEverythingIsThere() {
        DerivedBook book = book(january(DE, 100), january(HR, 5), marker(0), deadline(), marker(1));

        assertThat(book.incomplete()).isEmpty();
    }

    @Test
    void shouldDeriveASnapshotFromSnapshots() {
        ObservationSet snapshot = new ObservationSet(
                DE, null, Sample.GRAPH, at("2022-01-01"), at("2022-01-01"), "", List.of(value("2021-12", 80)));

        DerivedBook book = book(snapshot);

        assertThat(book.vintages().publications())
                .extracting(Publication::release)
                .containsOnlyNulls();
    }

    @Test
    void shouldGetANewVintageWhenAComponentIsRevised() {
        ObservationSet revised = release(DE, "2023-01", INSTANT, value("2021-12", 81));
        ObservationSet snapshot = new ObservationSet(
                DE, null, Sample.GRAPH, at("2022-01-01"), at("2022-01-01"), "", List.of(value("2021-12", 80)));

        DerivedBook book = book(snapshot, revised, marker(0), marker(1));

        assertThat(book.vintages().asOf(at("2023-01-01")).orElseThrow().at(period("2021-12")))
                .isEqualTo(new Amount(80_000, 3, Unit.USD));
        assertThat(amount(book, "2021-12")).isEqualTo(new Amount(81_000, 3, Unit.USD));
    }

    @Test
    void shouldLeaveOutOfLaterStepsWhatOfAReleaseNeverBecameComplete() {
        ObservationSet snapshot = new ObservationSet(
                HR, null, Sample.GRAPH, at("2023-04-01"), at("2023-04-01"), "", List.of(value("2023-01", 5)));

        DerivedBook book = book(january(DE, 100), marker(0), snapshot);

        assertThat(amount(book, "2023-01")).isNull();
    }
}
