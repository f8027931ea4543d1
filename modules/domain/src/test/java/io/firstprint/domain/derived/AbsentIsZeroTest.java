/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.derived;

import static io.firstprint.domain.Sample.at;
import static io.firstprint.domain.Sample.ft900;
import static io.firstprint.domain.Sample.missing;
import static io.firstprint.domain.Sample.period;
import static io.firstprint.domain.Sample.release;
import static io.firstprint.domain.Sample.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.Sample;
import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Source;
import io.firstprint.domain.definition.Definition;
import io.firstprint.domain.definition.Definitions;
import io.firstprint.domain.definition.Formula;
import io.firstprint.domain.definition.Part;
import io.firstprint.domain.definition.Term;
import io.firstprint.domain.indicator.Indicator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where a component that a complete part leaves out counts as zero. */
class AbsentIsZeroTest {
    private static final Indicator EU = DerivedUniverse.TARGET;
    private static final Indicator DE = DerivedUniverse.member("DE");
    private static final Indicator HR = DerivedUniverse.member("HR");
    private static final String FEBRUARY = "2023-02-07T13:30:00Z";
    private static final String MARCH = "2023-03-08T13:30:00Z";
    private static final List<Term> MEMBERS =
            List.of(new Term(1, DE, null, null, true), new Term(1, HR, null, null, true));

    private static Definition definition(String from, Formula formula) {
        return new Definition(
                "eu",
                "European Union",
                at(from),
                at(from),
                formula,
                List.of(new Part("CENSUS-BEA", "FT900", "headline")),
                false);
    }

    private static DerivedBook book(Object... facts) {
        return book("2020-01-01", facts);
    }

    private static DerivedBook book(String from, Object... facts) {
        return book(definition(from, new Formula.Sum(EU, Unit.USD, MEMBERS)), facts);
    }

    private static DerivedBook book(Definition definition, Object... facts) {
        Components components = Components.empty(EU);
        Completeness completeness = Completeness.none();
        Definitions definitions = Definitions.none().with(definition);
        DerivedBook book = DerivedBook.of(EU, definitions, components, completeness);
        for (Object fact : facts) {
            components = fact instanceof ObservationSet set ? components.with(set) : components;
            completeness = fact instanceof PartMarker marker ? completeness.with(marker) : completeness;
            completeness = fact instanceof Deadline deadline ? completeness.with(deadline) : completeness;
            book = book.updated(components, completeness);
        }
        return book;
    }

    private static PartMarker complete(String release, String instant) {
        return new PartMarker(ft900(release), "headline", 0, 1, at(instant), at(instant));
    }

    private static ObservationSet january(Indicator indicator, Observation... values) {
        return release(indicator, "2023-01", MARCH, values);
    }

    private static ObservationSet snapshot(Source source, Indicator indicator, String instant, Observation... values) {
        return new ObservationSet(indicator, null, source, at(instant), at(instant), "", List.of(values));
    }

    private static @Nullable Amount amount(DerivedBook book, String of) {
        return book.vintages().latest().at(period(of));
    }

    @Test
    void shouldCountAsZeroOnceThePartIsComplete() {
        DerivedBook waiting = book(january(DE, value("2023-01", 100)));

        DerivedBook complete = book(january(DE, value("2023-01", 100)), complete("2023-01", MARCH));

        assertThat(waiting.vintages().publications()).isEmpty();
        assertThat(amount(complete, "2023-01")).isEqualTo(new Amount(100_000, 3, Unit.USD));
    }

    @Test
    void shouldLeaveNothingOpenForWhatIsLeftOut() {
        DerivedBook book = book(january(DE, value("2023-01", 100)), complete("2023-01", MARCH));

        assertThat(book.vintages().latest().uncertaintyAt(period("2023-01"))).isEqualTo(new Amount(500, 3, Unit.USD));
    }

    @Test
    void shouldCoverEveryPeriodOfWhichTheReleaseHasAValue() {
        DerivedBook book = book(january(DE, value("2022-11", 80), value("2023-01", 100)), complete("2023-01", MARCH));

        assertThat(amount(book, "2022-11")).isEqualTo(new Amount(80_000, 3, Unit.USD));
    }

    @Test
    void shouldLeaveHistoryBeforeTheFirstCompleteReleaseMissing() {
        DerivedBook book = book(
                snapshot(Sample.GRAPH, DE, "2023-01-01", value("2022-11", 80)),
                january(DE, value("2023-01", 100)),
                complete("2023-01", MARCH));

        assertThat(amount(book, "2022-11")).isNull();
    }

    @Test
    void shouldNotCountAsZeroWhatIsStatedToBeMissing() {
        DerivedBook book =
                book(january(DE, value("2023-01", 100)), january(HR, missing("2023-01")), complete("2023-01", MARCH));

        assertThat(amount(book, "2023-01")).isNull();
    }

    @Test
    void shouldNotCountAsZeroWhatIsHeldInQuarantine() {
        List<Observation> history = new ArrayList<>();
        for (int back = 24; back > 0; back--) {
            history.add(new Observation(period("2023-01").plus(-back), Sample.millions(50)));
        }
        ObservationSet known = snapshot(Sample.GRAPH, HR, "2023-01-01", history.toArray(Observation[]::new));

        DerivedBook book = book(
                known,
                january(HR, value("2023-01", 50_000)),
                january(DE, value("2023-01", 100)),
                complete("2023-01", MARCH));

        assertThat(amount(book, "2023-01")).isNull();
    }

    @Test
    void shouldStayMissingAtADeadlineAndBecomeZeroWithTheMarkers() {
        Deadline deadline = new Deadline(ft900("2023-01"), "headline", at(MARCH), at(MARCH));

        DerivedBook opened = book(january(DE, value("2023-01", 100)), deadline);
        DerivedBook complete = book(january(DE, value("2023-01", 100)), deadline, complete("2023-01", MARCH));

        assertThat(amount(opened, "2023-01")).isNull();
        assertThat(amount(complete, "2023-01")).isNotNull();
        assertThat(complete.incomplete()).isEmpty();
    }

    @Test
    void shouldBeKnownAsZeroFromItsReleaseOnAndReplacedByALaterValue() {
        DerivedBook book = book(
                release(DE, "2022-12", FEBRUARY, value("2022-12", 90)),
                complete("2022-12", FEBRUARY),
                january(HR, value("2022-12", 5)),
                january(DE, value("2023-01", 100)),
                complete("2023-01", MARCH));

        assertThat(book.vintages().asOf(at(FEBRUARY)).orElseThrow().at(period("2022-12")))
                .isEqualTo(new Amount(90_000, 3, Unit.USD));
        assertThat(amount(book, "2022-12")).isEqualTo(new Amount(95_000, 3, Unit.USD));
    }

    @Test
    void shouldNotTakeSilenceForZeroWhereNothingWasBroughtTogether() {
        DerivedBook book = book(
                "2023-03-01",
                snapshot(Sample.GRAPH, DE, "2023-03-02", value("2022-12", 90)),
                complete("2022-12", FEBRUARY));

        assertThat(amount(book, "2022-12")).isNull();
    }

    @Test
    void shouldTakeSilenceForZeroAfterABackfill() {
        DerivedBook book = book(
                "2023-03-01",
                snapshot(Source.BACKFILL, DE, "2023-03-02", value("2022-12", 90)),
                snapshot(Source.BACKFILL, HR, "2023-03-02", value("2022-11", 5)),
                complete("2022-12", FEBRUARY));

        assertThat(amount(book, "2022-12")).isEqualTo(new Amount(90_000, 3, Unit.USD));
        assertThat(book.vintages().publications()).singleElement().satisfies(said -> assertThat(said.release())
                .isNull());
    }

    @Test
    void shouldNotTakeSilenceForZeroAfterABackfillInPart() {
        DerivedBook book = book(
                "2023-03-01",
                snapshot(Source.BACKFILL, DE, "2023-03-02", value("2022-12", 90)),
                snapshot(Source.BACKFILL_IN_PART, HR, "2023-03-02", value("2022-11", 5)),
                complete("2022-12", FEBRUARY));

        assertThat(amount(book, "2022-12")).isNull();
    }

    @Test
    void shouldNotNameWhatIsZeroAsMissingAmongContributions() {
        Formula breakdown = new Formula.Breakdown(EU, Formula.Breakdown.Dimension.PARTNER, Unit.USD, MEMBERS);
        Instant from = at("2020-01-01");

        DerivedBook book = book(
                definition(from.toString(), breakdown),
                january(EU, value("2022-12", 90), value("2023-01", 100)),
                january(DE, value("2022-12", 85), value("2023-01", 100)),
                january(HR, value("2022-12", 5)),
                complete("2023-01", MARCH));

        assertThat(book.contributions())
                .filteredOn(said -> said.period().equals(period("2023-01")))
                .singleElement()
                .satisfies(said -> {
                    assertThat(said.missing()).isEmpty();
                    assertThat(said.unexplained().value()).isZero();
                });
    }
}
